using Microsoft.Azure.Functions.Worker;

namespace Mostrador.Api.Tests.Deployment;

/// <summary>Database and containers of the templates are those that the app looks for.</summary>
public sealed class ContainerTests
{
    // The defaults of Storage__CosmosDatabase, Storage__CosmosContainer and Storage__BlobContainer.
    private const string Database = "mostrador";
    private const string Documents = "documents";
    private const string Files = "files";

    // What the trigger takes when it names none.
    private const string Leases = "leases";

    private static readonly Template Cosmos = Template.Of("cosmos");

    [Fact]
    public void Containers_have_the_names_that_the_app_expects()
    {
        Assert.Equal(Database, Cosmos.Literal("databaseName"));
        Assert.Equal(Documents, Cosmos.Literal("containerName"));
        Assert.Equal(Leases, Cosmos.Literal("leasesName"));
        Assert.Equal(Files, Template.Of("storage").Literal("filesContainer"));
    }

    [Fact]
    public void Functions_on_the_change_feed_watch_the_deployed_container()
    {
        var watched = FunctionAttributes.Of<CosmosDBTriggerAttribute>()
            .Select(trigger => (trigger.DatabaseName, trigger.ContainerName, trigger.LeaseContainerName ?? Leases, trigger.CreateLeaseContainerIfNotExists))
            .Distinct();

        // The identity may not make containers, so no function may ask for it.
        Assert.Empty(watched.Except([(Database, Documents, Leases, false)]));
    }

    [Fact]
    public void The_container_is_partitioned_and_expires_as_documents_say()
    {
        var container = Cosmos.After("resource documents ");

        Assert.Contains("partitionKey: { paths: ['/pk']", container, StringComparison.Ordinal);
        Assert.Contains("defaultTtl: -1", container, StringComparison.Ordinal);
        Assert.Contains("loadJsonContent('../indexing-policy.json')", container, StringComparison.Ordinal);
    }
}
