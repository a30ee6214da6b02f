using System.Globalization;
using Mostrador.PointOfSale;

namespace Mostrador.Api.Tests.PointOfSale;

/// The app as it is shipped, in memory and without a port, over a data folder of its own. Tests speak to it as clients do.
public sealed class PosHost : ShopHost<PosClient>, IModuleHost<PosHost>
{
    private const string Password = "secreto";

    private PosHost(AppUnderTest app)
        : base(app, Shop.Partition, new PosClient(app.Http))
    {
    }

    public static async Task<PosHost> Start(Action<HostOptions>? configure = null) => new(await AppUnderTest.Start(configure));

    /// A new employee, logged in.
    public Task<PosClient> Employee(string? email = null) => Register("EMPLOYEE", email);

    /// A new owner, logged in.
    public Task<PosClient> Owner() => Register("OWNER");

    /// A new user, logged in.
    public async Task<PosClient> Register(string role, string? email = null)
    {
        var admin = await Admin();
        email ??= Unique.Email("staff");
        (await admin.Post("/users/", new
        {
            username = "empleado",
            email,
            password = Password,
            first_name = "Ana",
            last_name = "López",
            role,
        })).Is(201);
        return await LogIn(email, Password);
    }

    public async Task<PosClient> LogIn(string email, string password)
    {
        var reply = (await Anonymous.Post("/auth/login/", new { email, password })).Is(200);
        return Anonymous with
        {
            UserId = long.Parse(reply["user_id"], CultureInfo.InvariantCulture),
            Email = email,
            Username = reply["username"],
            Password = password,
            Access = reply["access"],
            Refresh = reply["refresh"],
        };
    }

    protected override Task<PosClient> LogInAdmin() => LogIn("admin@example.com", "Admin123!");
}
