using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Documents;

namespace Mostrador.Api.Tests.Imports;

/// The app, an operator who moves shops into it, and a count of everything that is stored.
internal sealed class ImportHost(AppUnderTest app) : ModuleHost(app)
{
    /// A company of Stockly, where it is asked for.
    public string? Company { get; private set; }

    public static async Task<ImportHost> Start(Action<HostOptions>? configure = null) => new(await AppUnderTest.Start(configure));

    public Task<Reply> Send(string path, string csv) => Send(path, Encoding.UTF8.GetBytes(csv));

    public async Task<Reply> Send(string path, byte[] file, string? type = null)
    {
        if (path.StartsWith("stockly/", StringComparison.Ordinal) && Company is not null)
            path += $"{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}company={Company}";
        var content = new ByteArrayContent(file);
        if (type is not null)
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return await Do(new HttpRequestMessage(HttpMethod.Post, $"/operator/imports/{path}") { Content = content });
    }

    /// Sends a file that is no good, and gives the sentence that says why.
    public async Task<string> Refused(string path, byte[] file, int status = 400) => (await Send(path, file)).Is(status)["detail"];

    public Task<string> Refused(string path, string csv) => Refused(path, Encoding.UTF8.GetBytes(csv));

    /// Rows imported, already there and failed.
    public async Task<(int Imported, int AlreadyThere, int Failed)> Counts(string path, string csv)
    {
        var answer = (await Send(path, csv)).Is(200).Object;
        return ((int)answer["imported"]!, (int)answer["alreadyThere"]!, (int)answer["failed"]!);
    }

    /// The errors of a file, as `row column: message`.
    public async Task<IReadOnlyList<string>> Errors(string path, byte[] file) =>
        [.. (await Send(path, file)).Is(200).Object["errors"]!.AsArray().Select(error => $"{error!["row"]} {error["column"]?.ToString() ?? "-"}: {error["message"]}")];

    public Task<IReadOnlyList<string>> Errors(string path, string csv) => Errors(path, Encoding.UTF8.GetBytes(csv));

    /// What a user of an API sees, signed in as the first administrator.
    public async Task<JsonNode> Get(string path, string token) => (await Do(new HttpRequestMessage(HttpMethod.Get, path)
    {
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
    })).Is(200).Json!;

    public async Task<string> Token(string path, HttpContent login, string member) =>
        (await Do(new HttpRequestMessage(HttpMethod.Post, path) { Content = login })).Is(200)[member];

    public async Task<string> Register()
    {
        var answer = (await Do(new HttpRequestMessage(HttpMethod.Post, "/stockly/api/v1/auth/register")
        {
            Content = Bodies.Json("""{"email": "ana@example.com", "password": "Admin123!", "name": "Ana López", "companyName": "Tienda Peña", "companyRuc": "J-0310"}"""),
        })).Is(201);
        Company = "J-0310";
        return Find(answer.Json!, "access_token")!;
    }

    /// How many documents there are, of whatever kind and wherever.
    public async Task<long> CountDocuments()
    {
        var engine = TestStore.EngineOf(Services);
        var places = new List<Partition> { new("pos", "shop"), new("localsim", "business"), new("smartsales", "shop"), new("mcmatias", "shop"), new("stockly", "identity") };
        var identity = Documents.In(places[^1]);
        places.AddRange((await identity.Query(DocumentQuery.Over<Mostrador.Stockly.Companies.Company>())).Select(company => new Partition("stockly", company.Id)));
        var sum = 0L;
        foreach (var place in places)
        {
            foreach (var type in Services.GetRequiredService<DocumentCatalog>().Types)
                sum += await engine.Count(place, new DocumentQuery(type, [], [], 0, null), CancellationToken.None);
        }

        return sum;
    }

    private static string? Find(JsonNode node, string member) => node switch
    {
        JsonObject o => o[member]?.ToString() ?? o.Select(pair => pair.Value is null ? null : Find(pair.Value, member)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private Task<Reply> Do(HttpRequestMessage request) => Reply.To(request, Http);
}
