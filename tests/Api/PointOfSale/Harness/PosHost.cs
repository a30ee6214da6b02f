using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.LocalHost;

namespace Mostrador.Api.Tests.PointOfSale;

/// The app as it is shipped, in memory and without a port, over a data folder of its own. Tests speak to it as clients do.
public sealed class PosHost : IAsyncDisposable
{
    private const string Password = "secreto";
    private readonly WebApplication _app;
    private readonly string? _folderToDelete;
    private readonly Lazy<Task<PosClient>> _admin;

    private PosHost(WebApplication app, string? folderToDelete)
    {
        (_app, _folderToDelete) = (app, folderToDelete);
        Http = app.GetTestClient();
        Anonymous = new PosClient(Http);
        _admin = new Lazy<Task<PosClient>>(() => LogIn("admin@example.com", "Admin123!"));
    }

    public HttpClient Http { get; }

    public PosClient Anonymous { get; }

    public static async Task<PosHost> Start(Action<HostOptions>? configure = null)
    {
        var options = new HostOptions();
        configure?.Invoke(options);
        var folder = options.DataFolder ?? Path.Combine(Path.GetTempPath(), $"mostrador-pos-{Guid.NewGuid():N}");
        var app = LocalHostApp.Build(new LocalHostVariation
        {
            Settings = Settings(options, folder),
            WebHost = web => web.UseTestServer(),
            Services = services => Replace(services, options, folder),
        });
        await app.StartAsync();
        return new PosHost(app, options.DataFolder is null ? folder : null);
    }

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
    public async Task RunFunction(string name)
    {
        using var content = Bodies.Json("""{"input": ""}""");
        using var response = await Http.PostAsync(new Uri($"/admin/functions/{name}", UriKind.Relative), content);
        Assert.True(response.IsSuccessStatusCode, $"running {name} answered {(int)response.StatusCode}");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_folderToDelete is not null && Directory.Exists(_folderToDelete))
            Directory.Delete(_folderToDelete, recursive: true);
    }

    private static Dictionary<string, string?> Settings(HostOptions options, string folder)
    {
        var settings = new Dictionary<string, string?>
        {
            ["DOTNET_ENVIRONMENT"] = "Development",
            ["Storage__DataDirectory"] = folder,
            ["Security__PasswordRounds"] = "1000", // tests log in by the hundred
        };
        if (options.OnCosmos)
            TestStore.Choose(settings);
        foreach (var (name, value) in options.Settings)
            settings[name] = value;
        return settings;
    }

    private static void Replace(IServiceCollection services, HostOptions options, string folder)
    {
        if (options.OnCosmos)
            services.AddSingleton(TestStore.CosmosFor(folder, options));
        services.AddTransient<IStartupFilter, LocalPeer>();
        if (options.Time is { } time)
            services.AddSingleton(time);
        options.Services?.Invoke(services);
    }
}
