using System.Net;
using System.Net.Sockets;
using Mostrador.Endurance.Faults;
using Mostrador.Endurance.Hosts;

namespace Mostrador.Endurance.Runs;

/// <summary>The host under test, always at the same address over the same data, and beside it the host that plays the providers.</summary>
internal sealed class Stand : IAsyncDisposable
{
    // Below the ports that systems give out by themselves, so that nobody takes the address between a kill and the next start.
    private const int LowestPort = 20_000;
    private const int HighestPort = 30_000;

    private readonly string _folder;
    private readonly Random _seeds;
    private readonly Breakage _breakage;
    private readonly Uri _address;
    private LocalHostProcess? _providers;
    private LocalHostProcess? _host;

    /// <param name="folder">All data lies below it.</param>
    /// <param name="seed">Decides what goes wrong.</param>
    /// <param name="breakage">What is broken on purpose.</param>
    public Stand(string folder, int seed, Breakage breakage)
    {
        (_folder, _seeds, _breakage) = (folder, new Random(seed), breakage);
        _address = FreeAddress();
    }

    /// <summary>The host under test.</summary>
    public LocalHostProcess Host => _host ?? throw new InvalidOperationException("The host was not started.");

    /// <summary>The host that plays the providers.</summary>
    public Uri Providers => _providers!.Address;

    /// <summary>Where faults are written down.</summary>
    public string FaultLog => Path.Combine(_folder, "faults.log");

    /// <summary>What the host has said until now, over all its ends.</summary>
    public string Log => (File.Exists(LogOfEnded) ? File.ReadAllText(LogOfEnded) : "") + Host.Output + Host.Errors;

    private string LogOfEnded => Path.Combine(_folder, "host.log");

    /// <summary>Whether the host has left one file behind and no log beside it.</summary>
    public bool IsTidy => !File.Exists(Path.Combine(_folder, "shop", "documents.db-wal"));

    /// <summary>Starts the host, or the next one after its end.</summary>
    public async Task Start()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Mostrador.Endurance.dll");
        _providers ??= await LocalHostProcess.StartVariation(
            [program, ProvidersHost.Flag, _address.ToString()], Path.Combine(_folder, "providers"), address: null);
        await EndHost();
        _host = await LocalHostProcess.StartVariation(
            [program, .. HostUnderTest.Arguments(_seeds.Next(), FaultLog, _breakage)], Path.Combine(_folder, "shop"), _address,
            ProvidersHost.SettingsTo(_providers.Address));
    }

    /// <summary>Asks one of the controls.</summary>
    public async Task Ask(string control)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = _address, Timeout = TimeSpan.FromMinutes(2) };
        using var response = await http.PostAsync(new Uri("/" + control, UriKind.Relative), null);
        response.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        await EndHost();
        if (_providers is not null)
            await _providers.DisposeAsync();
    }

    private async Task EndHost()
    {
        if (_host is not { } host)
            return;
        await host.DisposeAsync();
        await File.AppendAllTextAsync(LogOfEnded, host.Output + host.Errors);
        _host = null;
    }

    private static Uri FreeAddress()
    {
        while (true)
        {
            var port = Random.Shared.Next(LowestPort, HighestPort);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return new Uri($"http://127.0.0.1:{port}");
            }
            catch (SocketException)
            {
                // Taken; another one then.
            }
        }
    }
}
