using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Mostrador.App;
using Mostrador.Kernel.Settings;
using Mostrador.LocalSim;
using Mostrador.LocalSim.Siigo;
using Mostrador.LocalSim.Winred;
using Mostrador.McMatias;
using Mostrador.PointOfSale;
using Mostrador.SmartSales;
using Mostrador.SmartSales.Payments;
using Mostrador.Stockly;
using Mostrador.Stockly.Serials;

namespace Mostrador.Api.Tests.Deployment;

/// <summary>The settings that the app reads are those that the templates deploy, and the other way round.</summary>
public sealed class SettingsTests
{
    // What production does not start without; everything else is left to its default.
    private static readonly Dictionary<string, string> Required = ProductionSettings.Required.ToDictionary();

    // For one machine, for emulators, said already by the connection of the change feed, or not needed with an identity.
    private static readonly string[] NotForTheCloud =
    [
        "Storage__DataDirectory", "Storage__CosmosEndpoint", "Storage__CosmosKey", "Storage__BlobConnectionString", "Security__MasterKey",
        "Providers__Ocr__AzureKey",
    ];

    // What others gave to the operator: he puts it into the vault himself, and the app starts without it.
    private static readonly string[] InTheVaultByHand =
    [
        "Providers__Winred__ApiKey", "Providers__Winred__SecretKey", "Providers__Winred__BasicPass", "Providers__Winred__WebhookSecret",
        "Providers__Siigo__AccessKey", "Providers__Stripe__SecretKey", "Providers__Stripe__WebhookSecret", "Desk__Password",
    ];

    // One setting for each rate, of which one has a default.
    private const string TaxIds = "Providers__Siigo__TaxIds";

    // The proxy of the cloud is not composed here, and what only a trigger names is the host's to read.
    private static readonly string[] ReadInTheCloudOnly =
    [
        "Security__TrustForwardedHeaders", "SmartSalesTrainingSchedule",
    ];

    [Fact]
    public void Every_setting_that_the_app_reads_is_deployed() => Assert.Empty(
        NamesReadWith(Required).Where(name => name.Contains("__", StringComparison.Ordinal)).Except([.. NotForTheCloud, .. InTheVaultByHand, TaxIds]).Except(DeployedSettings.Names));

    [Fact]
    public void Every_deployed_setting_of_the_app_is_read() => Assert.Empty(
        DeployedSettings.Defaults.Keys.Concat(DeployedSettings.App.Keys).Except(ReadInTheCloudOnly)
            .Except(NamesReadWith(Required.Concat(DeployedSettings.Defaults).ToDictionary())));

    [Fact]
    public void No_setting_is_deployed_twice() => Assert.Equal(DeployedSettings.Names.Count, DeployedSettings.Names.Distinct().Count());

    [Fact]
    public void Nothing_that_belongs_to_one_machine_is_deployed() => Assert.Empty(DeployedSettings.Names.Intersect(NotForTheCloud));

    [Fact]
    public void The_guide_says_how_each_secret_of_others_gets_into_the_vault()
    {
        var guide = File.ReadAllText(Path.Combine(Architecture.Repository.Root, "docs", "deployment.md"));

        Assert.All(InTheVaultByHand, name =>
        {
            Assert.DoesNotContain(name, DeployedSettings.Names);
            Assert.Contains($"\"{name}\"", guide, StringComparison.Ordinal);
            Assert.Contains(name.Replace("__", "--", StringComparison.Ordinal), guide, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_deployed_defaults_are_those_of_the_code()
    {
        var without = new RecordedConfiguration(Required);
        var with = new RecordedConfiguration(Required.Concat(DeployedSettings.Defaults).ToDictionary());

        Assert.Equivalent(SecuritySettings.Read(without, development: false), SecuritySettings.Read(with, development: false), strict: true);
        Assert.Equal(OfPos(PosSettings.Read(without, development: false)), OfPos(PosSettings.Read(with, development: false)));
        Assert.Equal(OfStockly(StocklySettings.Read(without, development: false)), OfStockly(StocklySettings.Read(with, development: false)));
        Assert.Equal(OfLocalSim(LocalSimSettings.Read(without, development: false)), OfLocalSim(LocalSimSettings.Read(with, development: false)));
        Assert.Equal(OfSmartSales(SmartSalesSettings.Read(without, development: false)), OfSmartSales(SmartSalesSettings.Read(with, development: false)));
        Assert.Equal(OfMcMatias(McMatiasSettings.Read(without, development: false)), OfMcMatias(McMatiasSettings.Read(with, development: false)));
        Assert.Equivalent(StripeSettings.Read(without, development: false), StripeSettings.Read(with, development: false), strict: true);
        Assert.Equivalent(WinredSettings.Read(without, development: false), WinredSettings.Read(with, development: false), strict: true);
        Assert.Equivalent(SiigoSettings.Read(without, development: false), SiigoSettings.Read(with, development: false), strict: true);
        Assert.Equal(OcrSettings.Read(without, development: false), OcrSettings.Read(with, development: false));

        static string OfPos(PosSettings pos) =>
            $"{pos.AccessTokenLife} {pos.RefreshTokenLife} {pos.TimeZone.Id} {string.Join(',', pos.CorsOrigins)}";

        static string OfLocalSim(LocalSimSettings localSim) =>
            $"{localSim.AccessTokenLife} {localSim.TimeZone.Id} {string.Join(',', localSim.CorsOrigins)}";

        static string OfSmartSales(SmartSalesSettings shop) =>
            $"{shop.AccessTokenLife} {shop.RefreshTokenLife} {shop.TimeZone.Id} {string.Join(',', shop.CorsOrigins)} {shop.FrontEndUrl} {shop.CustomersMayOrder}";

        static string OfMcMatias(McMatiasSettings shop) =>
            $"{shop.AccessTokenLife} {shop.RefreshTokenLife} {shop.TimeZone.Id} {string.Join(',', shop.CorsOrigins)}";

        static string OfStockly(StocklySettings stockly) =>
            $"{stockly.AccessTokenLife} {stockly.RefreshTokenLife} {stockly.TimeZone.Id} {string.Join(',', stockly.CorsOrigins)} "
            + $"{stockly.RateLimitMax} {stockly.RateLimitWindow} {stockly.MaxJsonBytes} {stockly.MaxFileBytes}";
    }

    [Fact]
    public void Secrets_are_references_to_the_vault()
    {
        var secrets = DeployedSettings.App.Where(setting => setting.Key.EndsWith("Key", StringComparison.Ordinal)
            || setting.Key.EndsWith("Password", StringComparison.Ordinal)
            || setting.Key.EndsWith("Secret", StringComparison.Ordinal)).ToList();
        var vault = Template.Of("key-vault");

        Assert.Superset(ProductionSettings.Required.Keys.ToHashSet(), secrets.Select(secret => secret.Key).ToHashSet());
        Assert.All(secrets, secret =>
        {
            var name = secret.Key.Replace("__", "--", StringComparison.Ordinal);
            Assert.Equal($"'@Microsoft.KeyVault(SecretUri=${{vaultUri}}secrets/{name})'", secret.Value);
            Assert.Contains($"name: '{name}'", vault.Text, StringComparison.Ordinal);
        });
        Assert.DoesNotContain(DeployedSettings.Defaults.Keys, name => name.EndsWith("Key", StringComparison.Ordinal));
    }

    [Fact]
    public void Settings_that_triggers_name_are_deployed_and_resolvable()
    {
        var named = FunctionAttributes.Texts.Where(text => text.Length > 2 && text[0] == '%' && text[^1] == '%').Select(text => text[1..^1]).ToList();

        // The host does not resolve names of several levels.
        Assert.Contains("SmartSalesTrainingSchedule", named);
        Assert.All(named, name => Assert.DoesNotContain("__", name, StringComparison.Ordinal));
        Assert.Empty(named.Except(DeployedSettings.Names));
    }

    [Fact]
    public void Every_connection_that_a_function_names_is_deployed_with_the_identity()
    {
        var deployed = DeployedSettings.Platform.Keys
            .Where(name => name.Contains("Connection__", StringComparison.Ordinal))
            .ToLookup(name => name.Split("__")[0], name => name.Split("__")[1]);

        Assert.Contains("ServiceBusConnection", FunctionAttributes.Connections);
        Assert.Empty(FunctionAttributes.Connections.Except(deployed.Select(connection => connection.Key)));
        // The document store looks for its account there too, with or without a function that does.
        Assert.Empty(deployed.Select(connection => connection.Key).Except([.. FunctionAttributes.Connections, "CosmosConnection"]));
        Assert.All(deployed, connection => Assert.Subset(connection.ToHashSet(), new HashSet<string> { "clientId", "credential" }));
    }

    [Fact]
    public void The_sample_for_developers_names_no_setting_that_nobody_knows()
    {
        using var sample = System.Text.Json.JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Architecture.Repository.Root, "local.settings.sample.json")));
        var names = sample.RootElement.GetProperty("Values").EnumerateObject().Select(member => member.Name).ToList();

        Assert.Contains("SmartSalesTrainingSchedule", names);
        Assert.Empty(names.Except(DeployedSettings.Names).Except(NotForTheCloud).Except(InTheVaultByHand).Except(["AzureWebJobsStorage", "FUNCTIONS_WORKER_RUNTIME"]));
    }

    // With both kinds of stores, because what is asked here is which names exist. Nothing is opened.
    private static SortedSet<string> NamesReadWith(Dictionary<string, string> settings) =>
    [
        .. NamesReadBy(new(settings) { ["Storage__Documents"] = "sqlite", ["Storage__Files"] = "folder" }),
        .. NamesReadBy(new(settings)
        {
            ["Storage__Documents"] = "cosmos",
            ["Storage__CosmosEndpoint"] = "https://shop.documents.azure.com/",
            ["Storage__Files"] = "blob",
            ["Storage__BlobEndpoint"] = "https://shop.blob.core.windows.net/",
        }),
    ];

    private static SortedSet<string> NamesReadBy(Dictionary<string, string> settings)
    {
        var configuration = new RecordedConfiguration(settings);
        new ServiceCollection().AddMostrador(configuration, new HostingEnvironment { EnvironmentName = Environments.Production });
        return configuration.Names;
    }
}
