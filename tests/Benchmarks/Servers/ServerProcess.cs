using System.Diagnostics;
using System.Globalization;

namespace Mostrador.Benchmarks.Servers;

/// <summary>A server in a process of its own, started with <c>dotnet</c>; it says where it listens.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly long _started = Stopwatch.GetTimestamp();

    private ServerProcess(string assembly, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly), .. arguments])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
        };
        foreach (var setting in start.Environment.Keys.Where(name => name.Contains("__", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(setting);
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        _process = Process.Start(start)!;
    }

    public Uri Address { get; private set; } = new("http://localhost");

    /// <summary>Since the process was started.</summary>
    public TimeSpan Age => Stopwatch.GetElapsedTime(_started);

    /// <summary>What it has used of all processors together.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The greatest part of its memory that was ever in RAM, in MB; 0 where the system does not tell.</summary>
    public double PeakMegabytes
    {
        get
        {
            var file = $"/proc/{_process.Id}/status";
            var line = File.Exists(file) ? File.ReadLines(file).FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
            return line is null ? 0 : long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
        }
    }

    /// <summary>What its requests have allocated so far.</summary>
    public long AllocatedBytes => Allocated.Of(Address);

    /// <summary>From now on <see cref="PeakMegabytes"/> is what is reached after this moment.</summary>
    public void ForgetPeak()
    {
        var file = $"/proc/{_process.Id}/clear_refs";
        if (File.Exists(file))
            File.WriteAllText(file, "5");
    }

    /// <summary>The product, which also tells what it allocates.</summary>
    public static ServerProcess LocalHost(string data) =>
        Start("Mostrador.Benchmarks.dll", [ProductServer.Flag, "--urls", "http://127.0.0.1:0", "--data", data]);

    /// <summary>The product as it is published.</summary>
    public static ServerProcess Published(string data) =>
        Start("Mostrador.LocalHost.dll", ["--urls", "http://127.0.0.1:0", "--data", data]);

    /// <summary>The bare endpoint.</summary>
    public static ServerProcess Bare(string bodies) => Start("Mostrador.Benchmarks.dll", [BareServer.Flag, bodies]);

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static ServerProcess Start(string assembly, string[] arguments)
    {
        var server = new ServerProcess(assembly, arguments);
        while (server._process.StandardOutput.ReadLine() is { } line)
        {
            if (line.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is not { } address)
                continue;
            server.Address = new Uri(address);
            _ = server._process.StandardOutput.ReadToEndAsync();
            return server;
        }

        throw new InvalidOperationException($"{assembly} did not start.");
    }
}
