using System.Globalization;

namespace Mostrador.Api.Tests.PointOfSale;

/// The app as it is shipped, in memory and without a port, over a data folder of its own. Tests speak to it as clients do.
public sealed class PosHost : IAsyncDisposable
{
    private const string Password = "secreto";
    private readonly AppUnderTest _app;
    private readonly Lazy<Task<PosClient>> _admin;

    private PosHost(AppUnderTest app)
    {
        _app = app;
        Anonymous = new PosClient(Http);
        _admin = new Lazy<Task<PosClient>>(() => LogIn("admin@example.com", "Admin123!"));
    }

    public HttpClient Http => _app.Http;

    public PosClient Anonymous { get; }

    /// The parts of the app, for what no request shows.
    public IServiceProvider Services => _app.Services;

    public static async Task<PosHost> Start(Action<HostOptions>? configure = null) => new(await AppUnderTest.Start(configure));

    /// The bootstrap administrator, the same for all who ask.
    public Task<PosClient> Admin() => _admin.Value;

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

    /// Runs a timer's or queue's function now, as an operator would.
    public Task RunFunction(string name) => _app.RunFunction(name);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
