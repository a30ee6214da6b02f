using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.App.Desk;
using Mostrador.Kernel.Hosting;
using Mostrador.LocalHost;

namespace Mostrador.Api.Tests.Desk;

/// <summary>A demonstration has a desk, on a developer's machine.</summary>
public sealed class DemoDeskTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("mostrador-demo-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task The_operator_of_a_demonstration_is_told_how_to_sign_in()
    {
        await using var app = Demo([]);

        Assert.Equal(["Desk           http://shop/desk", "               sign in as operator with the password Operator123!"], Notices(app));
    }

    [Fact]
    public async Task Where_the_desk_is_configured_it_stays_as_it_is_and_no_password_is_printed()
    {
        await using var app = Demo(new() { ["Desk__Username"] = "olga", ["Desk__Password"] = "her own" });

        Assert.Equal(new DeskSettings("olga", "her own"), app.Services.GetRequiredService<DeskSettings>());
        Assert.Equal(["Desk           http://shop/desk"], Notices(app));
    }

    private WebApplication Demo(Dictionary<string, string?> settings) => LocalHostApp.Build(new LocalHostVariation
    {
        Arguments = ["--demo", "--data", _data],
        Settings = settings,
        WebHost = web => web.UseTestServer(),
    });

    private static IEnumerable<string> Notices(WebApplication app) =>
        app.Services.GetServices<IStartupNotice>().OfType<DeskNotice>().SelectMany(notice => notice.Lines("http://shop"));
}
