using static Mostrador.Api.Tests.PointOfSale.ShopReadings;

namespace Mostrador.Api.Tests.PointOfSale.Products;

public sealed class ProductPriceTests(PosHostFixture shop) : IClassFixture<PosHostFixture>
{
    [Theory]
    // The contract's own examples (section 9).
    [InlineData("18.50", "16.00", "21.46", "Tasa General (16%)")]
    [InlineData("100.00", "8.00", "108.00", "Tasa Fronteriza (8%)")]
    [InlineData("100.00", "EXENT", "100.00", "Exento")]
    [InlineData("10.99", "8.00", "11.87", "Tasa Fronteriza (8%)")]
    // The spellings of the published example and of the front end.
    [InlineData("18.50", "0.16", "21.46", "Tasa General (16%)")]
    [InlineData("100.00", "0.08", "108.00", "Tasa Fronteriza (8%)")]
    [InlineData("100.00", "0.00", "100.00", "Tasa del 0%")]
    // 0.01 x 1.16 = 0.0116, 0.03 x 1.16 = 0.0348, 0.04 x 1.16 = 0.0464, 86.21 x 1.16 = 100.0036, 0.07 x 1.08 = 0.0756.
    [InlineData("0.01", "16.00", "0.01", "Tasa General (16%)")]
    [InlineData("0.03", "16.00", "0.03", "Tasa General (16%)")]
    [InlineData("0.04", "16.00", "0.05", "Tasa General (16%)")]
    [InlineData("86.21", "16.00", "100.00", "Tasa General (16%)")]
    [InlineData("0.07", "8.00", "0.08", "Tasa Fronteriza (8%)")]
    [InlineData("0.00", "16.00", "0.00", "Tasa General (16%)")]
    public async Task The_final_price_is_the_price_with_tax_and_the_rate_is_echoed_as_sent(
        string price, string rate, string final, string display)
    {
        var admin = await shop.Host.Admin();
        var body = ProductBody.Of(await admin.OpenSupplier()).With("price", $"\"{price}\"").With("tax_rate", $"\"{rate}\"");

        var created = (await admin.Post("/products/", body)).Is(201).Object;
        var read = await admin.Product(created.Id());

        foreach (var product in new[] { created, read })
        {
            Assert.Equal(price, product.Words("price"));
            Assert.Equal(rate, product.Words("tax_rate"));
            Assert.Equal(display, product.Words("tax_rate_display"));
            Assert.Equal(final, product.Words("final_price"));
            Assert.Null(product["discounted_price"]);
        }
    }

    [Theory]
    // price, rate, percent off, discounted = round2(price x (1 - percent/100)), final = round2(discounted x (1 + rate)).
    [InlineData("18.50", "16.00", "33.33", "12.33", "14.30")]  // 12.333950 -> 12.33; 14.3028
    [InlineData("100.00", "0.00", "10.00", "90.00", "90.00")]
    [InlineData("0.05", "EXENT", "10.00", "0.05", "0.05")]     // 0.045 goes up
    [InlineData("0.50", "EXENT", "1.00", "0.50", "0.50")]      // 0.495 goes up
    [InlineData("12.50", "16.00", "5.00", "11.88", "13.78")]   // 11.875 goes up; 13.7808
    [InlineData("100.00", "16.00", "100.00", "0.00", "0.00")]
    [InlineData("100.00", "16.00", "0.01", "99.99", "115.99")] // 115.9884
    [InlineData("99999999.99", "8.00", "50.00", "50000000.00", "54000000.00")] // 49999999.995 goes up
    public async Task A_promotion_is_rounded_first_and_taxed_then(
        string price, string rate, string percent, string discounted, string final)
    {
        var admin = (await shop.Host.Admin()).At("2024-05-15T18:00:00Z");
        var body = ProductBody.Of(await admin.OpenSupplier()).With("price", $"\"{price}\"").With("tax_rate", $"\"{rate}\"");
        var id = (await admin.Post("/products/", body)).Is(201).Object.Id();

        await admin.Promote(id, percent, "2024-05-15", "2024-05-15");

        var product = await admin.Product(id);
        Assert.Equal(price, product.Words("price"));
        Assert.Equal(discounted, product.Words("discounted_price"));
        Assert.Equal(final, product.Words("final_price"));
    }

    [Fact]
    public async Task Prices_follow_every_change_of_price_and_rate_while_a_promotion_applies()
    {
        var admin = (await shop.Host.Admin()).At("2024-05-15T18:00:00Z");
        var id = await admin.StockProduct(price: 18.50m);
        await admin.Promote(id, "33.33", "2024-05-01", "2024-05-31");

        var cheaper = (await admin.Patch($"/products/{id}/", new { price = "10.00" })).Is(200).Object;
        Assert.Equal("6.67", cheaper.Words("discounted_price")); // 6.667
        Assert.Equal("7.74", cheaper.Words("final_price"));      // 6.67 x 1.16 = 7.7372

        var border = (await admin.Patch($"/products/{id}/", new { tax_rate = "8.00" })).Is(200).Object;
        Assert.Equal("6.67", border.Words("discounted_price"));
        Assert.Equal("7.20", border.Words("final_price"));       // 7.2036
        Assert.Equal("Tasa Fronteriza (8%)", border.Words("tax_rate_display"));
        Assert.Equal("7.20", (await admin.Product(id)).Words("final_price"));
    }
}
