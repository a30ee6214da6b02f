using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Mostrador.Kernel.Hosting;
using Mostrador.LocalHost.Demo;
using Mostrador.LocalHost.Settings;

namespace Mostrador.LocalHost;

/// <summary>The host as a program: it starts or says in one sentence why not, tells where it listens, and stops without loss.</summary>
internal static class LocalHostProgram
{
    private const int Failed = 1;

    public static async Task<int> Run(string[] arguments)
    {
        try
        {
            if (HostFlags.Parse(arguments).Help)
            {
                Console.WriteLine(HostFlags.Usage);
                return 0;
            }

            await using var app = LocalHostApp.Build(new LocalHostVariation { Arguments = arguments });
            await app.StartAsync();
            await Announce(app);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception failure) when (Sentence(failure) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return Failed;
        }
    }

    private static async Task Announce(WebApplication app)
    {
        foreach (var address in app.Urls)
            Console.WriteLine($"Mostrador is listening on {address} ({app.Environment.EnvironmentName}). Ctrl+C stops it.");
        var ready = StartTime();
        var demo = app.Services.GetService<DemoSeason>();
        if (demo is not null)
            await Play(demo, app.Lifetime.ApplicationStopping);
        if (app.Lifetime.ApplicationStopping.IsCancellationRequested)
            return;
        foreach (var line in app.Services.GetServices<IStartupNotice>().SelectMany(notice => notice.Lines(app.Urls.First())))
            Console.WriteLine(line);
        foreach (var line in demo?.LoginLines ?? [])
            Console.WriteLine(line);
        Console.WriteLine(FormattableString.Invariant($"Started in {ready.TotalSeconds:0.00} s."));
    }

    // The host answers meanwhile; a front end that is opened early sees the shops grow.
    private static async Task Play(DemoSeason demo, CancellationToken stopping)
    {
        Console.WriteLine("The demo shops catch up with today.");
        await demo.Play(Console.WriteLine, stopping);
    }

    private static TimeSpan StartTime()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return DateTime.Now - process.StartTime;
    }

    /// <summary>What an operator can do something about; null for a fault, which shows itself whole.</summary>
    private static string? Sentence(Exception failure) => failure switch
    {
        StartupException known => known.Message,
        IOException { InnerException: AddressInUseException } taken =>
            $"{taken.Message.TrimEnd('.')}; stop the other program or choose another address with --urls.",
        SocketException refused => $"It is not possible to listen on this address: {refused.Message.TrimEnd('.')}.",
        AggregateException several => several.InnerExceptions.Select(Sentence).FirstOrDefault(sentence => sentence is not null),
        _ => null,
    };
}
