using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.PointOfSale.Suppliers;

/// Suppliers (contract 7: D11 to D16).
public sealed class SupplierTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string NotFound = """{"detail": "Not found."}""";

    public static TheoryData<string, string, string> Refused { get; } = FieldRows.Refused()
        .Text("name", 100)
        .Text("phone_number", 20)
        .Text("contact_person", 40)
        .Text("rfc", 40)
        .Text("tax_address", 250);

    [Fact]
    public async Task A_supplier_is_kept_as_it_was_sent()
    {
        var admin = await shop.Host.Admin();

        var saved = await admin.Post("/suppliers/", New());

        var expected = $$"""
            {"id": {{saved["id"]}}, "name": "Distribuidora de Bebidas S.A.", "phone_number": "5512345678",
             "contact_person": "Carlos Rivera", "rfc": "DBE101010XYZ", "tax_address": "Av. Insurgentes Sur 123, CDMX"}
            """;
        saved.IsExactly(201, expected);
        (await admin.Get($"/suppliers/{saved["id"]}/")).IsExactly(200, expected);
    }

    [Fact]
    public async Task Owners_manage_suppliers_too()
    {
        var owner = await shop.Host.Owner();

        var id = (await owner.Post("/suppliers/", New())).Is(201)["id"];

        (await owner.Patch($"/suppliers/{id}/", new { name = "Otra" })).Is(200);
        (await owner.Delete($"/suppliers/{id}/")).Is(204);
    }

    [Fact]
    public async Task The_list_ascends_by_id()
    {
        await using var host = await PosHost.Start();
        var admin = await host.Admin();
        (await admin.Get("/suppliers/")).Is(200, "[]");
        var (first, second) = (await admin.OpenSupplier("Zeta"), await admin.OpenSupplier("Alfa"));
        (await admin.Patch($"/suppliers/{first}/", new { rfc = "R" })).Is(200);

        var list = (await admin.Get("/suppliers/")).Is(200);

        Assert.Equal([first, second], list.Array.Select(supplier => supplier!["id"]!.GetValue<long>()));
        (await admin.Get($"/suppliers/{second}/")).IsExactly(200, list.Array[1]!.ToJsonString());
    }

    [Fact]
    public async Task Text_is_trimmed_and_numbers_are_text()
    {
        var admin = await shop.Host.Admin();

        var body = New().But("name", "\"  Ñandú \"").But("phone_number", "5512345678").But("rfc", "10.50");
        var saved = (await admin.Post("/suppliers/", body)).Is(201);

        Assert.Equal(("Ñandú", "5512345678", "10.50"), (saved["name"], saved["phone_number"], saved["rfc"]));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_value_that_a_field_refuses_is_told_under_its_name(string field, string value, string message)
    {
        var admin = await shop.Host.Admin();
        var id = await admin.OpenSupplier();
        var before = (await admin.Get($"/suppliers/{id}/")).Is(200).Text;
        var answer = new JsonObject { [field] = new JsonArray(message) }.ToJsonString();

        (await admin.Post("/suppliers/", New().But(field, value))).Is(400, answer);
        (await admin.Put($"/suppliers/{id}/", New().But(field, value))).Is(400, answer);
        (await admin.Patch($"/suppliers/{id}/", New().But(field, value).Only(field))).Is(400, answer);
        (await admin.Get($"/suppliers/{id}/")).IsExactly(200, before);
    }

    [Fact]
    public async Task All_fields_are_required_and_told_in_their_order()
    {
        (await (await shop.Host.Admin()).Post("/suppliers/", new { extra = 1 })).IsExactly(400, """
            {"name": ["This field is required."], "phone_number": ["This field is required."],
             "contact_person": ["This field is required."], "rfc": ["This field is required."], "tax_address": ["This field is required."]}
            """);
    }

    [Fact]
    public async Task The_longest_values_fit()
    {
        var admin = await shop.Host.Admin();
        var longest = new JsonObject
        {
            ["name"] = new string('ñ', 100),
            ["phone_number"] = new string('5', 20),
            ["contact_person"] = new string('c', 40),
            ["rfc"] = new string('r', 40),
            ["tax_address"] = new string('t', 250),
        };

        var saved = (await admin.Post("/suppliers/", longest)).Is(201);

        Assert.All(longest, member => Assert.Equal(member.Value!.GetValue<string>(), saved[member.Key]));
    }

    [Fact]
    public async Task Nothing_is_unique()
    {
        var admin = await shop.Host.Admin();

        Assert.NotEqual((await admin.Post("/suppliers/", New())).Is(201)["id"], (await admin.Post("/suppliers/", New())).Is(201)["id"]);
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("PUT")]
    public async Task Updates_are_partial(string method)
    {
        var admin = await shop.Host.Admin();
        var id = (await admin.Post("/suppliers/", New())).Is(201)["id"];

        var saved = await admin.Send(method, $"/suppliers/{id}/", Bodies.Json("""{"contact_person": "Ana", "id": 1, "extra": null}"""));

        var expected = $$"""
            {"id": {{id}}, "name": "Distribuidora de Bebidas S.A.", "phone_number": "5512345678", "contact_person": "Ana",
             "rfc": "DBE101010XYZ", "tax_address": "Av. Insurgentes Sur 123, CDMX"}
            """;
        saved.IsExactly(200, expected);
        (await admin.Get($"/suppliers/{id}/")).IsExactly(200, expected);
        (await admin.Send(method, $"/suppliers/{id}/", Bodies.Json("{}"))).IsExactly(200, expected);
    }

    [Fact]
    public async Task A_deleted_supplier_is_gone()
    {
        var admin = await shop.Host.Admin();
        var id = await admin.OpenSupplier();

        Assert.Equal("", (await admin.Delete($"/suppliers/{id}/")).Is(204).Text);

        (await admin.Get($"/suppliers/{id}/")).Is(404, NotFound);
        (await admin.Patch($"/suppliers/{id}/", new { name = "a" })).Is(404, NotFound);
        (await admin.Put($"/suppliers/{id}/", New())).Is(404, NotFound);
        (await admin.Delete($"/suppliers/{id}/")).Is(404, NotFound);
        Assert.DoesNotContain((await admin.Get("/suppliers/")).Is(200).Array, supplier => supplier!["id"]!.GetValue<long>() == id);
    }

    [Fact]
    public async Task A_supplier_with_products_stays()
    {
        var admin = await shop.Host.Admin();
        var id = await admin.OpenSupplier();
        var product = await admin.StockProduct(supplier: id);

        (await admin.Delete($"/suppliers/{id}/"))
            .Is(400, """{"detail": "No se puede eliminar el proveedor porque tiene productos asociados."}""");

        (await admin.Get($"/suppliers/{id}/")).Is(200);
        Assert.Equal($"{id}", (await admin.Get($"/products/{product}/")).Is(200)["supplier"]);
    }

    [Fact]
    public async Task A_supplier_whose_products_went_elsewhere_can_go()
    {
        var admin = await shop.Host.Admin();
        var (id, other) = (await admin.OpenSupplier(), await admin.OpenSupplier());
        var (moved, deleted) = (await admin.StockProduct(supplier: id), await admin.StockProduct(supplier: id));

        (await admin.Patch($"/products/{moved}/", new { supplier = other })).Is(200);
        (await admin.Delete($"/suppliers/{id}/")).Is(400);
        (await admin.Delete($"/products/{deleted}/")).Is(204);

        (await admin.Delete($"/suppliers/{id}/")).Is(204);
    }

    [Fact]
    public async Task A_supplier_deleted_while_a_product_comes_leaves_no_orphan()
    {
        var admin = await shop.Host.Admin();
        for (var round = 0; round < 10; round++)
        {
            var id = await admin.OpenSupplier();
            var deletion = admin.Delete($"/suppliers/{id}/");
            var creation = admin.Post("/products/", new { name = "Agua", sku = Unique.Text("RACE"), supplier = id });
            var (deleted, created) = (await deletion, await creation);

            if (created.Status == 201)
                deleted.Is(400);
            else
                created.Is(400, $$"""{"supplier": ["Invalid pk \"{{id}}\" - object does not exist."]}""");
        }
    }

    private static JsonObject New() => new()
    {
        ["name"] = "Distribuidora de Bebidas S.A.",
        ["phone_number"] = "5512345678",
        ["contact_person"] = "Carlos Rivera",
        ["rfc"] = "DBE101010XYZ",
        ["tax_address"] = "Av. Insurgentes Sur 123, CDMX",
    };
}
