using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Settings;

namespace Mostrador.Kernel.Tests.Hosting;

public sealed class DevelopmentNoticeTests
{
    private const string WellKnown = "Admin123!";

    [Fact]
    public void The_password_that_everybody_knows_is_told() => Assert.Equal(
        [
            "Local SIM      http://here/localsim/api  documentation http://here/localsim/docs",
            "               sign in as admin with the password Admin123!",
        ],
        Lines(new BootstrapSettings("admin@example.com", "admin", WellKnown), bootstrap => bootstrap.AdminUsername));

    [Fact]
    public void A_password_that_was_configured_is_not() =>
        Assert.Single(Lines(new BootstrapSettings("admin@example.com", "admin", "another"), bootstrap => bootstrap.AdminUsername));

    [Fact]
    public void Nor_is_one_without_a_name() =>
        Assert.Single(Lines(new BootstrapSettings("admin@example.com", null, WellKnown), bootstrap => bootstrap.AdminUsername));

    [Fact]
    public void A_module_that_has_no_administrator_tells_where_it_is() =>
        Assert.Single(Lines(new BootstrapSettings("admin@example.com", "admin", WellKnown), login: null));

    private static List<string> Lines(BootstrapSettings settings, Func<BootstrapSettings, string?>? login)
    {
        using var services = new ServiceCollection()
            .AddSingleton(settings)
            .AddDevelopmentNotice("Local SIM", "/localsim/api", "/localsim/docs", login)
            .BuildServiceProvider();
        return [.. services.GetRequiredService<IStartupNotice>().Lines("http://here")];
    }
}
