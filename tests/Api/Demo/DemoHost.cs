using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.LocalHost.Demo;

namespace Mostrador.Api.Tests.Demo;

/// The host as `--demo` starts it, with three weeks of history, on the afternoon of a day in May.
internal sealed class DemoHost(AppUnderTest app) : ModuleHost(app)
{
    public const int Days = 21;

    public static readonly string[] Modules = ["pos", "stockly", "localsim", "smartsales", "mcmatias"];

    /// In America it is the 20th all over.
    public static readonly DateOnly Today = new(2026, 5, 20);

    public DemoSeason Season => Services.GetRequiredService<DemoSeason>();

    public static async Task<DemoHost> Start(string folder, int days = Days, int later = 0) => new(await AppUnderTest.Start(options =>
    {
        options.OnCosmos = false; // What is stored is the modules' matter, and their tests run on both stores.
        options.DataFolder = folder;
        options.Time = new ManualClock(new DateTimeOffset(2026, 5, 20 + later, 19, 0, 0, TimeSpan.Zero));
        options.Settings["Demo"] = "true";
        options.Settings["Demo__Days"] = days.ToString(CultureInfo.InvariantCulture);
        options.Settings["SmartSales__CustomersMayOrder"] = "true";
    }));

    /// Plays what is missing; answers what was said.
    public async Task<List<string>> Play(CancellationToken stopping = default)
    {
        var said = new List<string>();
        await Season.Play(said.Add, stopping);
        return said;
    }

    /// How far a module is, and what it remembers.
    public async Task<DemoProgress?> Progress(string module) =>
        await Documents.In(DemoProgress.PartitionOf(module)).Peek<DemoProgress>(module);

    /// The administrator of a module.
    public async Task<DemoReader> Admin(string module) => new(Http, await Administrator.Token(Http, module));

    /// Who signs in as somebody of the demo.
    public async Task<DemoReader> SignIn(string path, string token, object login) =>
        new(Http, (await DemoReader.Read(await Http.PostAsync(new Uri(path, UriKind.Relative), Json(login)))).Token(token));

    private static HttpContent Json(object body) => Bodies.Json(JsonSerializer.Serialize(body));
}

/// Somebody who reads what the shops show.
internal sealed class DemoReader(HttpClient http, string token)
{
    public Task<JsonNode> Get(string path) => Send(HttpMethod.Get, path, null);

    public Task<JsonNode> Post(string path, object body) => Send(HttpMethod.Post, path, Bodies.Json(JsonSerializer.Serialize(body)));

    public Task<JsonNode> Patch(string path, object body) => Send(HttpMethod.Patch, path, Bodies.Json(JsonSerializer.Serialize(body)));

    private async Task<JsonNode> Send(HttpMethod method, string path, HttpContent? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.Authorization = new("Bearer", token);
        return (await Read(await http.SendAsync(request)))!;
    }

    public static async Task<JsonNode?> Read(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{response.RequestMessage?.RequestUri} answered {(int)response.StatusCode}: {text}");
        return JsonNode.Parse(text);
    }
}

internal static class DemoNodes
{
    /// The token in the answer to a login, wherever it is.
    public static string Token(this JsonNode? answer, string name) => (answer![name] ?? answer["data"]![name])!.GetValue<string>();

    /// A number or a text as money, in minor units.
    public static long Cents(this JsonNode? value) =>
        (long)(decimal.Parse(value!.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture) * 100);
}
