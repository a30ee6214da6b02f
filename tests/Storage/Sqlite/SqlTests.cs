using Mostrador.Kernel.Documents;
using Mostrador.Storage.Sqlite;
using Mostrador.Storage.Tests.Documents;

namespace Mostrador.Storage.Tests.Sqlite;

/// <summary>The SQL that queries and increments become, word for word.</summary>
public sealed class SqlTests
{
    private const string From = " FROM \"test-article\"";
    private const string Alive = " WHERE pk=?1 AND (expires IS NULL OR expires>?2)";
    private const string Where = From + Alive;

    private static readonly DocumentTable Articles = new(Article.Type);

    [Fact]
    public void Values_become_parameters_and_ties_are_broken_in_the_direction_of_the_last_key()
    {
        DocumentFilter[] filters = [Article.ByBrand.Is("'x'"), Article.ByPrice.AtMost(5), Article.BySearch.Contains("%")];
        DocumentOrder[] orders = [Article.ByBrand.Ascending, Article.ByPrice.Descending];
        Assert.Equal(
            "SELECT id, etag, body" + Where
            + " AND m_brand=?3 AND m_price<=?4"
            + " AND instr(m_search, ?5)>0"
            + " ORDER BY m_brand, m_price DESC, expires DESC, seq DESC LIMIT ?6 OFFSET ?7",
            QuerySql.Select(Articles, new(Article.Type, filters, orders, 0, null)));
    }

    [Fact]
    public void A_search_walks_through_the_index_that_holds_its_field_and_takes_its_order()
    {
        var query = new DocumentQuery(Article.Type, [Article.BySearch.Contains("x")], [Article.ByKey.Descending], 0, 10);
        const string Walk = From + " INDEXED BY \"test-article(key,search)\"" + Alive + " AND instr(m_search, ?3)>0";
        Assert.Equal(
            "SELECT id, etag, body" + Walk
            + " ORDER BY m_key DESC, m_search DESC, expires DESC, seq DESC LIMIT ?4 OFFSET ?5",
            QuerySql.Select(Articles, query));
        Assert.Equal("SELECT count(*)" + Walk, QuerySql.Count(Articles, query));
    }

    [Fact]
    public void A_query_without_order_is_not_sorted() => Assert.Equal(
        "SELECT id, etag, body" + Where + " LIMIT ?3 OFFSET ?4", QuerySql.Select(Articles, new(Article.Type, [], [], 0, null)));

    [Fact]
    public void A_count_has_the_conditions_only() => Assert.Equal(
        "SELECT count(*)" + Where + " AND m_isActive=?3",
        QuerySql.Count(Articles, new(Article.Type, [Article.ByActive.Is(true)], [Article.ByPrice.Ascending], 5, 5)));

    [Fact]
    public void A_count_that_is_kept_is_asked_for_by_its_values_in_any_order() => Assert.Equal(
        "SELECT n FROM store_count WHERE label='test-ticket(room,level)' AND pk=?1 AND value1=?4 AND value2=?3",
        new KeptCount(Ticket.Type, new DocumentCount("room", "level"))
            .Select(new(Ticket.Type, [Ticket.ByLevel.Is(1), Ticket.ByRoom.Is("hall")], [], 0, null)));

    [Fact]
    public void A_page_from_the_end_has_all_keys_turned_round()
    {
        var query = new DocumentQuery(Ticket.Type, [Ticket.ByRoom.Is("hall")], [Ticket.ByLevel.Ascending, Ticket.ByNumber.Descending], 60, 10);
        var tickets = new DocumentTable(Ticket.Type);
        const string Rest = "coalesce((SELECT n FROM store_count WHERE label='test-ticket(room)' AND pk=?1 AND value1=?3 AND value2=''), 0)-?5";
        Assert.EndsWith(
            " ORDER BY m_level DESC, m_number, expires, seq"
            + $" LIMIT max(min(?4, {Rest}), 0) OFFSET {Rest}-?4",
            QuerySql.SelectFromEnd(tickets, query, tickets.KeptFor(query)!));
    }

    [Fact]
    public void Increments_of_the_same_paths_share_their_sql()
    {
        var first = Articles.Increment([new("stock", 5, 0), new("price", -1, null)]);
        Assert.Same(first, Articles.Increment([new("stock", -7, null), new("price", 100, 3)]));
        Assert.NotSame(first, Articles.Increment([new("price", -1, null)]));
    }
}
