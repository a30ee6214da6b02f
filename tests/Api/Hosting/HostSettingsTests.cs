using Microsoft.Extensions.Configuration;
using Mostrador.Kernel.Hosting;
using Mostrador.LocalHost;
using Mostrador.LocalHost.Settings;

namespace Mostrador.Api.Tests.Hosting;

/// <summary>Flags, environment variables and <c>local.settings.json</c>: who wins, and what is refused.</summary>
public sealed class HostSettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mostrador-settings-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_environment_wins_over_the_file_unless_it_is_empty()
    {
        File.WriteAllText(Path.Combine(_folder, "local.settings.json"), """
            {
              // The Functions tools allow comments.
              "IsEncrypted": false,
              "Values": { "Pos__TimeZone": "file", "Pos__CorsOrigins": "file", "Security__MaxJsonMegabytes": 2, "Pos__Empty": "" },
            }
            """);

        var settings = HostSettings.Read(_folder, new Dictionary<string, string>
        {
            ["POS__TIMEZONE"] = "environment",
            ["Pos__CorsOrigins"] = "",
        });

        Assert.Equal("environment", settings["Pos:TimeZone"]);
        Assert.Equal("file", settings["Pos:CorsOrigins"]);
        Assert.Equal("2", settings["Security:MaxJsonMegabytes"]);
        Assert.False(settings.ContainsKey("Pos:Empty"));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"Values": []}""")]
    [InlineData("""{"Values": {"A": {}}}""")]
    public void A_file_that_cannot_be_understood_stops_the_start(string file)
    {
        File.WriteAllText(Path.Combine(_folder, "local.settings.json"), file);

        var refusal = Assert.Throws<StartupException>(() => HostSettings.Read(_folder, new Dictionary<string, string>()));

        Assert.StartsWith("local.settings.json cannot be read", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Flags_have_defaults()
    {
        var flags = HostFlags.Parse([]);

        Assert.Equal(["http://127.0.0.1:7071"], flags.Urls);
        Assert.False(flags.Demo);
        Assert.Null(flags.DataDirectory);
    }

    [Fact]
    public void Flags_are_read_in_both_forms()
    {
        var flags = HostFlags.Parse(["--urls", "http://localhost:1;http://[::1]:2", "--data=some where", "--demo"]);

        Assert.Equal(["http://localhost:1", "http://[::1]:2"], flags.Urls);
        Assert.Equal("some where", flags.DataDirectory);
        Assert.True(flags.Demo);
    }

    [Theory]
    [InlineData("--port", "80")]
    [InlineData("--urls")]
    [InlineData("--urls", "")]
    [InlineData("--urls", "https://127.0.0.1:7071")]
    [InlineData("--urls", "7071")]
    [InlineData("--urls", "http://127.0.0.1:7071/base")]
    [InlineData("--demo=yes")]
    [InlineData("demo")]
    public void A_flag_that_is_not_understood_stops_the_start(params string[] arguments)
    {
        Assert.Throws<StartupException>(() => HostFlags.Parse(arguments));
    }

    [Fact]
    public async Task Flags_win_over_settings_and_reach_the_configuration()
    {
        await using var host = await HostUnderTest.Start(new LocalHostVariation
        {
            FunctionClasses = [],
            Arguments = ["--data", "from-flag", "--demo"],
            Settings = new Dictionary<string, string?> { ["Storage__DataDirectory"] = "from-setting" },
        });

        Assert.Equal("from-flag", host.Service<IConfiguration>()["Storage:DataDirectory"]);
        Assert.Equal("true", host.Service<IConfiguration>()["Demo"]);
    }

    [Fact]
    public void A_broker_is_not_for_this_host()
    {
        var variation = HostUnderTest.InMemory(
            new() { FunctionClasses = [], Settings = new Dictionary<string, string?> { ["Storage__Queue"] = "servicebus" } });

        var refusal = Assert.Throws<StartupException>(() => LocalHostApp.Build(variation));

        Assert.Equal("LocalHost delivers messages itself: the setting Storage__Queue must be outbox.", refusal.Message);
    }

    [Theory]
    [InlineData("Security__MaxUploadMegabytes", "-7")]
    [InlineData("Security__MaxUploadMegabytes", "much")]
    [InlineData("Security__TrustForwardedHeaders", "perhaps")]
    public void A_setting_that_cannot_be_parsed_stops_the_start_and_is_named(string name, string value)
    {
        var variation = HostUnderTest.InMemory(new() { FunctionClasses = [], Settings = new Dictionary<string, string?> { [name] = value } });

        var refusal = Assert.Throws<StartupException>(() => LocalHostApp.Build(variation));

        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, refusal.Message, StringComparison.Ordinal);
    }
}
