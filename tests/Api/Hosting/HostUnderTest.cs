using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.LocalHost;

namespace Mostrador.Api.Tests.Hosting;

/// <summary>The real LocalHost with test functions, in memory and without a port, deaf to the settings of the machine.</summary>
internal sealed class HostUnderTest : IAsyncDisposable
{
    private HostUnderTest(WebApplication app)
    {
        App = app;
        Client = app.GetTestClient();
    }

    public WebApplication App { get; }

    public HttpClient Client { get; }

    public static Task<HostUnderTest> Start(params Type[] functions) => Start(new LocalHostVariation { FunctionClasses = functions });

    public static async Task<HostUnderTest> Start(LocalHostVariation variation)
    {
        var app = LocalHostApp.Build(InMemory(variation));
        await app.StartAsync();
        return new HostUnderTest(app);
    }

    public static LocalHostVariation InMemory(LocalHostVariation variation) => variation with
    {
        Settings = variation.Settings ?? new Dictionary<string, string?>(),
        Composition = variation.Composition ?? (_ => { }),
        WebHost = web => web.UseTestServer(),
    };

    public T Service<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
    }
}
