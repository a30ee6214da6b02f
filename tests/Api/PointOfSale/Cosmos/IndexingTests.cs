using System.Text.Json.Nodes;
using Mostrador.Api.Tests.Deployment;
using Mostrador.Kernel.Documents;
using Mostrador.PointOfSale;
using Mostrador.Storage.Cosmos;

namespace Mostrador.Api.Tests.PointOfSale.Cosmos;

public sealed class IndexingTests
{
    [Fact]
    public void What_is_deployed_is_what_the_engine_makes_in_development()
    {
        var made = IndexingPlan.PolicyOf(new DocumentCatalog(PointOfSaleServices.DocumentTypes));
        var deployed = JsonNode.Parse(File.ReadAllText(Path.Combine(Template.Folder, "indexing-policy.json")))!;

        Assert.Equal(
            made.IncludedPaths.Select(path => path.Path).Order(),
            deployed["includedPaths"]!.AsArray().Select(path => path!["path"]!.GetValue<string>()).Order());
        Assert.Equal(
            made.CompositeIndexes.Select(index => string.Join(',', index.Select(path => path.Path))).Order(),
            deployed["compositeIndexes"]!.AsArray()
                .Select(index => string.Join(',', index!.AsArray().Select(path => path!["path"]!.GetValue<string>()))).Order());
        Assert.Equal(
            made.ExcludedPaths.Select(path => path.Path),
            deployed["excludedPaths"]!.AsArray().Select(path => path!["path"]!.GetValue<string>()));
    }
}
