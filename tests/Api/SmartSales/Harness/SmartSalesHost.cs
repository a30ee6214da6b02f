using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Documents;
using Mostrador.LocalHost.Queues;
using Mostrador.SmartSales;

namespace Mostrador.Api.Tests.SmartSales;

/// The app as it is shipped, without a port. Tests speak to it as clients of SmartSales365 do.
public sealed class SmartSalesHost : IAsyncDisposable
{
    public const string Password = "secreto";
    private readonly AppUnderTest _app;
    private readonly Lazy<Task<SmartSalesClient>> _admin;

    private SmartSalesHost(AppUnderTest app)
    {
        _app = app;
        Anonymous = new SmartSalesClient(Http);
        _admin = new Lazy<Task<SmartSalesClient>>(() => LogIn("admin", "Admin123!"));
    }

    public HttpClient Http => _app.Http;

    public SmartSalesClient Anonymous { get; }

    /// The parts of the app, for what no request shows.
    public IServiceProvider Services => _app.Services;

    /// What the shop has stored, for what no request shows.
    public PartitionReader Stored => Documents.In(Shop.Partition);

    private DocumentStore Documents => _app.Services.GetRequiredService<DocumentStore>();

    public static async Task<SmartSalesHost> Start(Action<HostOptions>? configure = null) => new(await AppUnderTest.Start(configure));

    /// The bootstrap administrator, the same for all who ask.
    public Task<SmartSalesClient> Admin() => _admin.Value;

    /// A new client without a role, logged in.
    public Task<SmartSalesClient> Client() => Register(null);

    /// A new cashier, logged in.
    public Task<SmartSalesClient> Cashier() => Register("CAJERO");

    /// A new manager, logged in.
    public Task<SmartSalesClient> Manager() => Register("MANAGER");

    /// A new user, logged in.
    public async Task<SmartSalesClient> Register(string? role, string? username = null)
    {
        username ??= Unique.Text("user");
        var body = new JsonObject
        {
            ["username"] = username,
            ["password"] = Password,
            ["password2"] = Password,
            ["first_name"] = "Ana",
            ["last_name"] = "López",
            ["email"] = Unique.Email("user"),
            ["role"] = role,
        };
        (await (await Admin()).Post("/users/", body)).Is(201);
        return await LogIn(username, Password);
    }

    public async Task<SmartSalesClient> LogIn(string username, string password)
    {
        var tokens = (await Anonymous.Post("/token/", new { username, password })).Is(200);
        var client = Anonymous with { Username = username, Password = password, Access = tokens["access"], Refresh = tokens["refresh"] };
        var profile = (await client.Get("/users/profile/")).Is(200);
        return client with { UserId = long.Parse(profile["id"], CultureInfo.InvariantCulture) };
    }

    /// Stores what no request brings about.
    public Task Store(Func<Transaction, Task> work) => Documents.Transact(Shop.Partition, work);

    /// Runs a timer's or queue's function now, as an operator would.
    public Task RunFunction(string name) => _app.RunFunction(name);

    /// What was sent to queues has been done.
    public Task Settled() => Services.GetRequiredService<QueuePump>().Settle().WaitAsync(TimeSpan.FromSeconds(30));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
