using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Settings;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Settings;

public sealed class SecuritySettingsTests
{
    [Fact]
    public void Development_defaults_are_those_of_the_table()
    {
        var settings = SecuritySettings.Read(Configurations.Of(), development: true);

        Assert.Equal((10_000, 0), (settings.PasswordRounds, settings.FailedLoginsMax));
        Assert.Equal((1 << 20, 10L << 20, 50L << 20), (settings.MaxJsonBytes, settings.MaxFileBytes, settings.MaxUploadBytes));
        Assert.Equal(Environment.ProcessorCount, settings.PasswordParallelism);
        Assert.Equal(TimeSpan.FromMinutes(5), settings.FailedLoginsWindow);
        Assert.Empty(settings.CorsOrigins);
    }

    [Fact]
    public void Production_defaults_are_the_strict_ones()
    {
        var settings = SecuritySettings.Read(Configurations.Of(), development: false);

        Assert.Equal((210_000, 50), (settings.PasswordRounds, settings.FailedLoginsMax));
    }

    [Theory]
    [InlineData("209999", false, false)]
    [InlineData("210000", false, true)]
    [InlineData("1", true, true)]
    [InlineData("0", true, false)]
    public void Production_does_not_take_fewer_rounds(string rounds, bool development, bool good)
    {
        var configuration = Configurations.Of(("Security:PasswordRounds", rounds));

        if (good)
            Assert.Equal(rounds, $"{SecuritySettings.Read(configuration, development).PasswordRounds}");
        else
            Assert.Throws<StartupException>(() => SecuritySettings.Read(configuration, development));
    }

    [Theory]
    [InlineData("MaxJsonMegabytes")]
    [InlineData("MaxFileMegabytes")]
    [InlineData("MaxUploadMegabytes")]
    [InlineData("FailedLoginsWindowSeconds")]
    [InlineData("PasswordParallelism")]
    public void What_must_be_above_zero_is_also_no_number_that_overflows(string name)
    {
        Assert.Throws<StartupException>(() => SecuritySettings.Read(Configurations.Of(("Security:" + name, "0")), development: true));
        Assert.Throws<StartupException>(() => SecuritySettings.Read(Configurations.Of(("Security:" + name, "2147483647")), development: true));
    }

    [Fact]
    public void The_first_administrator_has_development_values_in_development_only()
    {
        var development = BootstrapSettings.Read(Configurations.Of(), development: true);
        var production = BootstrapSettings.Read(Configurations.Of(), development: false);

        Assert.Equal(("admin@example.com", "admin", "Admin123!"), (development.AdminEmail, development.AdminUsername, development.AdminPassword));
        Assert.True(development.HasDevelopmentPassword);
        Assert.Equal(new BootstrapSettings(null, null, null), production);
    }

    [Fact]
    public void Production_does_not_start_with_the_password_that_everybody_knows()
    {
        var stop = Assert.Throws<StartupException>(() =>
            BootstrapSettings.Read(Configurations.Of(("Bootstrap:AdminPassword", "Admin123!")), development: false));

        Assert.Contains("Bootstrap__AdminPassword", stop.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Admin123!", stop.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_is_never_printed() =>
        Assert.DoesNotContain("hunter2", new BootstrapSettings("a@b.c", "a", "hunter2").ToString(), StringComparison.Ordinal);
}
