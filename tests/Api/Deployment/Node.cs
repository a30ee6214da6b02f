using System.ComponentModel;
using System.Diagnostics;

namespace Mostrador.Api.Tests.Deployment;

/// <summary>Node and npm, where they are installed.</summary>
internal static class Node
{
    private static readonly Lazy<bool> Found = new(() => Runs("node") && Runs(Npm));

    public static bool IsInstalled => Found.Value;

    private static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    /// <summary>Installs exactly what a folder's lock file says, unless that has been done.</summary>
    public static void Install(string folder)
    {
        var receipt = Path.Combine(folder, "node_modules", ".package-lock.json"); // npm writes it last.
        if (File.Exists(receipt) && File.GetLastWriteTimeUtc(receipt) >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
            return;
        var (code, output) = Run(Npm, "ci --ignore-scripts --no-audit --no-fund", folder);
        Assert.True(code == 0, $"npm ci failed in {folder}:\n{output}");
    }

    public static (int ExitCode, string Output) Run(string tool, string arguments, string folder)
    {
        var start = new ProcessStartInfo(tool, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + complaints.Result);
    }

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
