using Mostrador.Benchmarks.Http;
using Mostrador.Benchmarks.Servers;
using Mostrador.LocalHost;

namespace Mostrador.Benchmarks;

/// <summary>
/// Bytes that a request allocates in the server: the same host inside this process, one client that allocates nothing, and the
/// runtime's own count before and after.
/// </summary>
internal static class Allocations
{
    private const int WarmUp = 3000;
    private const int Counted = 3000;

    /// <summary>Of the product's requests, in the order of <paramref name="scripts"/>.</summary>
    public static async Task<double[]> OfLocalHost(string data, Func<Uri, IScript[]> scripts)
    {
        await using var app = LocalHostApp.Build(new LocalHostVariation { Arguments = ["--urls", "http://127.0.0.1:0", "--data", data] });
        return await Of(app, scripts);
    }

    /// <summary>Of requests to the bare endpoint.</summary>
    public static async Task<double[]> OfBare(string bodies, Func<Uri, IScript[]> scripts)
    {
        await using var app = BareServer.Build(bodies);
        return await Of(app, scripts);
    }

    private static async Task<double[]> Of(WebApplication app, Func<Uri, IScript[]> scripts)
    {
        await app.StartAsync();
        var server = new Uri(app.Urls.First());
        return [.. scripts(server).Select(script => Count(server, script))];
    }

    private static double Count(Uri server, IScript script)
    {
        using var wire = new Wire(server);
        Exchange(wire, script, WarmUp);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Exchange(wire, script, Counted);
        return (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / Counted;
    }

    private static void Exchange(Wire wire, IScript script, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var status = wire.Exchange(script.Next());
            script.Take(status, wire.Body);
        }
    }
}
