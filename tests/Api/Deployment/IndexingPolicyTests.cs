using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Mostrador.App;
using Mostrador.Kernel.Documents;
using Mostrador.Storage.Cosmos;
using Newtonsoft.Json;

namespace Mostrador.Api.Tests.Deployment;

public sealed class IndexingPolicyTests
{
    [Fact]
    public void The_deployed_container_is_indexed_as_the_engine_would_index_it()
    {
        var wanted = Text(IndexingPlan.PolicyOf(Catalog()));
        var deployed = JsonConvert.DeserializeObject<IndexingPolicy>(
            File.ReadAllText(Path.Combine(Template.Folder, "indexing-policy.json")), new JsonSerializerSettings { MissingMemberHandling = MissingMemberHandling.Error });

        Assert.True(wanted == Text(deployed!), $"infra/indexing-policy.json is out of date. It must say what this says:\n{wanted}");
    }

    // As the SDK writes it for the service, with what nobody said at its default.
    private static string Text(IndexingPolicy policy) => JsonConvert.SerializeObject(policy, Formatting.Indented);

    private static DocumentCatalog Catalog()
    {
        var services = new ServiceCollection().AddMostrador(
            new RecordedConfiguration(new Dictionary<string, string>()), new HostingEnvironment { EnvironmentName = Environments.Development });
        return (DocumentCatalog)services.Single(service => service.ServiceType == typeof(DocumentCatalog)).ImplementationInstance!;
    }
}
