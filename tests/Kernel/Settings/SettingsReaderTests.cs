using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Settings;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Settings;

public sealed class SettingsReaderTests
{
    private const string DevelopmentKey = "mostrador-development-pos-signing-key";
    private const string ProductionKey = "a-key-that-only-this-shop-knows-0123456789";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void An_empty_value_counts_as_absent(string? value)
    {
        var settings = Read("Name", value);

        Assert.Null(settings.Text("Name"));
        Assert.Equal("fallback", settings.Text("Name", "fallback"));
        Assert.Equal(7, settings.WholeNumber("Name", 7));
        Assert.True(settings.Flag("Name", true));
        Assert.Equal(["a", "b"], settings.List("Name", "a,b"));
        Assert.Equal("America/La_Paz", settings.TimeZone("Name", "America/La_Paz").Id);
    }

    [Fact]
    public void Names_do_not_mind_their_case_and_values_are_trimmed() => Assert.Equal("value", Read("NAME", " value ").Text("name"));

    [Fact]
    public void A_reference_to_a_vault_that_was_not_resolved_is_no_value()
    {
        const string Reference = "@Microsoft.KeyVault(SecretUri=https://kv-shop.vault.azure.net/secrets/Name)";

        var fault = Assert.Throws<StartupException>(() => Read("Name", Reference).SigningKey("Name", DevelopmentKey));

        Assert.EndsWith("Name refers to a secret of a vault that could not be read.", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("kv-shop", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a, b ,,c", new[] { "a", "b", "c" })]
    [InlineData(",", new string[0])]
    public void Lists_are_separated_by_commas(string value, string[] items) => Assert.Equal(items, Read("Name", value).List("Name", "x"));

    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("1.5")]
    [InlineData("1e3")]
    [InlineData("99999999999")]
    public void A_number_that_is_none_stops_the_start_with_its_name_and_not_its_value(string value)
    {
        var stop = Assert.Throws<StartupException>(() => Read("Minutes", value).WholeNumber("Minutes", 5, least: 1));

        Assert.Contains("Pos__Minutes", stop.Message, StringComparison.Ordinal);
        Assert.Contains("at least 1", stop.Message, StringComparison.Ordinal);
        if (value.Length > 1)
            Assert.DoesNotContain(value, stop.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("101", new[] { 101 })]
    [InlineData("0, 2147483647 ,,7", new[] { 0, int.MaxValue, 7 })]
    [InlineData(",", new int[0])]
    [InlineData(null, new[] { 1, 2 })]
    public void Lists_of_numbers_are_separated_by_commas(string? value, int[] numbers) =>
        Assert.Equal(numbers, Read("Name", value).WholeNumbers("Name", "1,2"));

    [Theory]
    [InlineData("1,x")]
    [InlineData("1,-2")]
    [InlineData("1.5")]
    [InlineData("2147483648")]
    public void A_list_with_something_else_stops_the_start(string value)
    {
        var stop = Assert.Throws<StartupException>(() => Read("Ids", value).WholeNumbers("Ids", ""));

        Assert.Equal("The setting Pos__Ids must be a list of whole numbers, separated by commas.", stop.Message);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("https://winred.co/api", "https://winred.co/api")]
    [InlineData(" http://127.0.0.1:7071 ", "http://127.0.0.1:7071/")]
    public void An_address_is_one_of_the_web(string? value, string? address) => Assert.Equal(address, Read("Url", value).Address("Url")?.ToString());

    [Theory]
    [InlineData("winred.co")]
    [InlineData("/api")]
    [InlineData("ftp://winred.co")]
    [InlineData("https://user:secret@winred.co")]
    [InlineData("https://winred.co/?key=secret")]
    [InlineData("https://winred.co/#top")]
    public void Another_address_stops_the_start_and_is_not_quoted(string value)
    {
        var stop = Assert.Throws<StartupException>(() => Read("Url", value).Address("Url"));

        Assert.Equal("The setting Pos__Url must be a URL.", stop.Message);
    }

    [Theory]
    [InlineData(null, true, "dev-key")]
    [InlineData("dev-key", true, "dev-key")]
    [InlineData("own", true, "own")]
    [InlineData("own", false, "own")]
    [InlineData(null, false, null)]
    public void A_secret_may_be_missing_in_production(string? value, bool development, string? secret) =>
        Assert.Equal(secret, Read("ApiKey", value, development).Secret("ApiKey", "dev-key"));

    [Fact]
    public void A_secret_with_its_development_value_stops_production()
    {
        var stop = Assert.Throws<StartupException>(() => Read("ApiKey", "dev-key").Secret("ApiKey", "dev-key"));

        Assert.Contains("Pos__ApiKey", stop.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("dev-key", stop.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true, new[] { "dev-key" })]
    [InlineData("a, b", true, new[] { "a", "b" })]
    [InlineData("a,,b", false, new[] { "a", "b" })]
    [InlineData(null, false, new string[0])]
    public void Several_secrets_are_separated_by_commas(string? value, bool development, string[] secrets) =>
        Assert.Equal(secrets, Read("ApiKeys", value, development).Secrets("ApiKeys", "dev-key"));

    [Fact]
    public void A_development_value_among_several_secrets_stops_production() =>
        Assert.Throws<StartupException>(() => Read("ApiKeys", "own,dev-key").Secrets("ApiKeys", "dev-key"));

    [Theory]
    [InlineData("true", true)]
    [InlineData("FALSE", false)]
    public void Flags_are_true_or_false(string value, bool flag) => Assert.Equal(flag, Read("Name", value).Flag("Name", !flag));

    [Theory]
    [InlineData("yes")]
    [InlineData("1")]
    public void Another_flag_stops_the_start(string value) =>
        Assert.Throws<StartupException>(() => Read("Name", value).Flag("Name", true));

    [Fact]
    public void An_unknown_time_zone_stops_the_start() =>
        Assert.Throws<StartupException>(() => Read("TimeZone", "America/Atlantis").TimeZone("TimeZone", "America/La_Paz"));

    [Theory]
    [InlineData(null, true, DevelopmentKey)]
    [InlineData(DevelopmentKey, true, DevelopmentKey)]
    [InlineData(ProductionKey, true, ProductionKey)]
    [InlineData(ProductionKey, false, ProductionKey)]
    public void A_signing_key_is_its_own_or_the_development_value(string? value, bool development, string key) =>
        Assert.Equal(key, Read("JwtSigningKey", value, development).SigningKey("JwtSigningKey", DevelopmentKey));

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("    ", false)]
    [InlineData(DevelopmentKey, false)]
    [InlineData(" " + DevelopmentKey + " ", false)]
    [InlineData("too-short-a-key", false)]
    [InlineData("too-short-a-key", true)]
    public void Production_demands_a_key_of_its_own_and_every_environment_a_long_one(string? value, bool development)
    {
        var stop = Assert.Throws<StartupException>(() => Read("JwtSigningKey", value, development).SigningKey("JwtSigningKey", DevelopmentKey));

        Assert.Contains("Pos__JwtSigningKey", stop.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("mostrador-development", stop.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("too-short", stop.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_is_measured_in_bytes() =>
        Assert.Equal(new string('ñ', 16), Read("JwtSigningKey", new string('ñ', 16)).SigningKey("JwtSigningKey", DevelopmentKey));

    private static SettingsReader Read(string name, string? value, bool development = false) =>
        new(Configurations.Of(("Pos:" + name, value)), "Pos", development);
}
