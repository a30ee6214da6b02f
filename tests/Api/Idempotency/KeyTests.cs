using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Api.Tests.PointOfSale;
using Mostrador.Kernel.Documents;

namespace Mostrador.Api.Tests.Idempotency;

/// Which keys and which bodies there are, and what is stored of them.
public sealed class KeyTests : IAsyncLifetime
{
    private Seam? _seam;
    private PosHost? _host;

    private PosHost Host => _host!;

    public static TheoryData<string> NoKeys { get; } =
        [" ", "a b", "a\tb", "clé", "\u007f", new string('k', 256), "\u00e9"];

    public static TheoryData<string> GoodKeys { get; } =
        ["k", "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"", new string('k', 255), "!#$%&'*+-./:;<=>?@[]^_`{|}~"];

    public async Task InitializeAsync() => _host = await PosHost.Start(options => options.Services = services =>
        services.AddSingleton<IDocumentEngine>(provider => _seam = new Seam(TestStore.EngineOf(provider))));

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Theory]
    [MemberData(nameof(NoKeys))]
    public async Task What_is_no_key_is_refused_before_anything_happens(string key)
    {
        var admin = await Host.Admin();
        var reply = await admin.WithKey(key).Post("/suppliers/", new { name = "x" });

        reply.IsExactly(400, """{"detail": "Idempotency-Key must be 1 to 255 visible ASCII characters, sent once."}""");
        Assert.Equal(200, (await admin.WithKey(key).Get("/suppliers/")).Status);
    }

    [Fact]
    public async Task Two_keys_are_none()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/pos/api/suppliers/") { Content = Bodies.Json("{}") };
        request.Headers.Add(Keys.Header, ["one", "two"]);
        (await (await Host.Admin()).Send(request)).Is(400);
    }

    [Theory]
    [MemberData(nameof(GoodKeys))]
    public async Task Any_visible_characters_are_a_key(string key)
    {
        var admin = (await Host.Admin()).WithKey(key);
        var first = (await admin.Post("/suppliers/", Supplier("x"))).Is(201);
        Assert.Equal(first.Text, (await admin.Post("/suppliers/", Supplier("x"))).Is(201).Text);
    }

    [Fact]
    public async Task A_replay_is_for_those_who_may_ask()
    {
        var manager = await Host.Owner();
        var (key, body) = (Keys.New(), Supplier("x"));
        (await manager.WithKey(key).Post("/suppliers/", body)).Is(201);

        (await Host.Anonymous.WithKey(key).Post("/suppliers/", body)).Is(401);
        (await (await Host.Admin()).Delete($"/users/{manager.UserId}/")).Is(204);
        (await manager.WithKey(key).Post("/suppliers/", body)).Is(401);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Forms_are_compared_by_what_is_in_them(bool multipart)
    {
        var admin = (await Host.Admin()).WithKey(Keys.New());
        HttpContent Form(string name) => multipart ? Bodies.Multipart(Fields(name)) : Bodies.Form(Fields(name));

        var first = (await admin.Post("/suppliers/", Form("Uno"))).Is(201);
        var again = (await admin.Post("/suppliers/", Form("Uno"))).Is(201);

        Assert.Equal((first.Text, "true"), (again.Text, again.Header(Keys.Replay)));
        (await admin.Post("/suppliers/", Form("Dos"))).Is(422);
    }

    [Fact]
    public async Task A_request_that_changes_nothing_is_not_remembered()
    {
        var admin = await Host.Admin();
        var sessions = _seam!.Records.Count;
        (await admin.WithKey(Keys.New()).Post("/auth/refresh/", new { refresh = admin.Refresh })).Is(200);

        Assert.Equal(sessions, _seam.Records.Count);
    }

    [Fact]
    public async Task Of_a_login_nothing_can_be_read_in_the_store()
    {
        var employee = await Host.Employee();
        _seam!.Records.Clear();
        var (key, body) = (Keys.New(), new { email = employee.Email, password = employee.Password });

        var first = (await Host.Anonymous.WithKey(key).Post("/auth/login/", body)).Is(200);
        var again = (await Host.Anonymous.WithKey(key).Post("/auth/login/", body)).Is(200);

        Assert.Equal(first.Text, again.Text);
        var record = Encoding.UTF8.GetString(Assert.Single(_seam.Records).Span);
        var sealedAnswer = Encoding.Latin1.GetString(Convert.FromBase64String(JsonNode.Parse(record)!["answer"]!.GetValue<string>()));
        foreach (var secret in new[] { first["access"], first["refresh"], employee.Email, employee.Password, key })
        {
            Assert.DoesNotContain(secret, record, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, sealedAnswer, StringComparison.Ordinal);
            Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret))[..8], record, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Browsers_may_send_a_key_and_see_that_an_answer_is_repeated()
    {
        const string origin = "http://localhost:3000";
        var asked = await Host.Anonymous.WithHeader("Origin", origin).WithHeader("Access-Control-Request-Method", "POST")
            .WithHeader("Access-Control-Request-Headers", "content-type,idempotency-key").Send("OPTIONS", "/suppliers/");
        Assert.Contains(Keys.Header, asked.Header("Access-Control-Allow-Headers"), StringComparison.Ordinal);

        var written = await (await Host.Admin()).WithHeader("Origin", origin).WithKey(Keys.New()).Post("/suppliers/", Supplier("x"));
        Assert.Equal(Keys.Replay, written.Is(201).Header("Access-Control-Expose-Headers"));
    }

    private static JsonObject Supplier(string name) => new(Fields(name).Select(field => KeyValuePair.Create(field.Name, (JsonNode?)field.Value)));

    private static (string Name, string Value)[] Fields(string name) =>
    [
        ("name", name), ("phone_number", "5512345678"), ("contact_person", "Carlos"), ("rfc", "DBE101010XYZ"), ("tax_address", "Av. 1"),
    ];
}
