using System.Globalization;
using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Products;

public sealed class DeleteProductTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string NotFound = """{"detail": "Not found."}""";

    [Fact]
    public async Task A_deleted_product_is_gone_with_its_promotions()
    {
        var admin = (await shop.Host.Admin()).At("2024-05-15T18:00:00Z");
        var id = await admin.StockProduct();
        var first = await admin.Promote(id, "10.00", "2024-05-01", "2024-05-31");
        var second = await admin.Promote(id, "20.00", "2024-06-01", "2024-06-30");
        var other = await admin.StockProduct();
        var kept = await admin.Promote(other, "10.00", "2024-05-01", "2024-05-31");

        var deleted = (await admin.Delete($"/products/{id}/")).Is(204);

        Assert.Equal("", deleted.Text);
        (await admin.Get($"/products/{id}/")).Is(404, NotFound);
        (await admin.Delete($"/products/{id}/")).Is(404, NotFound);
        (await admin.Patch($"/products/{id}/", new { name = "x" })).Is(404, NotFound);
        (await admin.Post($"/products/{id}/reserve/", new { amount = 1 })).Is(404, NotFound);
        (await admin.Get($"/promotions/{first}/")).Is(404, NotFound);
        (await admin.Get($"/promotions/{second}/")).Is(404, NotFound);
        (await admin.Get($"/promotions/{kept}/")).Is(200);
        (await admin.Get($"/promotions/?product={id}"))
            .Is(400, """{"product": ["Select a valid choice. That choice is not one of the available choices."]}""");
        Assert.DoesNotContain((await admin.Get("/products/")).Array, product => product.Number("id") == id);
        Assert.DoesNotContain((await admin.Get("/promotions/")).Array, promotion => promotion.Number("product") == id);
        (await admin.Order(null, (id, 1))).Is(400, $$"""{"items": [{"product_id": ["Invalid pk \"{{id}}\" - object does not exist."]}]}""");
    }

    [Fact]
    public async Task More_promotions_than_one_transaction_holds_go_with_it()
    {
        var admin = (await shop.Host.Admin()).At("2024-05-15T18:00:00Z");
        var id = await admin.StockProduct();
        var first = new DateOnly(2024, 5, 15);
        var promotions = new List<long>();
        for (var i = 0; i < 120; i++)
        {
            var day = first.AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            promotions.Add(await admin.Promote(id, "10.00", day, day));
        }

        Assert.Equal(promotions, (await admin.Product(id))["promotions"]!.AsArray().Select(promotion => promotion.Number("id")));

        (await admin.Delete($"/products/{id}/")).Is(204);

        Assert.DoesNotContain((await admin.Get("/promotions/")).Is(200).Array, promotion => promotion.Number("product") == id);
        foreach (var promotion in promotions)
        {
            (await admin.Get($"/promotions/{promotion}/")).Is(404, NotFound);
            (await admin.Patch($"/promotions/{promotion}/", new { name = "x" })).Is(404, NotFound);
        }
    }

    [Fact]
    public async Task Orders_keep_their_lines_as_sold()
    {
        var admin = (await shop.Host.Admin()).At("2024-05-15T18:00:00Z");
        var gone = await admin.StockProduct(price: 100m, name: "Radio");
        var kept = await admin.StockProduct(price: 50m, taxRate: "EXENT", name: "Pilas");
        await admin.Promote(gone, "10.00", "2024-05-01", "2024-05-31");
        var order = await admin.PlaceOrder(null, (gone, 2), (kept, 1));
        var lines = order["items"]!.AsArray();

        (await admin.Delete($"/products/{gone}/")).Is(204);

        var read = await admin.Get($"/orders/{order.Id()}/");
        read.Is(200, $$"""
            {"id": {{order.Id()}}, "ticket_folio": "{{order.Words("ticket_folio")}}", "status": "PENDING",
             "created_at": "2024-05-15T18:00:00Z", "paid_at": null, "payment_method": null,
             "seller": {{admin.UserId}}, "seller_name": "{{admin.Username}}", "customer": null, "customer_name": "Cliente General",
             "subtotal": "230.00", "total_tax": "28.80", "final_amount": "258.80", "discount_applied": "0.00",
             "money_saved_total": "20.00", "points_used": 0, "store_credit_used": "0.00",
             "items": [
               {"id": {{lines[0].Number("id")}}, "product_id": null, "product_name": "Radio", "quantity": 2, "unit_price": "90.00",
                "tax_amount": "28.80", "discount_amount": "20.00", "amount": "180.00", "promotion_name": "{{lines[0].Words("promotion_name")}}"},
               {"id": {{lines[1].Number("id")}}, "product_id": {{kept}}, "product_name": "Pilas", "quantity": 1, "unit_price": "50.00",
                "tax_amount": "0.00", "discount_amount": "0.00", "amount": "50.00", "promotion_name": null}]}
            """);
        Assert.Equal("258.80", (await admin.PayOrder(order.Id())).Words("final_amount"));
        var listed = (await admin.Get("/orders/")).Array.Single(row => row.Number("id") == order.Id())!;
        Assert.Null(listed["items"]![0]!["product_id"]);
    }

    [Fact]
    public async Task An_order_of_a_deleted_product_can_still_be_cancelled_and_other_stock_returns()
    {
        var admin = await shop.Host.Admin();
        var gone = await admin.StockProduct(stock: 5);
        var kept = await admin.StockProduct(stock: 5);
        var order = (await admin.PlaceOrder(null, (gone, 2), (kept, 3))).Id();
        (await admin.Delete($"/products/{gone}/")).Is(204);

        (await admin.Cancel(order)).Is(200, string.Create(CultureInfo.InvariantCulture,
            $$"""{"status": "Order cancelled", "detail": "La orden {{order}} fue cancelada y el stock restaurado."}"""));

        Assert.Equal(5, await admin.Stock(kept));
        Assert.Equal("CANCELLED", (await admin.Order(order)).Words("status"));
        (await admin.Get($"/products/{gone}/")).Is(404, NotFound);
    }

    [Fact]
    public async Task A_new_product_with_the_same_SKU_inherits_nothing()
    {
        var admin = (await shop.Host.Admin()).At("2024-05-15T18:00:00Z");
        var supplier = await admin.OpenSupplier();
        var sku = Unique.Text("TWICE");
        var old = (await admin.Post("/products/", ProductBody.Of(supplier, sku))).Is(201).Object.Id();
        await admin.Promote(old, "50.00", "2024-05-01", "2024-05-31");
        (await admin.Post($"/products/{old}/reserve/", new { amount = 5 })).Is(200);
        var order = (await admin.PlaceOrder(null, (old, 4))).Id();
        (await admin.Delete($"/products/{old}/")).Is(204);

        var fresh = (await admin.Post("/products/", ProductBody.Of(supplier, sku))).Is(201).Object;
        (await admin.Cancel(order)).Is(200);

        Assert.NotEqual(old, fresh.Id());
        var product = await admin.Product(fresh.Id());
        Assert.Equal(100, product.Number("current_stock"));
        Assert.Equal(0, product.Number("reserved_quantity"));
        Assert.Null(product["discounted_price"]);
        Assert.Empty(product["promotions"]!.AsArray());
    }
}
