using Mostrador.Api.Tests.Architecture;

namespace Mostrador.Api.Tests.Deployment;

/// <summary>The templates parse. That they mean something, only a compiler and a deployment can say, and neither is at hand.</summary>
public sealed class SyntaxTests : IDisposable
{
    private static readonly string Tool = Path.Combine(Repository.Root, "tests", "Api", "Deployment", "bicep-syntax");
    private readonly string _folder = Directory.CreateTempSubdirectory("mostrador-bicep-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [NodeFact]
    public void Every_template_parses()
    {
        var (code, output) = Check(Template.Folder);

        Assert.True(code == 0, output);
        Assert.Contains($"{Template.All.Count} templates", output, StringComparison.Ordinal);
    }

    [NodeFact]
    public void A_template_that_does_not_parse_is_named_with_its_line()
    {
        File.WriteAllText(Path.Combine(_folder, "broken.bicep"), "param name string\nvar list = [\n  name\n");

        var (code, output) = Check(_folder);

        Assert.Equal(1, code);
        Assert.Contains("broken.bicep:", output, StringComparison.Ordinal);
    }

    private static (int ExitCode, string Output) Check(string folder)
    {
        NodePackages.Install(Tool);
        return NodeTools.Run("node", $"check.js \"{folder}\"", Tool);
    }
}
