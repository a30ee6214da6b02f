using Microsoft.Extensions.DependencyInjection;
using Mostrador.App.Desk;

namespace Mostrador.Api.Tests.Desk;

/// <summary>The app with a desk, in memory.</summary>
internal sealed class DeskHost : IAsyncDisposable
{
    public const string Username = "olga";
    public const string Password = "a long enough password";

    private readonly AppUnderTest _app;

    private DeskHost(AppUnderTest app) => _app = app;

    public HttpClient Http => _app.Http;

    public static async Task<DeskHost> Start(Action<HostOptions>? configure = null) => new(await AppUnderTest.Start(options =>
    {
        options.Settings["Desk__Username"] = Username;
        options.Settings["Desk__Password"] = Password;
        configure?.Invoke(options);
    }));

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public Task RunFunction(string name) => _app.RunFunction(name);

    /// <summary>Somebody with an empty jar of cookies.</summary>
    public DeskBrowser Browser() => new(Http);

    /// <summary>The operator, signed in.</summary>
    public async Task<DeskBrowser> Operator(string username = Username, string password = Password)
    {
        var browser = Browser();
        (await browser.SignIn(username, password)).LeadsTo(DeskGate.DeskPath);
        return browser;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
