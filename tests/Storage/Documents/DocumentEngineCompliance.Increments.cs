using System.Text.Json.Nodes;
using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Tests.Documents;

public abstract partial class DocumentEngineCompliance
{
    [Fact]
    public async Task An_increment_adds_and_changes_the_etag_and_nothing_else()
    {
        var article = new Article { Key = "1", Name = "Ñandú \"x\" 😀", Stock = 40, Price = 1999 };
        await Add(article);
        var etag = await ETagOf("1");
        await Committed(Add("1", 2));

        Assert.Equal(article with { Stock = 42 }, await Find("1"));
        Assert.NotEqual(etag, await ETagOf("1"));
    }

    [Fact]
    public async Task A_whole_number_stays_a_whole_number()
    {
        await Committed(Create("1", """{"key":"1","stock":9007199254740993}"""));
        await Committed(Add("1", 1));
        Assert.Equal("9007199254740994", JsonNode.Parse(await BodyOf("1"))!["stock"]!.ToJsonString());
    }

    [Fact]
    public async Task Several_numbers_of_a_document_change_together()
    {
        await Add(new Article { Key = "1", Stock = 10, Price = 100 });
        FieldIncrement[] increments = [new("stock", -3, 0), new("price", 5, null)];
        await Committed(new IncrementDocument(IdOf("1"), increments, ETag: null));
        Assert.Equal((7, 105), ((await Find("1"))!.Stock, (await Find("1"))!.Price));

        increments = [new("price", 5, null), new("stock", -8, 0)];
        await Conflicts(new IncrementDocument(IdOf("1"), increments, ETag: null));
        Assert.Equal((7, 105), ((await Find("1"))!.Stock, (await Find("1"))!.Price));
    }

    [Theory]
    [InlineData(10, -10, 0, true)]
    [InlineData(10, -11, 0, false)]
    [InlineData(10, -11, null, true)]
    [InlineData(10, -5, 5, true)]
    [InlineData(10, -5, 6, false)]
    [InlineData(-5, 2, 0, false)]
    [InlineData(-5, 5, 0, true)]
    [InlineData(-5, 1, -4, true)]
    [InlineData(10, 0, 10, true)]
    public async Task The_floor_decides(long stock, long by, int? floor, bool isCommitted)
    {
        await Add(new Article { Key = "1", Stock = stock });
        Assert.Equal(isCommitted ? CommitOutcome.Committed : CommitOutcome.Conflict, await Commit(Add("1", by, floor)));
        Assert.Equal(isCommitted ? stock + by : stock, (await Find("1"))!.Stock);
    }

    [Theory]
    [InlineData(10, 5, 15, true)]
    [InlineData(10, 5, 14, false)]
    [InlineData(10, -5, 5, true)]
    [InlineData(10, -5, 4, false)]
    [InlineData(-5, 2, -3, true)]
    [InlineData(-5, 2, -4, false)]
    public async Task The_ceiling_decides(long stock, long by, int ceiling, bool isCommitted)
    {
        await Add(new Article { Key = "1", Stock = stock });
        var increment = new IncrementDocument(IdOf("1"), [new("stock", by, null, ceiling)], ETag: null);
        Assert.Equal(isCommitted ? CommitOutcome.Committed : CommitOutcome.Conflict, await Commit(increment));
        Assert.Equal(isCommitted ? stock + by : stock, (await Find("1"))!.Stock);
    }

    [Fact]
    public async Task A_ceiling_counts_for_numbers_that_a_double_does_not_hold()
    {
        const long Great = long.MaxValue - 10;
        await Add(new Article { Key = "1", Stock = Great });
        await Conflicts(new IncrementDocument(IdOf("1"), [new("stock", 2, null, Great + 1)], ETag: null));
        await Committed(new IncrementDocument(IdOf("1"), [new("stock", 1, Great + 1, Great + 1)], ETag: null));
        Assert.Equal(Great + 1, (await Find("1"))!.Stock);
    }

    [Fact]
    public async Task An_increment_with_the_current_etag_is_carried_out()
    {
        await Add(new Article { Key = "1", Stock = 1 });
        await Committed(Add("1", 1, etag: await ETagOf("1")));
        Assert.Equal(2, (await Find("1"))!.Stock);
    }

    [Theory]
    [InlineData("""{"key":"1"}""")]
    [InlineData("""{"key":"1","stock":null}""")]
    [InlineData("""{"key":"1","stock":"5"}""")]
    [InlineData("""{"key":"1","stock":true}""")]
    [InlineData("""{"key":"1","stock":[5]}""")]
    [InlineData("""{"key":"1","stock":{"n":5}}""")]
    public async Task Incrementing_what_is_no_number_conflicts(string json)
    {
        await Committed(Create("1", json));
        await Conflicts(Add("1", 1));
        await Conflicts(Add("1", 1, floor: 0));
        Assert.Equal(json, await BodyOf("1"));
    }

    [Theory]
    [InlineData(long.MaxValue, 1)]
    [InlineData(long.MaxValue, long.MaxValue)]
    [InlineData(long.MinValue, -1)]
    [InlineData(1, long.MaxValue)]
    public async Task A_sum_too_great_for_64_bits_conflicts(long stock, long by)
    {
        await Add(new Article { Key = "1", Stock = stock });
        await Conflicts(Add("1", by));
        Assert.Equal(stock, (await Find("1"))!.Stock);
    }

    [Fact]
    public async Task Parallel_increments_are_all_counted()
    {
        await Committed(Create("1"));
        var outcomes = await InParallel(100, i => Commit(Add("1", i)));
        Assert.All(outcomes, outcome => Assert.Equal(CommitOutcome.Committed, outcome));
        Assert.Equal(Enumerable.Range(0, 100).Sum(), (await Find("1"))!.Stock);
    }

    [Fact]
    public async Task Parallel_guarded_increments_never_pass_the_floor()
    {
        await Add(new Article { Key = "1", Stock = 20 });
        var sold = await InParallel(50, _ => Store.Transact(Shop, async transaction =>
        {
            if ((await transaction.Peek<Article>("1"))!.Stock < 1)
                return false;
            transaction.Increment<Article>("1", Article.ByStock, -1, floor: 0);
            return true;
        }));

        Assert.Equal(20, sold.Count(wasSold => wasSold));
        Assert.Equal(0, (await Find("1"))!.Stock);
    }
}
