using System.Globalization;
using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Orders;

/// Section 11's arithmetic: tax per unit, rounded half up, promotions before tax, the birthday's tenth at the end.
public sealed class OrderArithmeticTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    private const string Birthday = "2024-08-20T18:00:00Z";
    private const string Workday = "2024-08-21T18:00:00Z";

    [Theory]
    // price, rate, percent off, quantity, birthday | unit, amount, tax, discount | subtotal, total tax, final, saved
    // The contract's table.
    [InlineData("86.21", "16.00", null, 2, false, "86.21", "172.42", "27.58", "0.00", "172.42", "27.58", "200.00", "0.00")]
    [InlineData("10.99", "8.00", null, 3, false, "10.99", "32.97", "2.64", "0.00", "32.97", "2.64", "35.61", "0.00")]
    [InlineData("100.00", "0.00", "10", 2, false, "90.00", "180.00", "0.00", "20.00", "180.00", "0.00", "180.00", "20.00")]
    [InlineData("18.50", "16.00", "33.33", 3, false, "12.33", "36.99", "5.91", "18.51", "36.99", "5.91", "42.90", "18.51")]
    [InlineData("100.00", "16.00", null, 1, true, "100.00", "100.00", "16.00", "0.00", "90.00", "14.40", "104.40", "11.60")]
    [InlineData("86.21", "16.00", null, 2, true, "86.21", "172.42", "27.58", "0.00", "155.18", "24.82", "180.00", "20.00")]
    // Every rate and its other spelling.
    [InlineData("100.00", "EXENT", null, 1, false, "100.00", "100.00", "0.00", "0.00", "100.00", "0.00", "100.00", "0.00")]
    [InlineData("18.50", "0.16", null, 1, false, "18.50", "18.50", "2.96", "0.00", "18.50", "2.96", "21.46", "0.00")]
    [InlineData("10.99", "0.08", null, 1, false, "10.99", "10.99", "0.88", "0.00", "10.99", "0.88", "11.87", "0.00")]
    // A tax below half a cent per unit stays away from every unit; above it, it comes with every unit.
    [InlineData("0.03", "16.00", null, 5, false, "0.03", "0.15", "0.00", "0.00", "0.15", "0.00", "0.15", "0.00")]
    [InlineData("0.04", "16.00", null, 5, false, "0.04", "0.20", "0.05", "0.00", "0.20", "0.05", "0.25", "0.00")]
    [InlineData("33.33", "8.00", null, 1000, false, "33.33", "33330.00", "2670.00", "0.00", "33330.00", "2670.00", "36000.00", "0.00")]
    // Halves go up: 0.045, 0.495, 11.875.
    [InlineData("0.05", "EXENT", "10", 3, false, "0.05", "0.15", "0.00", "0.00", "0.15", "0.00", "0.15", "0.00")]
    [InlineData("0.50", "EXENT", "1", 2, false, "0.50", "1.00", "0.00", "0.00", "1.00", "0.00", "1.00", "0.00")]
    [InlineData("12.50", "16.00", "5", 4, false, "11.88", "47.52", "7.60", "2.48", "47.52", "7.60", "55.12", "2.48")]
    // Given away, and for nothing from the start.
    [InlineData("100.00", "16.00", "100", 2, false, "0.00", "0.00", "0.00", "200.00", "0.00", "0.00", "0.00", "200.00")]
    [InlineData("0.00", "16.00", null, 3, false, "0.00", "0.00", "0.00", "0.00", "0.00", "0.00", "0.00", "0.00")]
    // Birthdays: subtotal and tax are rounded apart; 0.225, 0.045 (subtotal) and 0.045 (tax) go up; promotions combine.
    [InlineData("0.25", "EXENT", null, 1, true, "0.25", "0.25", "0.00", "0.00", "0.23", "0.00", "0.23", "0.02")]
    [InlineData("0.05", "EXENT", null, 1, true, "0.05", "0.05", "0.00", "0.00", "0.05", "0.00", "0.05", "0.00")]
    [InlineData("0.04", "16.00", null, 5, true, "0.04", "0.20", "0.05", "0.00", "0.18", "0.05", "0.23", "0.02")]
    [InlineData("200.00", "0.00", "10", 1, true, "180.00", "180.00", "0.00", "20.00", "162.00", "0.00", "162.00", "38.00")]
    [InlineData("12.50", "16.00", "5", 4, true, "11.88", "47.52", "7.60", "2.48", "42.77", "6.84", "49.61", "7.99")]
    [InlineData("100.00", "16.00", "100", 1, true, "0.00", "0.00", "0.00", "100.00", "0.00", "0.00", "0.00", "100.00")]
    // The greatest total, and the greatest quantity.
    [InlineData("99999999.99", "EXENT", null, 1, false, "99999999.99", "99999999.99", "0.00", "0.00", "99999999.99", "0.00", "99999999.99", "0.00")]
    [InlineData("0.01", "16.00", null, 2147483647, false, "0.01", "21474836.47", "0.00", "0.00", "21474836.47", "0.00", "21474836.47", "0.00")]
    public async Task One_line_adds_up(
        string price, string rate, string? percent, int quantity, bool birthday,
        string unit, string amount, string tax, string discount, string subtotal, string totalTax, string final, string saved)
    {
        var admin = (await shop.Host.Admin()).At(birthday ? Birthday : Workday);
        var product = await admin.StockProduct(
            price: decimal.Parse(price, CultureInfo.InvariantCulture), taxRate: rate, stock: int.MaxValue, name: "Artículo");
        if (percent is not null)
            await admin.Promote(product, percent, "2024-08-01", "2024-08-31");
        var promotion = (await admin.Product(product))["promotions"]!.AsArray() is [{ } applied] ? $"\"{applied.Words("name")}\"" : "null";
        var customer = await admin.RegisterCustomer(birthDate: "1995-08-20", firstName: "Maria", lastName: "González");

        var created = (await admin.Order(customer, (product, quantity))).Is(201);

        var order = created.Object;
        created.Is(201, $$"""
            {"id": {{order.Id()}}, "ticket_folio": "{{order.Words("ticket_folio")}}", "status": "PENDING",
             "created_at": "{{(birthday ? Birthday : Workday)}}", "paid_at": null, "payment_method": null,
             "seller": {{admin.UserId}}, "seller_name": "{{admin.Username}}",
             "customer": {{customer}}, "customer_name": "Maria González",
             "subtotal": "{{subtotal}}", "total_tax": "{{totalTax}}", "final_amount": "{{final}}",
             "discount_applied": "0.00", "money_saved_total": "{{saved}}", "points_used": 0, "store_credit_used": "0.00",
             "items": [
               {"id": {{order["items"]![0].Number("id")}}, "product_id": {{product}}, "product_name": "Artículo",
                "quantity": {{quantity}}, "unit_price": "{{unit}}", "tax_amount": "{{tax}}", "discount_amount": "{{discount}}",
                "amount": "{{amount}}", "promotion_name": {{promotion}}}]}
            """);
        Assert.Equal(created.Text, (await admin.Get($"/orders/{order.Id()}/")).Is(200).Text);
        Assert.Equal(int.MaxValue - (long)quantity, await admin.Stock(product));
    }

    [Theory]
    [InlineData(false, "158.47", "11.52", "169.99", "0.00")]
    [InlineData(true, "142.62", "10.37", "152.99", "17.00")] // 142.623 and 10.368
    public async Task Lines_are_summed_in_the_order_of_the_request(bool birthday, string subtotal, string tax, string final, string saved)
    {
        var admin = (await shop.Host.Admin()).At(birthday ? Birthday : Workday);
        var cola = await admin.StockProduct(price: 18.50m, taxRate: "16.00", name: "Cola");
        var chips = await admin.StockProduct(price: 10.99m, taxRate: "8.00", name: "Papas");
        var bread = await admin.StockProduct(price: 7.00m, taxRate: "EXENT", name: "Bolillo");
        var customer = await admin.RegisterCustomer(birthDate: "1995-08-20");

        var order = await admin.PlaceOrder(customer, (cola, 2), (chips, 3), (cola, 1), (bread, 10));

        Assert.Equal(subtotal, order.Words("subtotal"));
        Assert.Equal(tax, order.Words("total_tax"));
        Assert.Equal(final, order.Words("final_amount"));
        Assert.Equal(saved, order.Words("money_saved_total"));
        var lines = order["items"]!.AsArray();
        Assert.Equal(["Cola", "Papas", "Cola", "Bolillo"], lines.Select(line => line.Words("product_name")));
        Assert.Equal(["37.00", "32.97", "18.50", "70.00"], lines.Select(line => line.Words("amount")));
        Assert.Equal(["5.92", "2.64", "2.96", "0.00"], lines.Select(line => line.Words("tax_amount")));
        Assert.Equal(97, await admin.Stock(cola));
    }
}
