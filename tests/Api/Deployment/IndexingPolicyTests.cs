using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Mostrador.App;
using Mostrador.Kernel.Documents;

namespace Mostrador.Api.Tests.Deployment;

public sealed class IndexingPolicyTests
{
    [Fact]
    public void The_deployed_container_indexes_what_the_catalog_says()
    {
        var wanted = IndexingPolicy.Of(Catalog());
        var deployed = File.ReadAllText(Path.Combine(Template.Folder, "indexing-policy.json")).ReplaceLineEndings("\n");

        Assert.True(wanted == deployed, $"infra/indexing-policy.json is out of date. It must be:\n{wanted}");
    }

    private static DocumentCatalog Catalog()
    {
        var services = new ServiceCollection().AddMostrador(
            new RecordedConfiguration(new Dictionary<string, string>()), new HostingEnvironment { EnvironmentName = Environments.Development });
        return (DocumentCatalog)services.Single(service => service.ServiceType == typeof(DocumentCatalog)).ImplementationInstance!;
    }
}
