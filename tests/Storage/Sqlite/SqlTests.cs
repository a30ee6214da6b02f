using Mostrador.Kernel.Documents;
using Mostrador.Storage.Sqlite;
using Mostrador.Storage.Tests.Documents;

namespace Mostrador.Storage.Tests.Sqlite;

/// <summary>The SQL that queries and increments become, word for word.</summary>
public sealed class SqlTests
{
    private const string Where = " FROM \"test-article\" WHERE pk=?1 AND (expires IS NULL OR expires>?2)";

    private static readonly DocumentTable Articles = new(Article.Type);

    [Fact]
    public void Values_become_parameters_and_ties_are_broken_in_the_direction_of_the_last_key()
    {
        DocumentFilter[] filters = [Article.ByBrand.Is("'x'"), Article.ByPrice.AtMost(5), Article.BySearch.Contains("%")];
        DocumentOrder[] orders = [Article.ByBrand.Ascending, Article.ByPrice.Descending];
        Assert.Equal(
            "SELECT id, etag, body" + Where
            + " AND json_extract(body,'$.brand')=?3 AND json_extract(body,'$.price')<=?4"
            + " AND instr(fold(json_extract(body,'$.search')), ?5)>0"
            + " ORDER BY json_extract(body,'$.brand'), json_extract(body,'$.price') DESC, seq DESC LIMIT ?6 OFFSET ?7",
            QuerySql.Select(Articles, new(Article.Type, filters, orders, 0, null)));
    }

    [Fact]
    public void A_query_without_order_is_not_sorted() => Assert.Equal(
        "SELECT id, etag, body" + Where + " LIMIT ?3 OFFSET ?4", QuerySql.Select(Articles, new(Article.Type, [], [], 0, null)));

    [Fact]
    public void A_count_has_the_conditions_only() => Assert.Equal(
        "SELECT count(*)" + Where + " AND json_extract(body,'$.isActive')=?3",
        QuerySql.Count(Articles, new(Article.Type, [Article.ByActive.Is(true)], [Article.ByPrice.Ascending], 5, 5)));

    [Fact]
    public void Increments_of_the_same_paths_share_their_sql()
    {
        var first = Articles.Increment([new("stock", 5, 0), new("price", -1, null)]);
        Assert.Same(first, Articles.Increment([new("stock", -7, null), new("price", 100, 3)]));
        Assert.NotSame(first, Articles.Increment([new("price", -1, null)]));
    }
}
