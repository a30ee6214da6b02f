using System.Globalization;
using System.Text.Json.Nodes;
using Mostrador.SmartSales;

namespace Mostrador.Api.Tests.SmartSales;

/// The app as it is shipped, without a port. Tests speak to it as clients of SmartSales365 do.
public sealed class SmartSalesHost : ShopHost<SmartSalesClient>, IModuleHost<SmartSalesHost>
{
    public const string Password = "secreto";

    private SmartSalesHost(AppUnderTest app)
        : base(app, Shop.Partition, new SmartSalesClient(app.Http))
    {
    }

    public static async Task<SmartSalesHost> Start(Action<HostOptions>? configure = null) => new(await AppUnderTest.Start(configure));

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

    protected override Task<SmartSalesClient> LogInAdmin() => LogIn("admin", "Admin123!");
}
