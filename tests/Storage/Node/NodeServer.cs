using System.Diagnostics;
using System.Globalization;

namespace Mostrador.Storage.Tests.Node;

/// <summary>An emulator that runs on node: it prints its port when it listens, and ends with the process that started it.</summary>
public static class NodeServer
{
    /// <summary>Installs the packages of its folder and starts it.</summary>
    public static Uri Start(string folder, string script)
    {
        NodePackages.Install(folder);
        var start = new ProcessStartInfo("node", script)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true, // It ends when this is closed, however this process ends.
            RedirectStandardOutput = true,
        };
        var node = Process.Start(start)!;
        var port = node.StandardOutput.ReadLine();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => node.Kill();
        return int.TryParse(port, CultureInfo.InvariantCulture, out var number)
            ? new Uri($"http://127.0.0.1:{number}/")
            : throw new InvalidOperationException($"{script} did not start; its complaints are on standard error.");
    }
}
