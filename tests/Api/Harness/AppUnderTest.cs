using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.LocalHost;

namespace Mostrador.Api.Tests;

/// The app as it is shipped, in memory and without a port, over a data folder of its own.
public sealed class AppUnderTest : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string? _folderToDelete;

    private AppUnderTest(WebApplication app, string? folderToDelete)
    {
        (_app, _folderToDelete) = (app, folderToDelete);
        Http = app.GetTestClient();
    }

    public HttpClient Http { get; }

    /// What the host is made of, for what no request can bring about or show.
    public IServiceProvider Services => _app.Services;

    public static async Task<AppUnderTest> Start(Action<HostOptions>? configure = null)
    {
        var options = new HostOptions();
        configure?.Invoke(options);
        var folder = options.DataFolder ?? Path.Combine(Path.GetTempPath(), $"mostrador-test-{Guid.NewGuid():N}");
        var app = LocalHostApp.Build(new LocalHostVariation
        {
            Settings = Settings(options, folder),
            WebHost = web => web.UseTestServer(),
            Services = services => Replace(services, options, folder),
        });
        await app.StartAsync();
        return new AppUnderTest(app, options.DataFolder is null ? folder : null);
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
        services.SendToItself();
        if (options.Time is { } time)
            services.AddSingleton(time);
        options.Services?.Invoke(services);
    }
}
