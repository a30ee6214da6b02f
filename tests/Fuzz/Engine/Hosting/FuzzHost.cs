using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mostrador.LocalHost;

namespace Mostrador.Fuzz.Hosting;

/// The app as it is shipped, in this process and on a port, over a data folder of its own.
internal sealed class FuzzHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private FuzzHost(WebApplication app, string folder, FaultLog faults)
    {
        (_app, _folder, Faults) = (app, folder, faults);
        Http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(app.Urls.First()),
            Timeout = TimeSpan.FromSeconds(30),
        };
    }

    public HttpClient Http { get; }

    public FaultLog Faults { get; }

    public static async Task<FuzzHost> Start()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"mostrador-fuzz-{Guid.NewGuid():N}");
        var faults = new FaultLog();
        var app = LocalHostApp.Build(new LocalHostVariation
        {
            Arguments = ["--urls", "http://127.0.0.1:0", "--data", folder],
            Settings = new Dictionary<string, string?>
            {
                ["DOTNET_ENVIRONMENT"] = "Development",
                ["Security__PasswordRounds"] = "1000", // people sign in by the hundred
                ["SmartSales__CustomersMayOrder"] = "true",
            },
            Services = services => services.AddLogging(logging => logging.ClearProviders().AddProvider(faults)),
        });
        await app.StartAsync();
        return new FuzzHost(app, folder, faults);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }
}
