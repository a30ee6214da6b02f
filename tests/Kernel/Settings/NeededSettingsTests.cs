using Mostrador.Kernel.Settings;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Settings;

public sealed class NeededSettingsTests
{
    [Fact]
    public void In_production_what_has_no_value_is_empty_and_told()
    {
        var needed = Read(development: false, ("Providers:Till:User", "ana"));

        Assert.Equal("", needed.Secret("Key", "till-dev-key"));
        Assert.Equal("ana", needed.Text("User", "dev"));
        Assert.Equal("", needed.Text("Partner", "dev"));
        Assert.Equal(["Providers__Till__Key", "Providers__Till__Partner"], needed.Missing);
    }

    [Fact]
    public void In_development_nothing_is_missing()
    {
        var needed = Read(development: true);

        Assert.Equal("till-dev-key", needed.Secret("Key", "till-dev-key"));
        Assert.Equal("dev", needed.Text("User", "dev"));
        Assert.Empty(needed.Missing);
    }

    private static NeededSettings Read(bool development, params (string, string?)[] values) =>
        new(new SettingsReader(Configurations.Of(values), "Providers:Till", development));
}
