using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Money;
using Mostrador.Stockly.Invoices;

namespace Mostrador.Api.Tests.Stockly.Invoices;

/// The table of totals of contract 3.10.
public sealed class InvoiceTotalsTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private static readonly Arbitrary<Line[]> Invoices = Gen.Elements("product", "shipping", "commission", "discount", "other")
        .SelectMany(type => Gen.Choose(0, 2_000_000).SelectMany(cents => Gen.Elements(true, false).Select(taxed => new Line(type, cents, taxed))))
        .ArrayOf()
        .ToArbitrary();

    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task The_contracts_check()
    {
        var owner = await _host.Owner();
        var id = await owner.InvoiceId();
        var path = $"/invoices/{id}/line-items";
        Assert.Equal("1500 / 180 / 1680", await owner.TotalsOf(id));

        (await owner.Post(path, InvoiceShop.Item("shipping", 50))).Is(201);
        Assert.Equal("1550 / 180 / 1730", await owner.TotalsOf(id));
        var commission = (await owner.Post(path, InvoiceShop.Item("commission", 100, taxable: true))).Is(201).Of("id");
        Assert.Equal("1650 / 192 / 1842", await owner.TotalsOf(id));
        var discount = (await owner.Post(path, InvoiceShop.Item("discount", -30))).Is(201).Of("id");
        Assert.Equal("1650 / 192 / 1812", await owner.TotalsOf(id));

        (await owner.Delete($"{path}/{commission}")).Is(200, """{"success": true, "message": "Line item deleted successfully"}""");
        (await owner.Delete($"{path}/{discount}")).Is(200);
        Assert.Equal("1550 / 180 / 1730", await owner.TotalsOf(id));
        Assert.Equal("1 1 0 0 1730 1730", await owner.Figures());
    }

    [Fact]
    public async Task The_sales_own_discount_is_taken_off_and_leaves_the_tax()
    {
        var owner = await _host.Owner();
        var product = await owner.StockProduct();
        var body = StocklyShop.SaleOf(StocklyShop.Line(product, 2, 100).With("discount", 15.5));
        var made = await owner.Invoice((await owner.Post("/sales", body)).Is(201).Of("id"));

        Assert.Equal(
            (200m, 24m, 15.5m, 208.5m),
            (InvoiceShop.Number(made, "subtotal"), InvoiceShop.Number(made, "tax_amount"), InvoiceShop.Number(made, "discount_amount"),
                InvoiceShop.Number(made, "total_amount")));
    }

    [Fact]
    public void Whatever_the_lines_the_totals_are_those_of_the_table() => Prop.ForAll(Invoices, lines =>
    {
        const decimal saleDiscount = 12.34m;
        var totals = InvoiceTotals.Of(lines.Select(line => line.Stored), Amount.Round(saleDiscount));
        decimal Sum(Func<Line, bool> holds) => lines.Where(holds).Sum(line => line.Cents / 100m);
        var subtotal = Sum(line => line.Type != "discount");
        var discount = saleDiscount + Sum(line => line.Type == "discount");
        var taxed = Sum(line => line.Taxed && line.Type != "discount") - Sum(line => line.Taxed && line.Type == "discount");
        var tax = Math.Max(0, Math.Round(taxed * 12 / 100, 2, MidpointRounding.AwayFromZero));

        return totals.Subtotal.Units == subtotal
            && totals.AdditionalItemsTotal.Units == Sum(line => line.Type is not ("discount" or "product"))
            && totals.DiscountAmount.Units == discount
            && totals.TaxAmount.Units == tax
            && totals.TotalAmount.Units == subtotal + tax - discount
            && totals.IsPossible == (subtotal + tax - discount >= 0);
    }).QuickCheckThrowOnFailure();

    private sealed record Line(string Type, int Cents, bool Taxed)
    {
        public InvoiceLine Stored => new()
        {
            Id = "",
            ItemType = Type,
            ItemName = "",
            Quantity = 1,
            UnitPrice = new Amount(Cents),
            LineTotal = new Amount(Cents),
            IsTaxable = Taxed,
            Order = 1,
            CreatedAt = default,
        };
    }
}
