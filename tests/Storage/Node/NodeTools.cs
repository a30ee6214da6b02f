using System.ComponentModel;
using System.Diagnostics;

namespace Mostrador.Storage.Tests.Node;

/// <summary>Node and npm, which emulators and syntax checks run on. Where they are missing, the tests that need them are skipped.</summary>
public static class NodeTools
{
    private static readonly Lazy<string?> WhyNot = new(Look);

    /// <summary>Why nothing runs on node here; null when it can.</summary>
    public static string? Missing => WhyNot.Value;

    internal static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    /// <summary>A folder of the checkout, by its path from the root.</summary>
    public static string Folder(params string[] path)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Serverless.sln")))
            root = Directory.GetParent(root)!.FullName;
        return Path.Combine([root, .. path]);
    }

    /// <summary>Runs a program to its end.</summary>
    public static (int ExitCode, string Output) Run(string tool, string arguments, string folder)
    {
        var start = new ProcessStartInfo(tool, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + complaints.Result);
    }

    private static string? Look() => Runs("node") && Runs(Npm) ? null : "This test needs node (18 or later) and npm on the PATH.";

    private static bool Runs(string tool)
    {
        try
        {
            return Run(tool, "--version", Environment.CurrentDirectory).ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
