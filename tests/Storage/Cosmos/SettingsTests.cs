using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Messages;
using Mostrador.Storage.Cosmos;

namespace Mostrador.Storage.Tests.Cosmos;

/// <summary>Which store the settings choose, and what they must say.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void Without_settings_documents_are_in_sqlite_on_this_machine() => Assert.False(IsCosmos(Services()));

    [Fact]
    public void In_azure_functions_they_are_in_cosmos_db_and_in_its_development_they_are_not()
    {
        (string, string)[] azure =
        [
            ("WEBSITE_SITE_NAME", "shop"), ("Storage:Files", "folder"),
            ("CosmosConnection:accountEndpoint", "https://account.documents.azure.com:443/"),
        ];
        Assert.True(IsCosmos(Services(development: false, azure)));
        Assert.False(IsCosmos(Services(development: true, azure)));
        Assert.False(IsCosmos(Services(development: false, [.. azure, ("Storage:Documents", "sqlite"), ("Storage:Queue", "outbox")])));
    }

    [Fact]
    public void The_account_is_the_one_of_the_change_feed_unless_another_is_named()
    {
        var options = Options(("CosmosConnection:accountEndpoint", "https://one.documents.azure.com/"));
        Assert.Equal(new CosmosOptions(new Uri("https://one.documents.azure.com/"), null, "mostrador", "documents", CreateMissing: false), options);

        options = Options(
            ("CosmosConnection:accountEndpoint", "https://one.documents.azure.com/"), ("Storage:CosmosEndpoint", "http://127.0.0.1:8081"),
            ("Storage:CosmosKey", "a2V5"), ("Storage:CosmosDatabase", "d"), ("Storage:CosmosContainer", "c"));
        Assert.Equal(new CosmosOptions(new Uri("http://127.0.0.1:8081"), "a2V5", "d", "c", CreateMissing: false), options);
    }

    [Fact]
    public void The_container_is_made_at_start_in_development_alone()
    {
        var services = Services(development: true, ("Storage:Documents", "cosmos"), ("Storage:CosmosEndpoint", "http://127.0.0.1:8081"));
        Assert.True(services.GetRequiredService<CosmosOptions>().CreateMissing);
        Assert.False(Options(("Storage:CosmosEndpoint", "http://127.0.0.1:8081")).CreateMissing);
    }

    [Fact]
    public void Messages_are_delivered_by_this_process_and_kept_until_then()
    {
        var services = Services(development: true, ("Storage:Documents", "cosmos"), ("Storage:CosmosEndpoint", "http://x/"));
        Assert.IsType<CosmosDocumentEngine>(services.GetService<IOutbox>());
        Assert.Null(services.GetRequiredService<CosmosOptions>().MessageLife);
    }

    [Theory]
    [InlineData("Storage:Queue", "servicebus")]
    [InlineData("WEBSITE_SITE_NAME", "shop")] // What Azure Functions sets chooses the same.
    public void Messages_that_the_change_feed_delivers_are_not_this_process_s_matter_and_go_by_themselves(string name, string value)
    {
        var services = Services(
            development: false, ("Storage:Documents", "cosmos"), ("Storage:CosmosEndpoint", "http://x/"), ("Storage:Files", "folder"), (name, value));
        Assert.Null(services.GetService<IOutbox>());
        Assert.Equal(TimeSpan.FromDays(14), services.GetRequiredService<CosmosOptions>().MessageLife);
    }

    [Theory]
    [InlineData("servicebus", "Only messages in Cosmos DB reach Service Bus: with Storage__Queue=servicebus, Storage__Documents must be cosmos.")]
    [InlineData("rabbit", "The setting Storage__Queue must be outbox or servicebus.")]
    public void A_queue_that_cannot_be_stops_the_start(string queue, string sentence)
    {
        var fault = Assert.Throws<StartupException>(() => Services(development: true, ("Storage:Queue", queue)));
        Assert.Equal(sentence, fault.Message);
    }

    [Theory]
    [InlineData("", "The setting Storage__CosmosEndpoint is required where documents are in Cosmos DB: the account's address.")]
    [InlineData("account", "The setting Storage__CosmosEndpoint must be the address of a Cosmos DB account, starting with https://.")]
    [InlineData("ftp://account/", "The setting Storage__CosmosEndpoint must be the address of a Cosmos DB account, starting with https://.")]
    public void An_account_that_is_missing_or_no_address_stops_the_start(string endpoint, string sentence)
    {
        var fault = Assert.Throws<StartupException>(() => Options(("Storage:CosmosEndpoint", endpoint)));
        Assert.Equal(sentence, fault.Message);
    }

    [Fact]
    public void A_key_that_is_none_stops_the_start_and_is_not_told()
    {
        var fault = Assert.Throws<StartupException>(() => Options(("Storage:CosmosEndpoint", "http://x/"), ("Storage:CosmosKey", "no key!")));
        Assert.Equal("The setting Storage__CosmosKey must be the key of a Cosmos DB account, in Base64.", fault.Message);
    }

    [Fact]
    public void A_store_that_does_not_exist_stops_the_start()
    {
        var fault = Assert.Throws<StartupException>(() => Services(development: true, ("Storage:Documents", "oracle")));
        Assert.Equal("The setting Storage__Documents must be sqlite or cosmos.", fault.Message);
    }

    [Fact]
    public void The_key_is_in_no_text() =>
        Assert.DoesNotContain("c2VjcmV0", $"{Options(("Storage:CosmosEndpoint", "http://x/"), ("Storage:CosmosKey", "c2VjcmV0"))}", StringComparison.Ordinal);

    private static CosmosOptions Options(params (string, string)[] settings) =>
        Services(development: false, [("Storage:Documents", "cosmos"), .. settings]).GetRequiredService<CosmosOptions>();

    private static bool IsCosmos(IServiceProvider services) => services.GetService<CosmosOptions>() is not null;

    private static ServiceProvider Services(bool development = true, params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)))
            .Build();
        return new ServiceCollection()
            .AddSingleton(new DocumentCatalog([]))
            .AddSingleton(TimeProvider.System)
            .AddStores(configuration, development)
            .BuildServiceProvider();
    }
}
