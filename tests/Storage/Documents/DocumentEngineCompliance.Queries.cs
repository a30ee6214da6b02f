using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Tests.Documents;

public abstract partial class DocumentEngineCompliance
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private static DocumentQuery<Article> All => DocumentQuery.Over<Article>();

    private Task AddPriceList() => Add(
        new Article { Key = "a", Name = "Pear", Brand = "Frutas", Price = 300, CreatedAt = Noon },
        new Article { Key = "b", Name = "Apple", Brand = "Frutas", Price = 100, CreatedAt = Noon.AddTicks(1) },
        new Article { Key = "c", Name = "Cable", Brand = "Luz", Price = 300, IsActive = false, CreatedAt = Noon.AddHours(1) },
        new Article { Key = "d", Name = "Lamp", Brand = "Luz", Price = -50, CreatedAt = Noon.AddHours(-1) },
        new Article { Key = "e", Name = "Apple", Price = 2000, IsActive = false, CreatedAt = Noon.AddDays(1) });

    [Fact]
    public async Task A_query_without_conditions_answers_everything_of_its_type()
    {
        Assert.Empty(await Keys(All));
        await AddPriceList();
        Assert.Equal(["a", "b", "c", "d", "e"], (await Keys(All)).Order());
    }

    [Fact]
    public async Task A_query_answers_bodies_and_current_etags()
    {
        await AddPriceList();
        await Committed(Add("a", 7));
        var query = new DocumentQuery(Article.Type, [Article.ByName.Is("Pear")], [], 0, null);
        var found = Assert.Single(await Engine.Query(Shop, query, default));
        var read = (await Read("a"))!.Value;
        Assert.Equal((read.Id, read.ETag), (found.Id, found.ETag));
        Assert.True(read.Body.Span.SequenceEqual(found.Body.Span));
    }

    [Fact]
    public async Task Text_is_compared_exactly()
    {
        await AddPriceList();
        Assert.Equal(["b", "e"], (await Keys(All.Where(Article.ByName.Is("Apple")))).Order());
        Assert.Empty(await Keys(All.Where(Article.ByName.Is("apple"))));
        Assert.Empty(await Keys(All.Where(Article.ByName.Is("Appl"))));
        Assert.Empty(await Keys(All.Where(Article.ByName.Is(""))));
        Assert.Equal(["a", "d"], (await Keys(All.Where(Article.ByName.AtLeast("Lamp")))).Order());
        Assert.Equal(["b", "c", "e"], (await Keys(All.Where(Article.ByName.Before("Lamp")))).Order());
    }

    [Fact]
    public async Task Numbers_are_compared_as_numbers()
    {
        await AddPriceList();
        Assert.Equal(["a", "c"], (await Keys(All.Where(Article.ByPrice.Is(300)))).Order());
        Assert.Equal(["d"], await Keys(All.Where(Article.ByPrice.Before(100))));
        Assert.Equal(["b", "d"], (await Keys(All.Where(Article.ByPrice.AtMost(100)))).Order());
        Assert.Equal(["a", "c", "e"], (await Keys(All.Where(Article.ByPrice.After(100)))).Order());
        Assert.Equal(["a", "c"], (await Keys(All.Where(Article.ByPrice.AtLeast(101), Article.ByPrice.Before(2000)))).Order());
        Assert.Empty(await Keys(All.Where(Article.ByPrice.AtLeast(long.MaxValue))));
        Assert.Equal(5, (await Keys(All.Where(Article.ByPrice.AtLeast(long.MinValue)))).Length);
    }

    [Fact]
    public async Task Booleans_are_compared()
    {
        await AddPriceList();
        Assert.Equal(["a", "b", "d"], (await Keys(All.Where(Article.ByActive.Is(true)))).Order());
        Assert.Equal(["c", "e"], (await Keys(All.Where(Article.ByActive.Is(false)))).Order());
        Assert.Equal(["e"], await Keys(All.Where(Article.ByActive.Is(false), Article.ByName.Is("Apple"))));
    }

    [Fact]
    public async Task Instants_are_compared_to_the_tick_and_whatever_their_offset()
    {
        await AddPriceList();
        var elsewhere = Noon.ToOffset(TimeSpan.FromHours(-6));
        Assert.Equal(["a"], await Keys(All.Where(Article.ByCreation.Is(elsewhere))));
        Assert.Equal(["b", "c", "e"], (await Keys(All.Where(Article.ByCreation.After(elsewhere)))).Order());
        var hour = All.Where(Article.ByCreation.AtLeast(Noon), Article.ByCreation.Before(Noon.AddHours(1)));
        Assert.Equal(["a", "b"], (await Keys(hour)).Order());
        Assert.Equal(["d", "a", "b", "c", "e"], await Keys(All.OrderBy(Article.ByCreation.Ascending)));
    }

    [Fact]
    public async Task Every_other_value_is_not_the_value()
    {
        await AddPriceList();
        Assert.Equal(["a", "c", "d"], (await Keys(All.Where(Article.ByName.IsNot("Apple")))).Order());
        Assert.Equal(["a", "b", "c", "d", "e"], (await Keys(All.Where(Article.ByName.IsNot("apple")))).Order());
        Assert.Equal(["b", "d", "e"], (await Keys(All.Where(Article.ByPrice.IsNot(300)))).Order());
        Assert.Equal(["c", "e"], (await Keys(All.Where(Article.ByActive.IsNot(true)))).Order());
        Assert.Equal(["b", "c", "d", "e"], (await Keys(All.Where(Article.ByCreation.IsNot(Noon)))).Order());
        Assert.Equal(["d"], await Keys(All.Where(Article.ByPrice.IsNot(300), Article.ByPrice.IsNot(100), Article.ByPrice.IsNot(2000))));
        Assert.Equal(["b", "a"], await Keys(All.Where(Article.ByBrand.IsNot("Luz")).OrderBy(Article.ByPrice.Ascending)));
        Assert.Equal(2, await Store.In(Shop).Count(All.Where(Article.ByBrand.IsNot("Luz"))));
    }

    [Fact]
    public async Task A_member_that_is_null_or_missing_satisfies_no_condition()
    {
        await AddPriceList();
        await Committed(Create("f", """{"key":"f"}"""), Create("g", """{"key":"g","brand":null,"price":null,"isActive":null}"""));

        Assert.DoesNotContain("e", await Keys(All.Where(Article.ByBrand.AtLeast(""))));
        Assert.Equal(["a", "b", "c", "d"], (await Keys(All.Where(Article.ByBrand.AtLeast("")))).Order());
        Assert.Equal(5, (await Keys(All.Where(Article.ByPrice.AtMost(long.MaxValue)))).Length);
        Assert.Equal(["a", "b", "c", "d"], (await Keys(All.Where(Article.ByBrand.IsNot("None")))).Order());
        Assert.Equal(5, (await Keys(All.Where(Article.ByPrice.IsNot(1)))).Length);
        Assert.Equal(["c", "e"], (await Keys(All.Where(Article.ByActive.IsNot(true)))).Order());
        Assert.Equal(2, (await Keys(All.Where(Article.ByActive.Is(false)))).Length);
        Assert.Empty(await Keys(All.Where(Article.BySearch.Contains("null"))));
    }

    [Fact]
    public async Task Orders_apply_one_after_another()
    {
        await AddPriceList();
        Assert.Equal(
            ["d", "b", "c", "a", "e"], await Keys(All.OrderBy(Article.ByPrice.Ascending, Article.ByName.Ascending)));
        Assert.Equal(
            ["e", "a", "c", "b", "d"], await Keys(All.OrderBy(Article.ByPrice.Descending, Article.ByName.Descending)));
        Assert.Equal(
            ["e", "c", "a", "b", "d"], await Keys(All.OrderBy(Article.ByPrice.Descending, Article.ByName.Ascending)));
        Assert.Equal(
            ["a", "b", "d", "e", "c"], await Keys(All.OrderBy(Article.ByActive.Descending, Article.ByPrice.Descending)));
    }

    [Fact]
    public async Task Null_comes_before_every_text()
    {
        await AddPriceList();
        Assert.Equal("e", (await Keys(All.OrderBy(Article.ByBrand.Ascending)))[0]);
        Assert.Equal("e", (await Keys(All.OrderBy(Article.ByBrand.Descending)))[^1]);
    }

    [Fact]
    public async Task Skip_and_take_cut_the_ordered_answer()
    {
        await Add([.. Enumerable.Range(0, 25).Select(i => new Article { Key = $"{i}", Price = i })]);
        var query = All.OrderBy(Article.ByPrice.Descending);
        Assert.Equal(["24", "23", "22"], await Keys(query.Take(3)));
        Assert.Equal(["4", "3", "2", "1", "0"], await Keys(query.Skip(20)));
        Assert.Equal(["14", "13"], await Keys(query.Skip(10).Take(2)));
        Assert.Equal(["1", "0"], await Keys(query.Skip(23).Take(10)));
        Assert.Empty(await Keys(query.Skip(25)));
        Assert.Empty(await Keys(query.Take(0)));
        Assert.Equal(25, (await Keys(query.Take(int.MaxValue))).Length);
    }

    [Fact]
    public async Task Pages_neither_repeat_nor_lose_a_document_when_all_keys_are_equal()
    {
        await Add([.. Enumerable.Range(0, 50).Select(i => new Article { Key = $"{i}", Brand = "same" })]);
        foreach (var order in new[] { Article.ByBrand.Ascending, Article.ByBrand.Descending, Article.ByStock.Ascending })
        {
            var paged = new List<string>();
            for (var page = 0; page < 10; page++)
                paged.AddRange(await Keys(All.OrderBy(order).Skip(page * 5).Take(5)));
            Assert.Equal(50, paged.Distinct().Count());
        }
    }

    [Fact]
    public async Task Count_looks_at_the_conditions_only()
    {
        await AddPriceList();
        var cheap = All.Where(Article.ByPrice.AtMost(300));
        Assert.Equal(4, await Store.In(Shop).Count(cheap));
        Assert.Equal(4, await Store.In(Shop).Count(cheap.OrderBy(Article.ByPrice.Ascending).Skip(2).Take(1)));
        Assert.Equal(0, await Store.In(Shop).Count(cheap.Where(Article.ByName.Is("None"))));
    }

    [Theory]
    [InlineData("REPARACION", "Reparación de bocinas")]
    [InlineData("ñandú", "El NANDU")]
    [InlineData("bocina", "Reparación de bocinas")]
    [InlineData("100%", "Descuento 100% real")]
    [InlineData("_", "a_b")]
    [InlineData("\\", "a\\b")]
    [InlineData("'", "l'eau")]
    [InlineData("?", "¿qué?")]
    [InlineData(" de ", "Reparación de bocinas")]
    [InlineData("CAFÉ", "cafe\u0301 molido")]
    public async Task Contains_ignores_case_and_accents_and_knows_no_wildcards(string term, string name)
    {
        await Add(new Article { Key = "yes", Name = name }, new Article { Key = "no", Name = "zzz" });
        Assert.Equal(["yes"], await Keys(All.Where(Article.BySearch.Contains(term))));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("a%c")]
    [InlineData("a_c")]
    [InlineData("*")]
    [InlineData("abcd")]
    [InlineData(" abc")]
    public async Task Contains_finds_nothing_where_the_term_is_not_there(string term)
    {
        await Add(new Article { Key = "1", Name = "abc" });
        Assert.Empty(await Keys(All.Where(Article.BySearch.Contains(term))));
        Assert.Equal(0, await Store.In(Shop).Count(All.Where(Article.BySearch.Contains(term))));
    }

    [Fact]
    public async Task Every_text_contains_the_empty_term()
    {
        await AddPriceList();
        Assert.Equal(5, (await Keys(All.Where(Article.BySearch.Contains("")))).Length);
        Assert.Equal(4, (await Keys(All.Where(Article.ByBrand.Contains("")))).Length);
    }

    [Fact]
    public async Task A_query_sees_a_commit_as_soon_as_it_is_acknowledged()
    {
        for (var i = 1; i <= 30; i++)
        {
            await Committed(Create($"{i}"));
            Assert.Equal(i, await Store.In(Shop).Count(All));
            Assert.Equal(i, (await Keys(All)).Length);
        }
    }
}
