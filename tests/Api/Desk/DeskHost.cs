using Microsoft.Extensions.DependencyInjection;
using Mostrador.App.Desk;

namespace Mostrador.Api.Tests.Desk;

/// <summary>The app with a desk, in memory.</summary>
internal sealed class DeskHost(AppUnderTest app) : ModuleHost(app)
{
    public const string Username = "olga";
    public const string Password = "a long enough password";

    public static async Task<DeskHost> Start(Action<HostOptions>? configure = null) => new(await AppUnderTest.Start(options =>
    {
        options.Settings["Desk__Username"] = Username;
        options.Settings["Desk__Password"] = Password;
        configure?.Invoke(options);
    }));

    public T Service<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Somebody with an empty jar of cookies.</summary>
    public DeskBrowser Browser() => new(Http);

    /// <summary>The operator, signed in.</summary>
    public async Task<DeskBrowser> Operator(string username = Username, string password = Password)
    {
        var browser = Browser();
        (await browser.SignIn(username, password)).LeadsTo(DeskGate.DeskPath);
        return browser;
    }
}
