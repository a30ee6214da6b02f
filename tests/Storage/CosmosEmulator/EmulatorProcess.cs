using System.Diagnostics;
using System.Globalization;

namespace Mostrador.Storage.Tests.CosmosEmulator;

/// <summary>The emulator: one for all tests of a process, started when the first of them asks, ended with the process.</summary>
public static class EmulatorProcess
{
    private static readonly Lazy<Uri> Started = new(Start);

    /// <summary>Its address.</summary>
    public static Uri Address => Started.Value;

    private static Uri Start()
    {
        var folder = Folder();
        EmulatorPackages.Install(folder);
        var start = new ProcessStartInfo("node", "emulator.js")
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
            : throw new InvalidOperationException("The Cosmos DB emulator did not start; its complaints are on standard error.");
    }

    private static string Folder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Serverless.sln")))
            folder = Directory.GetParent(folder)!.FullName;
        return Path.Combine(folder, "tests", "Storage", "CosmosEmulator");
    }
}
