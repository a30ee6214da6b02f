using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Mostrador.Kernel.Hosting;
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
            Announce(app);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception failure) when (Sentence(failure) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return Failed;
        }
    }

    private static void Announce(WebApplication app)
    {
        foreach (var address in app.Urls)
            Console.WriteLine($"Mostrador is listening on {address} ({app.Environment.EnvironmentName}). Ctrl+C stops it.");
        foreach (var line in app.Services.GetServices<IStartupNotice>().SelectMany(notice => notice.Lines(app.Urls.First())))
            Console.WriteLine(line);
        if (app.Configuration.GetValue<bool>("Demo"))
            Console.WriteLine("This version has no demonstration data: the shops start empty.");
        Console.WriteLine(FormattableString.Invariant($"Started in {StartTime().TotalSeconds:0.00} s."));
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
