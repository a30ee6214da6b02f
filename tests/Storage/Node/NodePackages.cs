using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Mostrador.Storage.Tests.Node;

/// <summary>The npm packages of a folder, exactly those of its lock file, installed once.</summary>
public static class NodePackages
{
    /// <summary>npm writes it last, so a half-finished installation has none.</summary>
    private const string Receipt = "node_modules/.package-lock.json";

    public static void Install(string folder)
    {
        using var turn = TakeTurn(folder);
        if (IsInstalled(folder))
            return;
        var (code, output) = NodeTools.Run(NodeTools.Npm, "ci --ignore-scripts --no-audit --no-fund", folder);
        if (code != 0)
            throw new InvalidOperationException($"npm ci in {folder} failed:\n{output}");
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
