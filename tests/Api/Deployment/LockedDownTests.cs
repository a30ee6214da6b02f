using System.Text.RegularExpressions;

namespace Mostrador.Api.Tests.Deployment;

/// <summary>What must never slip into the templates, or out of them.</summary>
public sealed partial class LockedDownTests
{
    [Fact]
    public void Stores_know_identities_and_no_keys()
    {
        Assert.Contains("allowSharedKeyAccess: false", Template.Of("storage").Text, StringComparison.Ordinal);
        Assert.Contains("allowBlobPublicAccess: false", Template.Of("storage").Text, StringComparison.Ordinal);
        Assert.Contains("disableLocalAuth: true", Template.Of("cosmos").Text, StringComparison.Ordinal);
        Assert.Contains("disableLocalAuth: true", Template.Of("service-bus").Text, StringComparison.Ordinal);
        Assert.Contains("DisableLocalAuth: true", Template.Of("monitoring").Text, StringComparison.Ordinal);
        Assert.Contains("enableRbacAuthorization: true", Template.Of("key-vault").Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Template.All, template => KeyInHand().IsMatch(template.Text));
    }

    [Fact]
    public void Only_new_enough_encryption_is_spoken()
    {
        Assert.Contains("minimumTlsVersion: 'TLS1_2'", Template.Of("storage").Text, StringComparison.Ordinal);
        Assert.Contains("minimalTlsVersion: 'Tls12'", Template.Of("cosmos").Text, StringComparison.Ordinal);
        Assert.Contains("minimumTlsVersion: '1.2'", Template.Of("service-bus").Text, StringComparison.Ordinal);
        Assert.Contains("minTlsVersion: '1.2'", Template.Of("app").Text, StringComparison.Ordinal);
        Assert.Contains("httpsOnly: true", Template.Of("app").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_platform_answers_no_preflight() =>
        Assert.DoesNotContain(Template.All, template => template.Text.Contains("cors:", StringComparison.OrdinalIgnoreCase));

    /// <summary>Flex Consumption turns a deployment away that says any of this.</summary>
    [Theory]
    [InlineData("FUNCTIONS_WORKER_RUNTIME")]
    [InlineData("FUNCTIONS_EXTENSION_VERSION")]
    [InlineData("WEBSITE_RUN_FROM_PACKAGE")]
    [InlineData("WEBSITE_CONTENTSHARE")]
    [InlineData("linuxFxVersion")]
    [InlineData("ftpsState")]
    [InlineData("alwaysOn")]
    public void The_plan_is_not_told_what_it_refuses(string name) =>
        Assert.DoesNotContain(Template.All, template => template.Text.Contains(name, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Secrets_come_in_by_secure_parameters_and_never_go_out()
    {
        var secrets = Template.Main.SecureParameters;

        Assert.Equal(
            ["posJwtSigningKey", "localSimJwtSigningKey", "mcMatiasJwtSigningKey", "smartSalesJwtSigningKey", "stocklyJwtSigningKey", "stocklyJwtRefreshSigningKey", "adminPassword"],
            secrets);
        Assert.Empty(secrets.Intersect(Template.Main.ParametersWithDefault));
        Assert.Equal(secrets, Template.Of("key-vault").SecureParameters);
        Assert.DoesNotContain(
            Template.All.SelectMany(template => template.Text.Split('\n')),
            line => line.StartsWith("output ", StringComparison.Ordinal) && secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\blistKeys\(|AccountKey=|SharedAccessKey")]
    private static partial Regex KeyInHand();
}
