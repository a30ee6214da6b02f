using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Api.Tests.PointOfSale;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Tests.Identity.Entra;
using Mostrador.LocalHost.Queues;

namespace Mostrador.Api.Tests.Telemetry;

/// <summary>
/// A day in a shop whose people, passwords and keys have names that occur nowhere else, with everything going wrong that can: none
/// of them is in any log, at any level, nor in what is exported.
/// </summary>
[Collection(OneListener.Name)]
public sealed class PersonalDataTests : IAsyncLifetime
{
    private const string SigningKey = "llave-Xiuhtecuhtli-de-firma-que-nadie-debe-leer";
    private const string AdminPassword = "Contra.Tlahuizcalpan.9";
    private const string StaffPassword = "Contra.Huitzilopochtli.7";
    private const string WrongPassword = "Contra.Mictecacihuatl.5";
    private const string Phone = "5598123467";
    private const string OtherPhone = "5597001122";
    private readonly CapturedLogs _logs = new();
    private readonly List<string> _tokens = [];
    private BlurtingEngine _engine = null!;
    private OtlpCollector _collector = null!;
    private LocalIssuer _issuer = null!;
    private PosHost? _host;

    private PosHost Host => _host!;

    public async Task InitializeAsync()
    {
        _collector = await OtlpCollector.Start();
        _issuer = await LocalIssuer.Start();
        _host = await PosHost.Start(options =>
        {
            options.OnCosmos = false;
            options.Settings["OTEL_EXPORTER_OTLP_ENDPOINT"] = _collector.Address;
            options.Settings["Pos__JwtSigningKey"] = SigningKey;
            options.Settings["Bootstrap__AdminEmail"] = "Coyolxauhqui@example.com";
            options.Settings["Bootstrap__AdminUsername"] = "Coatlicue";
            options.Settings["Bootstrap__AdminPassword"] = AdminPassword;
            options.Settings["Security__EntraTenantId"] = LocalIssuer.Tenant;
            options.Settings["Security__EntraClientId"] = LocalIssuer.Client;
            options.Settings["Security__EntraAuthority"] = _issuer.Authority;
            options.Services = services =>
            {
                _logs.Use(services);
                services.AddSingleton(new QueueOptions { FirstPause = TimeSpan.FromMilliseconds(1), LongestPause = TimeSpan.FromMilliseconds(1) });
                services.AddSingleton<IDocumentEngine>(provider => _engine = new BlurtingEngine(TestStore.EngineOf(provider)));
            };
        });
    }

    public async Task DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        await _collector.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task None_of_it_is_in_any_log_or_telemetry()
    {
        var admin = await SignIn();
        var customer = await Trade(admin);
        await Mistakes(admin);
        await Faults(admin, customer);
        await DeadLetter(admin, customer);
        await _host!.DisposeAsync(); // sends what is left
        _host = null;

        Assert.Contains(_logs.Texts, text => text.Contains("A fault ended request", StringComparison.Ordinal));
        Assert.Contains(_logs.Texts, text => text.Contains("and is laid aside", StringComparison.Ordinal));
        Assert.True(_collector.Has("traces", "System.IO.InvalidDataException"));
        Assert.True(_collector.Has("metrics", "http.server.request.duration"));
        Assert.True(_collector.Has("logs", "A fault ended request"));
        foreach (var secret in Secrets())
        {
            Assert.DoesNotContain(_logs.Texts, text => text.Contains(secret, StringComparison.OrdinalIgnoreCase));
            Assert.All(["traces", "metrics", "logs"], kind => Assert.False(_collector.Has(kind, secret), $"{kind}: {secret}"));
        }
    }

    private IEnumerable<string> Secrets() =>
    [
        SigningKey, AdminPassword, StaffPassword, WrongPassword, Phone, OtherPhone,
        "Coyolxauhqui", "Coatlicue", "Quetzalcoatl", "Tezcatlipoca", "Nezahualcoyotl", "Chalchiuhtlicue", "Tlaltecuhtli", "Popocatepetl",
        "Ehecatotontli", "Macuilxochitl", .. _tokens,
    ];

    /// <summary>Right, wrong, again and with every kind of token.</summary>
    private async Task<PosClient> SignIn()
    {
        var admin = Keep(await Host.LogIn("Coyolxauhqui@example.com", AdminPassword));
        (await admin.Post("/users/", new { username = "Quetzalcoatl", email = "Quetzalcoatl@example.com", password = StaffPassword, first_name = "Tezcatlipoca", last_name = "Nezahualcoyotl", phone_number = OtherPhone, role = "EMPLOYEE" })).Is(201);
        var employee = Keep(await Host.LogIn("quetzalcoatl@example.com", StaffPassword));
        (await Host.Anonymous.Post("/auth/login/", new { email = "Quetzalcoatl@example.com", password = WrongPassword })).Is(401);
        (await Host.Anonymous.Post("/auth/login/?password=" + WrongPassword, new { email = "Ehecatotontli@example.com", password = WrongPassword })).Is(401);
        _tokens.Add((await Host.Anonymous.Post("/auth/refresh/", new { refresh = employee.Refresh })).Is(200)["access"]);
        (await Host.Anonymous.Post("/auth/refresh/", new { refresh = employee.Access })).Is(401);
        (await employee.WithToken(Kept(employee.Access[..^4] + "AAAA")).Get("/orders/")).Is(401);
        (await employee.WithToken(Kept(_issuer.Token("Quetzalcoatl@example.com", DateTimeOffset.UtcNow))).Get("/users/me/")).Is(200);
        (await employee.WithToken(Kept(_issuer.Token("Ehecatotontli@example.com", DateTimeOffset.UtcNow))).Get("/users/me/")).Is(401);
        _issuer.IsDown = true;
        (await employee.WithToken(Kept(_issuer.Token("Quetzalcoatl@example.com", DateTimeOffset.UtcNow, header: header => header["kid"] = "Macuilxochitl"))).Get("/users/me/")).Is(401);
        (await employee.Get("/sessions/")).Is(200);
        (await employee.Get("/users/")).Is(403);
        return admin;
    }

    private static async Task<long> Trade(PosClient admin)
    {
        var product = await admin.StockProduct(name: "Popocatepetl", supplier: await admin.OpenSupplier("Tlaltecuhtli"));
        var customer = await admin.RegisterCustomer(Phone, "Chalchiuhtlicue@example.com", firstName: "Chalchiuhtlicue", lastName: "Tlaltecuhtli");
        await admin.Sell(customer, (product, 2));
        (await admin.Post($"/customers/{customer}/points/", new { amount = 5, transaction_type = "EARN" })).Is(201);
        (await admin.Get($"/customers/{customer}/history/")).Is(200);
        (await admin.Get($"/customers/?search=Chalchiuhtlicue&phone={Phone}")).Is(200);
        (await admin.Get("/analytics/sales-velocity/?identifier=Popocatepetl")).Is(200);
        (await admin.Patch($"/customers/{customer}/", new { last_name = "Nezahualcoyotl" })).Is(200);
        (await admin.Post("/chatbotusers/", new { mobile_number = Phone, name = "Macuilxochitl" })).Is(201);
        (await admin.Get($"/chatbotusers/{Phone}/?name=Macuilxochitl")).Is(200);
        return customer;
    }

    private static async Task Mistakes(PosClient admin)
    {
        (await admin.Post("/customers/", new { first_name = "Ehecatotontli", phone_number = Phone, email = "Ehecatotontli@", birth_date = "Macuilxochitl" })).Is(400);
        (await admin.Post("/chatbotusers/", new { mobile_number = Phone, name = "Macuilxochitl" })).Is(400);
        using var broken = Bodies.Json("""{"email": "Ehecatotontli@example.com", "password": Macuilxochitl""");
        (await admin.Post("/users/", broken)).Is(400);
        using var strange = new StringContent("Ehecatotontli", null, "text/Macuilxochitl");
        (await admin.Post("/users/", strange)).Is(415);
        (await admin.Get("/chatbotusers/Ehecatotontli/")).Is(404);
        (await admin.Get("/customers/Chalchiuhtlicue@example.com/")).Is(404);
        (await admin.Get("/Chalchiuhtlicue/?email=Chalchiuhtlicue@example.com")).Is(404);
        (await admin.Send("PUT", $"/auth/login/?token={admin.Access}")).Is(405);
        (await admin.Send("EHECATOTONTLI", "/orders/")).Is(405);
        (await admin.WithHeader("X-Simulated-Now", "Macuilxochitl").WithHeader("User-Agent", "Macuilxochitl").Get("/orders/")).Is(200);
    }

    /// <summary>Whatever the store cannot do, with every kind of document.</summary>
    private async Task Faults(PosClient admin, long customer)
    {
        foreach (var prefix in new[] { "pos-customer:", "pos-chatbot", "pos-user:", "unique:", "pos-session:", "pos-product:", "pos-order:" })
        {
            var before = _engine.Faults;
            _engine.Blurts = id => id.StartsWith(prefix, StringComparison.Ordinal);
            await admin.Get($"/customers/{customer}/");
            await admin.Get("/customers/?search=Chalchiuhtlicue");
            await admin.Patch($"/customers/{customer}/", new { phone_number = OtherPhone, email = "Ehecatotontli@example.com" });
            await admin.Post("/chatbotusers/", new { mobile_number = OtherPhone, name = "Ehecatotontli" });
            await admin.Get("/orders/");
            await admin.Get("/products/");
            await admin.Get("/users/");
            await admin.Post("/auth/login/", new { email = "Quetzalcoatl@example.com", password = StaffPassword });
            await admin.Post("/products/", new { name = "Popocatepetl", sku = "Macuilxochitl", price = 1, tax_rate = "16.00", current_stock = 1, supplier = 1 });
            Assert.True(_engine.Faults > before, prefix);
        }

        _engine.Blurts = _ => false;
    }

    private async Task DeadLetter(PosClient admin, long customer)
    {
        _engine.Blurts = id => id.StartsWith("pos-points", StringComparison.Ordinal);
        (await admin.Delete(string.Create(CultureInfo.InvariantCulture, $"/customers/{customer}/"))).Is(204);

        await _engine.Buried.WaitAsync(TimeSpan.FromSeconds(30));
        _engine.Blurts = _ => true;
        using var content = Bodies.Json("""{"input": ""}""");
        using var failed = await Host.Http.PostAsync(new Uri("/admin/functions/pos-nightly", UriKind.Relative), content);
        Assert.Equal(500, (int)failed.StatusCode);
    }

    private PosClient Keep(PosClient client)
    {
        _tokens.AddRange([client.Access, client.Refresh]);
        return client;
    }

    private string Kept(string token)
    {
        _tokens.Add(token);
        return token;
    }
}
