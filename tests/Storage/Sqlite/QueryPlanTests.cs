using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.Storage.Sqlite;
using Mostrador.Storage.Tests.Documents;

namespace Mostrador.Storage.Tests.Sqlite;

/// <summary>What SQLite says it would do: a query that its type has an index for must neither scan nor sort.</summary>
public sealed class QueryPlanTests : IAsyncLifetime
{
    private const string Sort = "USE TEMP B-TREE";
    private static readonly DocumentTable Articles = new(Article.Type);

    private readonly DataFolder _folder = new();
    private SqliteConnection? _connection;

    private static DocumentQuery<Article> All => DocumentQuery.Over<Article>();

    public async Task InitializeAsync()
    {
        await _folder.Open().DisposeAsync();
        _connection = DocumentFile.OpenReader(_folder.Options.DocumentsFile);
    }

    public async Task DisposeAsync()
    {
        _connection?.Dispose();
        await _folder.DisposeAsync();
    }

    [Fact]
    public void Equality_uses_the_index() =>
        Assert.Contains("test-article(name) (pk=? AND m_name=?)", Select(All.Where(Article.ByName.Is("x"))));

    [Fact]
    public void A_range_on_the_last_field_uses_the_index() => Assert.Contains(
        "test-article(brand,price) (pk=? AND m_brand=? AND m_price>? AND m_price<?)",
        Select(All.Where(Article.ByBrand.Is("x"), Article.ByPrice.AtLeast(1), Article.ByPrice.Before(5))));

    [Fact]
    public void A_range_of_instants_in_order_uses_the_index_for_both()
    {
        var plan = Select(All
            .Where(Article.ByActive.Is(true), Article.ByCreation.AtLeast(DateTimeOffset.UnixEpoch))
            .OrderBy(Article.ByCreation.Descending));
        Assert.Contains("test-article(isActive,createdAt) (pk=? AND m_isActive=? AND m_createdAt>?)", plan);
        Assert.DoesNotContain(Sort, plan);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_order_over_all_fields_of_an_index_needs_no_sort(bool isDescending)
    {
        DocumentOrder[] orders = [new("price", isDescending), new("name", isDescending)];
        var plan = Select(All.OrderBy(orders).Skip(10).Take(10));
        Assert.Contains("test-article(price,name)", plan);
        Assert.DoesNotContain(Sort, plan);
    }

    [Fact]
    public void An_order_over_the_first_field_of_an_index_needs_no_sort()
    {
        var plan = Select(All.OrderBy(Article.ByKey.Descending).Skip(90_000).Take(10));
        Assert.Contains("test-article(key,search)", plan);
        Assert.DoesNotContain(Sort, plan);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_page_from_the_end_needs_no_sort(bool isDescending)
    {
        var tickets = new DocumentTable(Ticket.Type);
        var query = new DocumentQuery(Ticket.Type, [Ticket.ByRoom.Is("x")], [new("number", isDescending)], 90, 10);
        var plan = Plan(QuerySql.SelectFromEnd(tickets, query, tickets.KeptFor(query)!));
        Assert.Contains("test-ticket(room,number) (pk=? AND m_room=?)", plan);
        Assert.Matches(@"SEARCH (TABLE )?store_count USING PRIMARY KEY \(label=\? AND pk=\? AND value1=\? AND value2=\?\)", plan);
        Assert.DoesNotContain(Sort, plan);
    }

    [Fact]
    public void Counting_uses_the_index() => Assert.Contains(
        "test-article(name) (pk=? AND m_name=?)", Plan(QuerySql.Count(Articles, Untyped(All.Where(Article.ByName.Is("x"))))));

    [Fact]
    public void Counting_what_an_index_holds_reads_nothing_of_the_table() =>
        Assert.Contains("USING COVERING INDEX", Plan(QuerySql.Count(Articles, Untyped(All))));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_search_in_order_walks_through_the_index_that_holds_both_and_sorts_nothing(bool isDescending)
    {
        var plan = Select(All
            .Where(Article.BySearch.Contains("x"), Article.BySearch.Contains("y")).OrderBy(new DocumentOrder("key", isDescending)).Take(10));
        Assert.Contains("test-article(key,search) (pk=?)", plan);
        Assert.DoesNotContain(Sort, plan);
    }

    [Fact]
    public void A_walk_begins_where_the_fixed_fields_lead()
    {
        var plan = Select(All.Where(Article.ByBrand.Is("x"), Article.ByPrice.IsNot(5)).OrderBy(Article.ByPrice.Ascending));
        Assert.Contains("test-article(brand,price) (pk=? AND m_brand=?)", plan);
        Assert.DoesNotContain(Sort, plan);
    }

    [Fact]
    public void A_range_of_numbers_gives_way_to_an_index_that_fixes_a_member()
    {
        var query = All.Where(Article.ByActive.Is(true), Article.ByPrice.AtLeast(1)).OrderBy(Article.ByPrice.Ascending);
        Assert.Contains("test-article(isActive,createdAt) (pk=? AND m_isActive=?)", Select(query));
        Assert.Contains("test-article(isActive,createdAt) (pk=? AND m_isActive=?)", Plan(QuerySql.Count(Articles, Untyped(query))));
    }

    [Fact]
    public void A_range_of_instants_does_not() =>
        Assert.DoesNotContain("INDEXED BY", QuerySql.Select(Articles, Untyped(All.Where(Article.ByBrand.Is("x"), Article.ByCreation.AtLeast(DateTimeOffset.UnixEpoch)))));

    [Fact]
    public void The_smallest_index_that_holds_all_is_counted_by() => Assert.Contains(
        "test-article(name) (pk=?)", Plan(QuerySql.Count(Articles, Untyped(All.Where(Article.ByName.IsNot("x"))))));

    [Fact]
    public void A_search_that_no_index_holds_stays_in_its_partition_and_keeps_its_order()
    {
        var query = All.Where(Article.BySearch.Contains("x"), Article.ByActive.IsNot(true)).OrderBy(Article.ByPrice.Ascending, Article.ByName.Descending);
        Assert.Contains("(pk=?)", Select(query));
        Assert.EndsWith(
            "ORDER BY m_price, m_name DESC, expires DESC, seq DESC LIMIT ?5 OFFSET ?6",
            QuerySql.Select(Articles, Untyped(query)));
    }

    [Fact]
    public void A_point_read_is_one_search() =>
        Assert.Matches(@"SEARCH (TABLE )?test-article USING INDEX \S+ \(pk=\? AND id=\?\)$", Plan(Articles.Read));

    [Fact]
    public void Expired_documents_are_found_by_their_index() => Assert.Contains("test-article(expires) (expires<?)", Plan(Articles.Purge));

    [Fact]
    public void The_oldest_messages_are_read_without_a_sort() =>
        Assert.DoesNotContain(Sort, Plan(new DocumentTable(OutboxMessage.Type).Oldest));

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a'")]
    [InlineData("$")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("a_b")]
    [InlineData("ñ")]
    public void A_path_that_is_no_member_name_never_becomes_sql(string path)
    {
        var query = new DocumentQuery(Article.Type, [new DocumentFilter(path, Comparison.Equal, "x")], [], 0, null);
        Assert.Throws<ArgumentException>(() => QuerySql.Select(Articles, query));
        Assert.Throws<ArgumentException>(() => QuerySql.Select(Articles, query with { Filters = [], Orders = [new(path, false)] }));
        Assert.Throws<ArgumentException>(() => Articles.Increment([new FieldIncrement(path, 1, null)]));
    }

    private static DocumentQuery Untyped(DocumentQuery<Article> query) =>
        new(Article.Type, query.Filters, query.Orders, query.SkipCount, query.TakeCount);

    private string Select(DocumentQuery<Article> query) => Plan(QuerySql.Select(Articles, Untyped(query)));

    private string Plan(string sql)
    {
        var statement = _connection!.Prepare("EXPLAIN QUERY PLAN " + sql);
        var lines = new List<string>();
        while (statement.Step())
            lines.Add(statement.Text(3));
        statement.Reset();
        return string.Join('\n', lines);
    }
}
