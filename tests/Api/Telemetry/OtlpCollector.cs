using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Mostrador.Api.Tests.Telemetry;

/// <summary>What the settings name as the endpoint: takes OTLP over HTTP and keeps it as it came.</summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _received = new();

    private OtlpCollector(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    public static async Task<OtlpCollector> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var collector = new OtlpCollector(app);
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            collector._received.Enqueue((context.Request.Path, body.ToArray()));
        });
        await app.StartAsync();
        return collector;
    }

    /// <summary>Whether something of a kind ("traces", "metrics", "logs") says this; names are plain UTF-8 in the protocol's messages.</summary>
    public bool Has(string kind, string text) =>
        _received.Any(received => received.Path == $"/v1/{kind}" && received.Body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    public bool HasAny(string kind) => _received.Any(received => received.Path == $"/v1/{kind}");

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
