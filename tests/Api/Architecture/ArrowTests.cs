using System.Xml.Linq;

namespace Mostrador.Api.Tests.Architecture;

/// <summary>Arrows point one way: functions -> module -> Kernel, Storage -> Kernel; only the hosts know everything.</summary>
public sealed class ArrowTests
{
    private static readonly string[] Modules = ["SmartSales", "McMatias", "PointOfSale", "LocalSim", "Stockly"];

    [Fact]
    public void The_kernel_stands_on_nothing_of_ours() => Assert.Empty(ReferencesOf("Kernel"));

    [Fact]
    public void Storage_stands_on_the_kernel_alone() => Assert.Equal(["Mostrador.Kernel"], ReferencesOf("Storage"));

    [Fact]
    public void A_module_stands_on_the_kernel_alone()
    {
        var built = Modules.Where(module => Directory.Exists(Path.Combine(Repository.Root, "shared", module))).ToList();

        Assert.Contains("PointOfSale", built);
        Assert.All(built, module => Assert.Equal(["Mostrador.Kernel"], ReferencesOf(module)));
    }

    [Fact]
    public void Pages_stand_on_the_kernel_alone_and_show_what_they_are_given()
    {
        Assert.Equal(["Mostrador.Kernel"], ReferencesOf("Pages", "functions"));
        Assert.DoesNotContain(
            Repository.Sources("functions/Pages"), file => file.Text.Contains("DocumentStore", StringComparison.Ordinal) || file.Text.Contains("[Function", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_library_in_shared_is_the_kernel_the_storage_or_a_module() =>
        Assert.All(
            Directory.GetDirectories(Path.Combine(Repository.Root, "shared")).Select(Path.GetFileName),
            folder => Assert.Contains(folder, Modules.Append("Kernel").Append("Storage")));

    private static IReadOnlyList<string> ReferencesOf(string library, string folder = "shared")
    {
        var project = XDocument.Load(Directory.GetFiles(Path.Combine(Repository.Root, folder, library), "*.csproj").Single());
        return [.. project.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))];
    }
}
