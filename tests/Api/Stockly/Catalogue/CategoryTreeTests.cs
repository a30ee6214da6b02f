using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Mostrador.Stockly;
using Mostrador.Stockly.Catalogue;
using static Mostrador.Api.Tests.Stockly.Catalogue.CatalogueIntents;

namespace Mostrador.Api.Tests.Stockly.Catalogue;

/// Endpoint 22, and what keeps a tree a tree.
public sealed class CategoryTreeTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private const string Circle = "A category cannot be its own ancestor";
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task The_tree_has_every_category_below_its_parent_and_siblings_by_name()
    {
        var owner = (await _host.Owner()).At("2025-10-20T10:00:00Z");
        var root = await owner.OpenCategory("Electrónica");
        var second = await owner.OpenCategory("telas");
        var (b, a) = (await owner.OpenCategory("Celulares", root), await owner.OpenCategory("Audio", root));
        var leaf = await owner.OpenCategory("Fundas", b);

        string Node(string id, string name, string? parent, params string[] children) => $$"""
            {"id": "{{id}}", "name": "{{name}}", "parent_id": {{(parent is null ? "null" : $"\"{parent}\"")}}, "description": null,
             "created_at": "2025-10-20T10:00:00.000Z", "is_active": true, "product_count": 0, "updated_at": "2025-10-20T10:00:00.000Z",
             "children": [{{string.Join(",", children)}}]}
            """;
        var tree = Node(root, "Electrónica", null, Node(a, "Audio", root), Node(b, "Celulares", root, Node(leaf, "Fundas", b)));
        (await owner.Get("/categories/tree")).IsExactly(200, $$"""{"success": true, "data": [{{tree}}, {{Node(second, "telas", null)}}]}""");
        (await (await _host.Owner()).Get("/categories/TREE")).IsExactly(200, """{"success": true, "data": []}""");
    }

    [Fact]
    public async Task A_category_is_put_below_neither_itself_nor_what_lies_in_it()
    {
        var owner = await _host.Owner();
        var grandparent = await owner.OpenCategory();
        var parent = await owner.OpenCategory(parent: grandparent);
        var child = await owner.OpenCategory(parent: parent);

        foreach (var below in new[] { grandparent, parent, child })
            (await owner.Put($"/categories/{grandparent}", new { parent_id = below })).IsExactly(400, Error(Circle));
        (await owner.Put($"/categories/{child}", new { parent_id = grandparent })).Is(200);
        (await owner.Put($"/categories/{parent}", new { parent_id = child })).Is(200);
        (await owner.Put($"/categories/{parent}", new { parent_id = child })).Is(200);
        (await owner.Delete($"/categories/{parent}")).Is(200);
        (await owner.Delete($"/categories/{child}")).Is(200);
    }

    [Fact]
    public async Task A_tree_has_any_depth()
    {
        var owner = await _host.Owner();
        string? parent = null;
        for (var level = 0; level < 40; level++)
            parent = await owner.OpenCategory($"Nivel {level:00}", parent);

        Assert.Equal(40, Levels((await owner.Get("/categories/tree")).Is(200).Text));
    }

    // Deeper than any stack of calls: the writer must not call itself.
    [Fact]
    public async Task A_tree_of_a_hundred_thousand_levels_is_written()
    {
        const int depth = 100_000;
        IReadOnlyList<CategoryNodeView> below = [];
        for (var level = 0; level < depth; level++)
            below = [new CategoryNodeView(level.ToString(CultureInfo.InvariantCulture), "", null, null, default, true, 0, default, below)];
        using var written = new MemoryStream();
        var context = new DefaultHttpContext { Response = { Body = written } };

        await StocklyReply.Ok(new CategoryTree(below)).ExecuteAsync(context);

        var reader = new Utf8JsonReader(written.ToArray(), new JsonReaderOptions { MaxDepth = int.MaxValue });
        var deepest = 0;
        while (reader.Read())
            deepest = Math.Max(deepest, reader.CurrentDepth);
        Assert.Equal((2 * depth) + 1, deepest);
    }

    private static int Levels(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 200 });
        var (levels, nodes) = (0, document.RootElement.GetProperty("data"));
        while (nodes.GetArrayLength() == 1)
            (levels, nodes) = (levels + 1, nodes[0].GetProperty("children"));
        return levels;
    }
}
