using System.Globalization;
using System.Text.Json.Nodes;
using static Mostrador.Api.Tests.Stockly.Catalogue.CatalogueIntents;

namespace Mostrador.Api.Tests.Stockly.Catalogue;

/// Contract 7, as far as it is about the catalogue.
public sealed class CatalogueRaceTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public Task Parallel_changes_of_a_stock_lose_nothing() => Race.Repeat(async () =>
    {
        var owner = await _host.Owner();
        var id = (await owner.OpenProduct(new JsonObject { ["stock"] = 100 })).Text("id");

        var replies = await Race.Together(i => i % 2 == 0
            ? owner.Patch($"/products/{id}/stock", new { stock = 3, operation = "add" })
            : owner.Patch($"/products/{id}/stock", new { stock = 2, operation = "subtract" }));

        var shown = replies.Select(reply => reply.Is(200).Data().Number("stock")).ToList();
        Assert.Equal(110, (await owner.Product(id)).Number("stock"));
        Assert.Contains(110, shown);
    });

    [Fact]
    public Task Of_twenty_who_take_from_a_stock_of_five_five_succeed() => Race.Repeat(async () =>
    {
        var owner = await _host.Owner();
        var id = (await owner.OpenProduct(new JsonObject { ["stock"] = 5 })).Text("id");

        var replies = await Race.Together(_ => owner.Patch($"/products/{id}/stock", new { stock = 1, operation = "subtract" }));

        replies.Are(5, 200, Error("Insufficient stock"));
        Assert.Equal(0, (await owner.Product(id)).Number("stock"));
        Assert.Equal([0, 1, 2, 3, 4], replies.Where(reply => reply.Status == 200).Select(reply => (int)reply.Data().Number("stock")).Order());
    });

    [Fact]
    public Task A_sku_and_a_name_are_taken_once() => Race.Repeat(async () =>
    {
        var owner = await _host.Owner();
        var category = await owner.OpenCategory();
        var product = (await owner.OpenProduct()).Text("id");

        var skus = await Race.Together(_ => owner.Post("/products", new { categoryId = category, name = "Chicle", sku = "A-1" }));
        var names = await Race.Together(_ => owner.Post("/categories", new { name = "Ropa" }));
        var attributes = await Race.Together(_ => owner.Post($"/products/{product}/attributes", new { name = "RAM", value = "1" }));

        foreach (var replies in new[] { skus, names, attributes })
        {
            Assert.Single(replies, reply => reply.Status == 201);
            Assert.Equal(Race.Clients - 1, replies.Count(reply => reply.Status == 409));
        }

        Assert.Equal(1, (await owner.Names($"category_id={category}")).Total);
        Assert.Equal([1], (await owner.Get($"/categories?search={await Name(owner, category)}")).Rows().Select(row => (int)row!.Number("product_count")));
    });

    [Fact]
    public Task Twenty_products_that_enter_a_category_at_once_are_counted() => Race.Repeat(async () =>
    {
        var owner = await _host.Owner();
        var (from, to) = (await owner.OpenCategory("A"), await owner.OpenCategory("B"));
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
            ids.Add((await owner.OpenProduct(new JsonObject { ["categoryId"] = from })).Text("id"));

        await Race.Together(i => (i % 4) switch
        {
            0 => owner.Put($"/products/{ids[i / 4]}", new { categoryId = to }),
            1 => owner.Delete($"/products/{ids[i / 4]}"),
            _ => owner.Post("/products", new { categoryId = to, name = "Chicle" }),
        });

        var counted = (await owner.Get("/categories")).Rows().Select(row => row!.Number("product_count")).ToList();
        Assert.Equal([(await owner.Names($"category_id={from}")).Total, (await owner.Names($"category_id={to}")).Total], counted);
        Assert.Equal([0, 10], counted.Select(count => (int)count));
    });

    [Fact]
    public Task A_category_that_is_deleted_has_nothing_in_it() => Race.Repeat(async () =>
    {
        var owner = await _host.Owner();
        var (category, other) = (await owner.OpenCategory(), await owner.OpenCategory());
        var movable = (await owner.OpenProduct(new JsonObject { ["categoryId"] = other })).Text("id");

        var replies = await Race.Together(i => i switch
        {
            0 => owner.Delete($"/categories/{category}"),
            1 => owner.Post("/products", new { categoryId = category, name = "Chicle" }),
            2 => owner.Put($"/products/{movable}", new { categoryId = category }),
            3 => owner.Post("/categories", new { name = "Hija", parent_id = category }),
            _ => owner.Put($"/categories/{other}", new { parent_id = category }),
        }, clients: 5);

        var inside = (await owner.Names($"category_id={category}")).Total + (await owner.Get($"/categories?parent_id={category}")).Rows().Count;
        Assert.True(replies[0].Status == 200 ? inside == 0 : inside > 0, $"deleting answered {replies[0].Status}, {inside} inside");
        foreach (var refused in replies.Skip(1).Where(reply => reply.Status is not (200 or 201)))
            refused.Is(400, Error("Referenced record does not exist."));
    });

    // Each of a pair goes below what lies in the other: nothing that one changes is what the other has looked at by itself.
    [Fact]
    public Task No_moves_make_a_circle_together() => Race.Repeat(async () =>
    {
        const int pairs = Race.Clients / 2;
        var owner = await _host.Owner();
        var (tops, leaves) = (new List<string>(), new List<string>());
        for (var i = 0; i < Race.Clients; i++)
        {
            tops.Add(await owner.OpenCategory());
            leaves.Add(await owner.OpenCategory(parent: tops[i]));
        }

        var replies = await Race.Together(i => owner.Put($"/categories/{tops[i]}", new { parent_id = leaves[(i + pairs) % Race.Clients] }));

        replies.Are(pairs, 200, Error("A category cannot be its own ancestor"));
        Assert.Equal(2 * Race.Clients, Nodes((await owner.Get("/categories/tree")).Is(200).Rows()));
        await DeleteAll(owner);
    });

    [Fact]
    public async Task Attributes_that_are_added_at_once_are_all_there()
    {
        var owner = await _host.Owner();
        var id = (await owner.OpenProduct()).Text("id");

        var replies = await Race.Together(i => owner.Post(
            $"/products/{id}/attributes", new { name = i.ToString(CultureInfo.InvariantCulture), value = "1" }));

        Assert.All(replies, reply => reply.Is(201));
        Assert.Equal(Race.Clients, (await owner.Get($"/products/{id}/attributes")).Rows().Count);
    }

    private static async Task<string> Name(StocklyClient owner, string category) =>
        (await owner.Get("/categories?limit=100")).Rows().First(row => row!.Text("id") == category)!.Text("name");

    private static int Nodes(JsonArray nodes) => nodes.Sum(node => 1 + Nodes(node!["children"]!.AsArray()));

    // The counts of children are right only if every category can be deleted, leaves first.
    private static async Task DeleteAll(StocklyClient owner)
    {
        while ((await owner.Get("/categories/tree")).Rows() is { Count: > 0 } roots)
        {
            var node = roots[0]!;
            while (node["children"]!.AsArray() is { Count: > 0 } children)
                node = children[0]!;
            (await owner.Delete($"/categories/{node.Text("id")}")).Is(200);
        }
    }
}
