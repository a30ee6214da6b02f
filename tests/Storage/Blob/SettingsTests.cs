using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Files;
using Mostrador.Kernel.Hosting;
using Mostrador.Storage.Blob;
using Mostrador.Storage.Folder;

namespace Mostrador.Storage.Tests.Blob;

/// <summary>Which file store the settings choose, and what they must say.</summary>
public sealed class SettingsTests
{
    private const string Secret = "c2VjcmV0";
    private const string Connection = $"AccountName=shop;AccountKey={Secret};BlobEndpoint=http://127.0.0.1:10000/shop;";
    private static readonly (string, string) Endpoint = ("Storage:BlobEndpoint", "https://shop.blob.core.windows.net/");

    [Fact]
    public void Without_settings_files_are_in_a_folder_on_this_machine()
    {
        var folder = Path.Combine(Path.GetTempPath(), "mostrador-tests", Guid.NewGuid().ToString("N"));
        Assert.IsType<FolderFileStore>(Services(true, ("Storage:DataDirectory", folder)).GetRequiredService<IFileStore>());
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void In_azure_functions_they_are_in_blob_storage_and_in_its_development_they_are_not()
    {
        (string, string)[] azure = [("WEBSITE_SITE_NAME", "shop"), ("Storage:Documents", "sqlite"), ("Storage:Queue", "outbox"), Endpoint];
        Assert.IsType<BlobFileStore>(Services(development: false, azure).GetRequiredService<IFileStore>());
        Assert.Null(Services(development: true, azure).GetService<BlobOptions>());
        Assert.Null(Services(development: false, [.. azure, ("Storage:Files", "folder")]).GetService<BlobOptions>());
    }

    [Fact]
    public void The_service_is_reached_with_the_identity_unless_there_is_a_connection_string()
    {
        Assert.Equal(new BlobOptions(new Uri("https://shop.blob.core.windows.net/"), null, "files", CreateMissing: false), Options(Endpoint));
        Assert.Equal(
            new BlobOptions(null, Connection, "other", CreateMissing: false),
            Options(Endpoint, ("Storage:BlobConnectionString", Connection), ("Storage:BlobContainer", "other")));
    }

    [Fact]
    public void The_container_is_made_at_start_in_development_alone()
    {
        Assert.True(Services(development: true, ("Storage:Files", "blob"), Endpoint).GetRequiredService<BlobOptions>().CreateMissing);
        Assert.False(Options(Endpoint).CreateMissing);
    }

    [Theory]
    [InlineData("", "The setting Storage__BlobEndpoint is required where files are in Blob Storage: the service's address.")]
    [InlineData("shop", "The setting Storage__BlobEndpoint must be the address of a Blob service, starting with https://.")]
    [InlineData("http://shop/", "The setting Storage__BlobEndpoint must be the address of a Blob service, starting with https://.")]
    public void A_service_that_is_missing_or_no_address_stops_the_start(string endpoint, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<StartupException>(() => Options(("Storage:BlobEndpoint", endpoint))).Message);

    [Theory]
    [InlineData("secret")]
    [InlineData("AccountName=shop;AccountKey=no secret!")]
    [InlineData("AccountName=shop;AccountKey=secret;BlobEndpoint=nowhere")]
    [InlineData("AccountKey=c2VjcmV0")]
    public void A_connection_string_that_is_none_stops_the_start_and_is_not_told(string text)
    {
        var fault = Assert.Throws<StartupException>(() => Options(("Storage:BlobConnectionString", text)));
        Assert.Equal("The setting Storage__BlobConnectionString must be the connection string of a storage account.", fault.Message);
        Assert.DoesNotContain("secret", $"{fault.InnerException}", StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("Files")]
    [InlineData("files-")]
    [InlineData("fi--les")]
    [InlineData("fi/les")]
    [InlineData("ficheros-ñ")]
    public void A_container_name_that_is_none_stops_the_start(string name) => Assert.Equal(
        "The setting Storage__BlobContainer must be the name of a container: lower-case letters, digits and single hyphens.",
        Assert.Throws<StartupException>(() => Options(Endpoint, ("Storage:BlobContainer", name))).Message);

    [Fact]
    public void A_store_that_does_not_exist_stops_the_start() => Assert.Equal(
        "The setting Storage__Files must be folder or blob.",
        Assert.Throws<StartupException>(() => Services(development: true, ("Storage:Files", "tape"))).Message);

    [Fact]
    public void The_key_is_in_no_text() =>
        Assert.DoesNotContain(Secret, $"{Options(("Storage:BlobConnectionString", Connection))}", StringComparison.Ordinal);

    private static BlobOptions Options(params (string, string)[] settings) =>
        Services(development: false, [("Storage:Files", "blob"), .. settings]).GetRequiredService<BlobOptions>();

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
