using Microsoft.Extensions.Configuration;
using Mostrador.Kernel.Hosting;
using Mostrador.SmartSales.Payments;

namespace Mostrador.Api.Tests.SmartSales.Payments;

/// <summary>Settings of Stripe: usable at once in development, careful in production (contract 6.1).</summary>
public sealed class StripeSettingsTests
{
    [Fact]
    public void In_development_nothing_is_missing()
    {
        var settings = Read(development: true);

        Assert.Empty(settings.Missing);
        Assert.Null(settings.BaseUrl);
        Assert.Equal(("sk_test_local_development", TimeSpan.FromSeconds(30)), (settings.SecretKey, settings.Timeout));
        Assert.Equal(["whsec_local_development"], settings.WebhookSecrets);
        Assert.Equal("StripeSettings", settings.ToString());
    }

    [Fact]
    public void In_production_nothing_is_known_but_where_stripe_is()
    {
        var settings = Read(development: false);

        Assert.Equal("https://api.stripe.com/", settings.BaseUrl?.ToString());
        Assert.Equal(["Providers__Stripe__SecretKey"], settings.Missing);
        Assert.Empty(settings.WebhookSecrets);
    }

    [Fact]
    public void Several_secrets_may_be_in_use() =>
        Assert.Equal(["whsec_a", "whsec_b"], Read(false, ("Providers__Stripe__WebhookSecret", "whsec_a, whsec_b,")).WebhookSecrets);

    [Theory]
    [InlineData("Providers__Stripe__SecretKey", "sk_test_local_development")]
    [InlineData("Providers__Stripe__WebhookSecret", "whsec_local_development")]
    [InlineData("Providers__Stripe__WebhookSecret", "whsec_own,whsec_local_development")]
    [InlineData("Providers__Stripe__BaseUrl", "stripe")]
    [InlineData("Providers__Stripe__TimeoutSeconds", "0")]
    [InlineData("Providers__Stripe__TimeoutSeconds", "31")]
    public void What_cannot_be_used_in_production_stops_the_start_by_name(string name, string value)
    {
        var stop = Assert.Throws<StartupException>(() => Read(false, (name, value)));

        Assert.Contains(name, stop.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("local_development", stop.Message, StringComparison.Ordinal);
    }

    internal static StripeSettings Read(bool development, params (string Name, string? Value)[] values) => StripeSettings.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Name.Replace("__", ":", StringComparison.Ordinal), value.Value)))
            .Build(),
        development);
}
