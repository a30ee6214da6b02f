using System.ComponentModel;
using System.Diagnostics;

namespace Mostrador.Storage.Tests.CosmosEmulator;

/// <summary>Node and npm, which the emulator runs on. Where they are missing, its tests are skipped.</summary>
public static class NodeTools
{
    private static readonly Lazy<string?> WhyNot = new(Look);

    /// <summary>Why the emulator cannot run here; null when it can.</summary>
    public static string? Missing => WhyNot.Value;

    private static string? Look() =>
        Runs("node") && Runs(Npm) ? null : "The Cosmos DB emulator of these tests needs node (18 or later) and npm on the PATH.";

    internal static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    private static bool Runs(string tool)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(tool, "--version") { RedirectStandardOutput = true, RedirectStandardError = true });
            process!.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
