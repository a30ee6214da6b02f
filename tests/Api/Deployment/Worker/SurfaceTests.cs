using System.Xml.Linq;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Api.Tests.Architecture;

namespace Mostrador.Api.Tests.Deployment.Worker;

/// What functions are compiled against here is what they are compiled against there: no name, type, constructor, setter or place to stand
/// that the genuine worker does not have. What the app does not use may be missing.
public sealed class SurfaceTests
{
    private static readonly string[] Genuine = File.ReadAllLines(Path.Combine(Repository.Root, "tests/Api/Deployment/Worker/surface.txt"));

    [Fact]
    public void Every_type_and_member_is_one_that_the_genuine_worker_has()
    {
        var genuine = PublicSurface.Read(Genuine);
        var ours = PublicSurface.Of(typeof(FunctionAttribute).Assembly.GetExportedTypes());

        Assert.NotEmpty(ours);
        Assert.Empty(ours.Keys.Except(genuine.Keys));
        Assert.Empty(
            from type in ours
            from member in type.Value.Except(genuine[type.Key])
            select $"{type.Key}: {member}");
    }

    [Fact]
    public void The_surface_is_of_the_versions_that_the_azure_build_references()
    {
        var packages = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")!.Value);
        var described = Genuine.Where(line => line.StartsWith("# Microsoft.", StringComparison.Ordinal)).Select(line => line[2..].Split(' '))
            .ToDictionary(words => words[0], words => words[1]);

        Assert.Equal(5, described.Count);
        Assert.All(described.Keys.Intersect(packages.Keys), package => Assert.Equal(packages[package], described[package]));
        Assert.Equal(["Microsoft.Azure.Functions.Worker.Extensions.Abstractions"], described.Keys.Except(packages.Keys)); // Comes with the others.
    }

    [Fact]
    public void The_description_tells_apart_what_a_compiler_does()
    {
        var sample = PublicSurface.Of([typeof(Sample), typeof(SampleKind)]);

        Assert.Equal(
            [
                "sealed class Mostrador.Api.Tests.Deployment.Worker.SurfaceTests+Sample : System.Attribute, System.IDisposable [Parameter; repeatable; not inherited]",
                "enum Mostrador.Api.Tests.Deployment.Worker.SurfaceTests+SampleKind",
            ],
            sample.Keys);
        Assert.Equal(
            [
                "new(string name, Mostrador.Api.Tests.Deployment.Worker.SurfaceTests+SampleKind kind = Other)",
                "new(params string[] names)",
                "string? Name { get; }",
                "int? Count { get; set; }",
                "void Dispose()",
            ],
            sample.Values.First());
        Assert.Equal(["Some = 0", "Other = 7"], sample.Values.Last());
    }

    [AttributeUsage(AttributeTargets.Parameter, AllowMultiple = true, Inherited = false)]
    public sealed class Sample(string name, SampleKind kind = SampleKind.Other) : Attribute, IDisposable
    {
        public Sample(params string[] names)
            : this(names[0], SampleKind.Some)
        {
        }

        public string? Name { get; private set; } = $"{name}{kind}";

        public int? Count { get; set; }

        public void Dispose() => Name = null;
    }

    public enum SampleKind
    {
        Some,
        Other = 7,
    }
}
