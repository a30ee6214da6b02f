using Microsoft.Azure.Cosmos;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.Storage.Cosmos;
using Mostrador.Storage.Tests.Documents;

namespace Mostrador.Storage.Tests.Cosmos;

/// <summary>The declared indexes, the container's policy and the orders of queries fit together.</summary>
public sealed class IndexingPlanTests
{
    private static readonly DocumentQuery<Article> Articles = DocumentQuery.Over<Article>();

    [Fact]
    public void Only_declared_fields_are_indexed_beside_what_every_query_names()
    {
        var policy = IndexingPlan.PolicyOf(new DocumentCatalog([Shelf.Type]));
        Assert.Equal(
            ["/body/diedAt/?", "/body/dueAt/?", "/body/isSent/?", "/body/name/?", "/body/queue/?", "/type/?", "/pk/?", "/expiresAt/?", "/sequence/?"],
            policy.IncludedPaths.Select(path => path.Path));
        Assert.Equal(["/*"], policy.ExcludedPaths.Select(path => path.Path));
        Assert.Equal(DeadLetter.Type.Indexes.Count + 1, policy.CompositeIndexes.Count);
        Assert.Contains("/type,/body/name,/id", policy.CompositeIndexes.Select(Paths));
    }

    [Fact]
    public void Kinds_that_declare_the_same_share_an_index()
    {
        var policy = IndexingPlan.PolicyOf(new DocumentCatalog([Article.Type, Shelf.Type]));
        Assert.Equal(policy.CompositeIndexes.Select(Paths).Distinct(), policy.CompositeIndexes.Select(Paths));
        Assert.Equal(Article.Type.Indexes.Count + DeadLetter.Type.Indexes.Count, policy.CompositeIndexes.Count);
    }

    [Fact]
    public void The_container_is_partitioned_by_tenant_and_only_what_says_so_expires()
    {
        var container = IndexingPlan.ContainerOf(new DocumentCatalog([]), "documents");
        Assert.Equal(("documents", "/pk", -1), (container.Id, container.PartitionKeyPath, container.DefaultTimeToLive));
    }

    [Fact]
    public void An_order_is_spelled_as_the_whole_of_the_index_that_serves_it()
    {
        Assert.Equal("/type,/body/name,/id", Order(Articles.OrderBy(Article.ByName.Ascending)));
        Assert.Equal("/type-,/body/price-,/body/name-,/id-", Order(Articles.OrderBy(Article.ByPrice.Descending)));
        Assert.Equal("/type,/body/price,/body/name,/id", Order(Articles.OrderBy(Article.ByPrice.Ascending, Article.ByName.Ascending)));
    }

    [Fact]
    public void Fields_fixed_by_an_equality_go_before_the_order()
    {
        var luz = Articles.Where(Article.ByBrand.Is("Luz"));
        Assert.Equal("/type-,/body/brand-,/body/price-,/id-", Order(luz.OrderBy(Article.ByPrice.Descending), skipFirst: "price,name"));
        Assert.Equal("/type,/body/isActive,/body/createdAt,/id", Order(
            Articles.Where(Article.ByActive.Is(true), Article.ByPrice.AtLeast(5)).OrderBy(Article.ByCreation.Ascending)));
    }

    [Fact]
    public void An_order_that_nothing_declared_serves_is_spelled_as_it_was_asked()
    {
        Assert.Equal("/type,/body/stock,/id", Order(Articles.OrderBy(Article.ByStock.Ascending)));
        Assert.Equal("/type-,/body/price-,/body/name,/id", Order(Articles.OrderBy(Article.ByPrice.Descending, Article.ByName.Ascending)));
        Assert.Equal("/type,/body/createdAt,/id", Order(Articles.Where(Article.ByActive.After(false)).OrderBy(Article.ByCreation.Ascending)));
    }

    [Fact]
    public void More_indexes_than_cosmos_db_has_are_refused_at_start()
    {
        var many = Enumerable.Range(0, 101).Select(i => new DocumentIndex($"field{i}")).ToArray();
        Assert.Throws<InvalidOperationException>(() => IndexingPlan.PolicyOf(new DocumentCatalog([Kind(many)])));
        Assert.Throws<InvalidOperationException>(() => IndexingPlan.PolicyOf(new DocumentCatalog([Kind(new DocumentIndex("a", "b", "c", "d", "e", "f", "g"))])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a\"] OR (true")]
    [InlineData("1a")]
    [InlineData("ñ")]
    public void A_path_that_is_no_member_name_never_becomes_sql(string path) =>
        Assert.Throws<ArgumentException>(() => CosmosQuery.Member(path));

    private static DocumentType<Shelf> Kind(params DocumentIndex[] indexes) => new("test-kind", Shelf.Type.Json, indexes);

    private static string Paths(IEnumerable<CompositePath> index) => string.Join(',', index.Select(path => path.Path));

    private static string Order(DocumentQuery<Article> query, string? skipFirst = null)
    {
        var type = skipFirst is null
            ? Article.Type
            : new DocumentType<Article>("t", Article.Type.Json, [.. Article.Type.Indexes.Where(index => string.Join(',', index.Paths) != skipFirst)]);
        var untyped = new DocumentQuery(type, query.Filters, query.Orders, 0, null);
        return string.Join(',', SortKeys.Of(untyped).Select(key => key.Path + (key.Descending ? "-" : "")));
    }
}
