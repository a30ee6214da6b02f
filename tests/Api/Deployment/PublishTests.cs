using System.Diagnostics;
using Mostrador.Api.Tests.Architecture;

namespace Mostrador.Api.Tests.Deployment;

/// <summary>azd publishes the project without arguments, so that alone has to choose the Azure build; nothing is built here.</summary>
public sealed class PublishTests
{
    [Theory]
    [InlineData("functions/App", "-p:_IsPublishing=true", "azure")]
    [InlineData("functions/App", "", "")]
    [InlineData("functions/App", "-p:_IsPublishing=true -p:FunctionsHost=local", "local")]
    public void Publishing_the_app_itself_chooses_the_azure_build(string project, string arguments, string host) =>
        Assert.Equal(host, Evaluate(project, arguments));

    [Fact]
    public void Publishing_the_embedded_host_leaves_the_app_as_it_is()
    {
        var props = File.ReadAllText(Path.Combine(Repository.Root, "functions", "App", "Directory.Build.props"));

        // A response file is read for the project that MSBuild is started on, and for no other.
        Assert.Contains("'$(AppIsStartProject)' == 'true'", props, StringComparison.Ordinal);
        Assert.Equal("true", Evaluate("functions/App", "", "AppIsStartProject"));
        Assert.Equal("", Evaluate("functions/LocalHost", "-p:_IsPublishing=true", "AppIsStartProject"));
    }

    [Fact]
    public void The_restore_before_a_publish_is_told_the_same()
    {
        var switches = File.ReadAllLines(Path.Combine(Repository.Root, "functions", "App", "Directory.Build.rsp"));

        // The command line hands its properties to both, a response file only to the one that it names.
        Assert.Equal(
            ["-p:AppIsStartProject=true", "-restoreProperty:AppIsStartProject=true"], switches.Where(line => !line.StartsWith('#')));
    }

    [Theory]
    [InlineData("Mostrador.App")]
    [InlineData("Mostrador.LocalHost")]
    public void What_blob_storage_needs_of_the_sdk_is_part_of_every_program(string program)
    {
        // Without it everything starts and reads, and the first upload fails.
        const string assembly = "System.IO.Hashing.dll";
        var dependencies = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, $"{program}.deps.json"));

        Assert.Contains($"\"{assembly}\"", dependencies, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, assembly)));
    }

    private static string Evaluate(string project, string arguments, string property = "FunctionsHost")
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", $"msbuild {project} -nologo -getProperty:{property} {arguments}")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name); // Those of the build that runs these tests.
        using var msbuild = Process.Start(start)!;
        var answer = msbuild.StandardOutput.ReadToEnd().Trim();
        msbuild.WaitForExit();
        Assert.Equal(0, msbuild.ExitCode);
        return answer;
    }
}
