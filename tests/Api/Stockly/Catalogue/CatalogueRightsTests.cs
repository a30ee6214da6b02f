using System.Text.Json.Nodes;
using static Mostrador.Api.Tests.Stockly.Catalogue.CatalogueIntents;

namespace Mostrador.Api.Tests.Stockly.Catalogue;

/// Contract 2.3, the rows of the catalogue; and nothing of a company for another one.
public sealed class CatalogueRightsTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Theory]
    [InlineData("admin", "")]
    [InlineData("seller", "category:create category:update category:delete product:delete attribute:delete products:stock products:create")]
    [InlineData("inventory", "category:create category:update category:delete product:delete attribute:delete attribute:create")]
    public async Task Each_role_does_what_the_matrix_allows_and_no_more(string role, string refused)
    {
        var owner = await _host.Owner();
        var member = await _host.Member(owner, role);
        var (category, other) = (await owner.OpenCategory(), await owner.OpenCategory());
        var product = (await owner.OpenProduct(new JsonObject { ["categoryId"] = category })).Text("id");
        async Task<string> Attribute() =>
            (await owner.Post($"/products/{product}/attributes", new { name = Unique.Text("A"), value = "1" })).Is(201).Data().Text("id");
        (string Right, int Status, Reply Reply)[] done =
        [
            ("", 200, await member.Get("/categories")),
            ("", 200, await member.Get("/categories/tree")),
            ("category:create", 201, await member.Post("/categories", new { name = "Nueva" })),
            ("category:update", 200, await member.Put($"/categories/{other}", new { name = "Otra" })),
            ("category:delete", 200, await member.Delete($"/categories/{other}")),
            ("", 200, await member.Get("/products")),
            ("", 200, await member.Get($"/products/{product}")),
            ("products:stock", 200, await member.Get("/products/stock/complete")),
            ("products:create", 201, await member.Post("/products", new { categoryId = category, name = "Chicle" })),
            ("", 200, await member.Put($"/products/{product}", new { name = "Chicle" })),
            ("", 200, await member.Patch($"/products/{product}/stock", new { stock = 1 })),
            ("", 200, await member.Get($"/products/{product}/attributes")),
            ("attribute:create", 201, await member.Post($"/products/{product}/attributes", new { name = "RAM", value = "1" })),
            ("attribute:create", 201, await member.Post(
                $"/products/{product}/attributes/bulk", new { attributes = new[] { new { name = "SSD", value = "1" } } })),
            ("", 200, await member.Put($"/products/{product}/attributes/{await Attribute()}", new { value = "2" })),
            ("attribute:delete", 200, await member.Delete($"/products/{product}/attributes/{await Attribute()}")),
            ("product:delete", 200, await member.Delete($"/products/{product}")),
        ];

        foreach (var (right, status, reply) in done)
        {
            if (right.Length > 0 && refused.Split(' ').Contains(right))
                reply.IsExactly(403, Refusal(right, role));
            else
                reply.Is(status);
        }
    }

    [Fact]
    public async Task The_right_is_checked_before_the_id_and_the_body()
    {
        var seller = await _host.Member(await _host.Owner(), "seller");

        (await seller.Put("/categories/7", new { })).Is(403);
        (await seller.Post("/products", Bodies.Json("{"))).Is(403);
        (await _host.Anonymous.Get("/products/7")).IsExactly(401, Error("Access denied. No token provided."));
    }

    [Fact]
    public async Task Nothing_of_a_company_is_there_for_another()
    {
        var (owner, stranger) = (await _host.Owner(), await _host.Owner());
        var category = await owner.OpenCategory("Secreta");
        var product = (await owner.OpenProduct(new JsonObject { ["categoryId"] = category, ["sku"] = "S-1" })).Text("id");
        var attribute = (await owner.Post($"/products/{product}/attributes", new { name = "RAM", value = "1" })).Is(201).Data().Text("id");
        var (own, ownProduct) = (await stranger.OpenCategory(), (await stranger.OpenProduct()).Text("id"));
        var attributes = new { attributes = new[] { new { name = "SSD", value = "1" } } };

        (string What, Reply Reply)[] absent =
        [
            ("Category", await stranger.Put($"/categories/{category}", new { name = "Mía" })),
            ("Category", await stranger.Delete($"/categories/{category}")),
            ("Product", await stranger.Get($"/products/{product}?companyId={owner.CompanyId}")),
            ("Product", await stranger.Put($"/products/{product}", new { name = "Mío", companyId = owner.CompanyId })),
            ("Product", await stranger.Delete($"/products/{product}")),
            ("Product", await stranger.Patch($"/products/{product}/stock", new { stock = 1 })),
            ("Product", await stranger.Get($"/products/{product}/attributes")),
            ("Product", await stranger.Post($"/products/{product}/attributes", new { name = "SSD", value = "1" })),
            ("Product", await stranger.Post($"/products/{product}/attributes/bulk", attributes)),
            ("Product", await stranger.Put($"/products/{product}/attributes/{attribute}", new { value = "1" })),
            ("Product", await stranger.Delete($"/products/{product}/attributes/{attribute}")),
            ("Product attribute", await stranger.Put($"/products/{ownProduct}/attributes/{attribute}", new { value = "1" })),
            ("Product attribute", await stranger.Delete($"/products/{ownProduct}/attributes/{attribute}")),
        ];
        Reply[] unreferable =
        [
            await stranger.Post("/categories", new { name = "Hija", parent_id = category }),
            await stranger.Put($"/categories/{own}", new { parent_id = category }),
            await stranger.Post("/products", new { categoryId = category, name = "Chicle", companyId = owner.CompanyId }),
            await stranger.Put($"/products/{ownProduct}", new { categoryId = category }),
        ];

        Assert.All(absent, one => one.Reply.IsExactly(404, Error($"{one.What} not found")));
        Assert.All(unreferable, reply => reply.IsExactly(400, Error("Referenced record does not exist.")));
        Assert.Equal(1, (await stranger.Names($"companyId={owner.CompanyId}&company_id={owner.CompanyId}")).Total);
        Assert.Equal(0, (await stranger.Names($"category_id={category}")).Total);
        Assert.Empty((await stranger.Get($"/categories?parent_id={category}")).Rows());
        Assert.DoesNotContain("Secreta", (await stranger.Get("/categories/tree")).Text, StringComparison.Ordinal);
    }

    private static string Refusal(string right, string role) => right.Split(':') switch
    {
        ["products", _] => $$"""
            {"success": false, "error": "Insufficient permissions", "required": ["owner", "admin", "inventory"], "current": "{{role}}"}
            """,
        [var resource, var action] => $$"""
            {"success": false, "error": "Insufficient permissions for this resource",
             "resource": "{{(resource == "attribute" ? "product" : resource)}}", "required": "{{action}}", "currentRole": "{{role}}"}
            """,
        _ => throw new ArgumentException(right, nameof(right)),
    };
}
