using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Mostrador.Storage.Tests.CosmosEmulator;

/// <summary>The emulator's npm packages, exactly those of the lock file, installed once in its own folder.</summary>
internal static class EmulatorPackages
{
    /// <summary>npm writes it last, so a half-finished installation has none.</summary>
    private const string Receipt = "node_modules/.package-lock.json";

    public static void Install(string folder)
    {
        using var turn = TakeTurn(folder);
        if (IsInstalled(folder))
            return;
        var start = new ProcessStartInfo(NodeTools.Npm, "ci --ignore-scripts --no-audit --no-fund")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var npm = Process.Start(start)!;
        var complaints = npm.StandardError.ReadToEndAsync();
        npm.StandardOutput.ReadToEnd();
        npm.WaitForExit();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"npm ci in {folder} failed:\n{complaints.Result}");
    }

    private static bool IsInstalled(string folder)
    {
        var receipt = new FileInfo(Path.Combine(folder, Receipt));
        return receipt.Exists && receipt.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json"));
    }

    // Several test processes may start at once.
    private static FileStream TakeTurn(string folder)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..16];
        var file = Path.Combine(Path.GetTempPath(), $"mostrador-npm-{name}.lock");
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (patience.Elapsed < TimeSpan.FromMinutes(5))
            {
                Thread.Sleep(200);
            }
        }
    }
}
