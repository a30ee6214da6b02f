using Mostrador.Kernel.Hosting;

namespace Mostrador.Api.Tests.LocalSim.Providers;

/// <summary>Settings of the providers: usable at once in development, careful in production (contract 14.3).</summary>
public sealed class ProviderSettingsTests
{
    [Fact]
    public void In_development_nothing_is_missing()
    {
        var (winred, siigo) = (Settings.Winred(), Settings.Siigo());

        Assert.Empty(winred.Missing);
        Assert.Empty(siigo.Missing);
        Assert.Equal((null, null), (winred.BaseUrl, siigo.BaseUrl));
        Assert.Equal((TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3)), (winred.Timeout, siigo.Timeout));
        Assert.Equal((TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(200), TimeSpan.Zero), (winred.PendingWait, winred.BatchWait, winred.Spacing));
        Assert.Equal([TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(200)], winred.RetryPauses);
        Assert.Equal("winred_local_development", winred.WebhookSecret);
    }

    [Fact]
    public void In_production_nothing_is_known_but_where_the_providers_are()
    {
        var (winred, siigo) = (Settings.Winred(development: false), Settings.Siigo(development: false));

        Assert.Equal(("https://winred.co/api", "https://api.siigo.com/"), (winred.BaseUrl?.ToString(), siigo.BaseUrl?.ToString()));
        Assert.Equal((TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30)), (winred.Timeout, siigo.Timeout));
        Assert.Equal((TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(1.5)), (winred.PendingWait, winred.Spacing));
        Assert.Equal([TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)], winred.RetryPauses);
        Assert.Equal(["Providers__Siigo__User", "Providers__Siigo__AccessKey", "Providers__Siigo__PartnerId"], siigo.Missing);
        Assert.Equal((27652, 54, 471, "94"), (siigo.DocumentId, siigo.SellerId, siigo.PaymentId, siigo.UnitCode));
        Assert.False(siigo.CatalogueSync);
    }

    [Theory]
    [InlineData("Providers__Winred__ApiKey", "winred-dev-key")]
    [InlineData("Providers__Winred__SecretKey", "winred-dev-secret")]
    [InlineData("Providers__Winred__BasicPass", "winred-dev-pass")]
    [InlineData("Providers__Winred__WebhookSecret", "winred_local_development")]
    [InlineData("Providers__Winred__BaseUrl", "winred")]
    [InlineData("Providers__Winred__BaseUrl", "https://user:secret@winred.co/api")]
    [InlineData("Providers__Winred__TimeoutSeconds", "0")]
    [InlineData("Providers__Winred__BatchWaitSeconds", "230")]
    [InlineData("Providers__Winred__AllowedIds", "101,alpha")]
    [InlineData("Providers__Winred__RetryPausesMilliseconds", "2000,-4000")]
    [InlineData("Providers__Siigo__AccessKey", "siigo-dev-key")]
    [InlineData("Providers__Siigo__BaseUrl", "ftp://siigo.com")]
    [InlineData("Providers__Siigo__DefaultCustomerId", "nobody")]
    [InlineData("Providers__Siigo__DocumentId", "many")]
    public void What_cannot_be_used_in_production_stops_the_start_by_name(string name, string value)
    {
        var stop = Assert.Throws<StartupException>(() =>
        {
            Settings.Winred(development: false, (name, value));
            Settings.Siigo(development: false, (name, value));
        });

        Assert.Contains(name, stop.Message, StringComparison.Ordinal);
        if (value.Length > 3)
            Assert.DoesNotContain(value, stop.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rate_may_have_its_tax()
    {
        var settings = Settings.Siigo(true, ("Providers__Siigo__TaxIds__5", "13157"), ("Providers__Siigo__TaxIds__2.5", "7"));

        Assert.Equal(
            new Dictionary<decimal, int> { [2.5m] = 7, [5] = 13157, [19] = 13156 }, settings.TaxIds.OrderBy(pair => pair.Key).ToDictionary());
        Assert.Equal(1, Settings.Siigo(true, ("Providers__Siigo__TaxIds__19", "1")).TaxIds[19]);
        Assert.Throws<StartupException>(() => Settings.Siigo(true, ("Providers__Siigo__TaxIds__all", "1")));
        Assert.Throws<StartupException>(() => Settings.Siigo(true, ("Providers__Siigo__TaxIds__5", "none")));
    }
}
