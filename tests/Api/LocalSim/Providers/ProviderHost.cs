using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Api.Tests.Hosting;
using Mostrador.LocalHost;
using Mostrador.LocalSim.Siigo;
using Mostrador.LocalSim.Winred;

namespace Mostrador.Api.Tests.LocalSim.Providers;

/// <summary>The local host with nothing on it but the clients of the providers, and the simulators that it brings.</summary>
internal sealed class ProviderHost : IAsyncDisposable
{
    /// <summary>Where one of the simulators or the whole host is asked by a test itself.</summary>
    private readonly HttpClient _http;
    private readonly WebApplication _app;

    private ProviderHost(WebApplication app, HttpClient http) => (_app, _http) = (app, http);

    public ManualTime Time => (ManualTime)_app.Services.GetRequiredService<TimeProvider>();

    public WinredClient Winred => _app.Services.GetRequiredService<WinredClient>();

    public SiigoClient Siigo => _app.Services.GetRequiredService<SiigoClient>();

    public Inbox Inbox => _app.Services.GetRequiredService<Inbox>();

    /// <summary>Starts it in memory, its clock standing still.</summary>
    public static async Task<ProviderHost> Start()
    {
        var app = LocalHostApp.Build(Variation with { Services = services => services.SendToItself(), WebHost = web => web.UseTestServer() });
        await app.StartAsync();
        return new ProviderHost(app, app.GetTestClient());
    }

    /// <summary>Starts it on an address, so that everything goes over sockets.</summary>
    public static async Task<ProviderHost> StartOn(string url)
    {
        var app = LocalHostApp.Build(Variation with { Arguments = ["--urls", url] });
        await app.StartAsync();
        var port = new Uri(app.Urls.Single().Replace("[::]", "localhost", StringComparison.Ordinal)).Port;
        return new ProviderHost(app, new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") });
    }

    public Task<Reply> Get(string path) => Send(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<Reply> Post(string path, string json) => Send(new HttpRequestMessage(HttpMethod.Post, path) { Content = Bodies.Json(json) });

    public Task<Reply> Send(HttpRequestMessage request) => Reply.To(request, _http);

    /// <summary>Lets time pass once somebody waits for exactly that long.</summary>
    public async Task Pass(int awaitedSeconds, int? passingSeconds = null)
    {
        await Time.UntilArmedFor(Time.GetUtcNow().AddSeconds(awaitedSeconds));
        Time.Advance(TimeSpan.FromSeconds(passingSeconds ?? awaitedSeconds));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static LocalHostVariation Variation => new()
    {
        Settings = new Dictionary<string, string?>(),
        FunctionClasses = [typeof(NoticeFunctions)],
        Composition = services =>
        {
            var nothing = new ConfigurationBuilder().Build();
            services.AddWinred(nothing, development: true);
            services.AddSiigo(nothing, development: true);
            services.AddSingleton<TimeProvider>(new ManualTime(new DateTimeOffset(2025, 10, 1, 12, 0, 0, TimeSpan.Zero)));
            services.AddSingleton<Inbox>();
        },
    };

    /// <summary>The shop's door for notifications: it takes those that are signed.</summary>
    public sealed class NoticeFunctions(Inbox inbox, WinredSignature signature)
    {
        [Function("notices")]
        public async Task<IResult> Take(
            [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "localsim/api/winred/webhook")] HttpRequest request)
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            if (!signature.IsGood(request.Headers, body.ToArray()))
                return Results.Unauthorized();
            inbox.Arrive(JsonNode.Parse(body.ToArray())!.AsObject());
            return Results.Ok();
        }
    }
}

/// <summary>Notifications that came.</summary>
public sealed class Inbox
{
    private readonly Channel<JsonObject> _notices = Channel.CreateUnbounded<JsonObject>();

    public void Arrive(JsonObject notice) => _notices.Writer.TryWrite(notice);

    public async Task<JsonObject> Next() => await _notices.Reader.ReadAsync();
}
