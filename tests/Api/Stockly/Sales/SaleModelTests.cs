using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Mostrador.Api.Tests.Stockly.Sales;

/// Whatever is bought, sold and undone, in whatever order: totals and stock are those of arithmetic.
public sealed class SaleModelTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private const int Runs = 12;
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public void The_shop_and_its_model_agree()
    {
        var step =
            from kind in Gen.Choose(0, 3)
            from lines in Gen.NonEmptyListOf(Lines())
            select (kind, lines.Take(6).ToArray());
        Prop.ForAll(Gen.ListOf(step).ToArbitrary(), steps => Agree([.. steps]).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Runs).WithEndSize(12));
    }

    // Cents as they are, so that the model needs no rounding.
    private static Gen<(int Product, int Quantity, int Cents, int Percent)> Lines() =>
        from product in Gen.Choose(0, 2)
        from quantity in Gen.Choose(1, 9)
        from cents in Gen.Choose(1, 200_000)
        from percent in Gen.Choose(0, 100)
        select (product, quantity, cents, percent);

    private async Task Agree((int Kind, (int Product, int Quantity, int Cents, int Percent)[] Lines)[] steps)
    {
        var me = await _host.Owner();
        var products = new[] { await me.StockProduct(stock: 20), await me.StockProduct(stock: 20), await me.StockProduct(stock: 20) };
        var stock = new long[] { 20, 20, 20 };
        var sales = new List<(string Id, decimal Total, (int Product, int Quantity)[] Lines)>();
        foreach (var (kind, lines) in steps)
        {
            if (kind == 0)
                await Buy(lines);
            else if (kind == 1 && sales.Count > 0)
                await Undo();
            else
                await Sell(lines);
        }

        for (var i = 0; i < products.Length; i++)
            Assert.Equal(stock[i], await me.StockOf(products[i]));
        var statistics = (await me.Get("/sales/statistics?period=year")).Is(200).Object["data"]!;
        Assert.Equal(sales.Sum(sale => sale.Total), statistics["total_revenue"]!.GetValue<decimal>());
        Assert.Equal(sales.Count, statistics["total_sales"]!.GetValue<int>());
        Assert.Equal(sales.Sum(sale => sale.Lines.Length), (await me.Get("/warranties")).Total());

        async Task Buy((int Product, int Quantity, int Cents, int Percent)[] bought)
        {
            var reply = await me.Post("/purchases", new
            {
                products = bought.Select(line => new { product_id = products[line.Product], quantity = line.Quantity, cost_per_unit = line.Cents / 100m }),
            });
            Assert.Equal(bought.Sum(line => line.Cents / 100m * line.Quantity), reply.Is(201).Object["data"]!["cost_amount"]!.GetValue<decimal>());
            foreach (var line in bought)
                stock[line.Product] += line.Quantity;
        }

        async Task Sell((int Product, int Quantity, int Cents, int Percent)[] sold)
        {
            var priced = sold.Select(line => (line.Product, line.Quantity, line.Cents, Discount: line.Cents * line.Quantity * line.Percent / 100)).ToArray();
            var reply = await me.Post("/sales", StocklyShop.SaleOf(priced.Select(line =>
                StocklyShop.Line(products[line.Product], line.Quantity, line.Cents / 100m).With("discount", line.Discount / 100m))));
            if (sold.GroupBy(line => line.Product).Any(same => same.Sum(line => line.Quantity) > stock[same.Key]))
            {
                Assert.StartsWith("Insufficient stock", reply.Is(400)["error"], StringComparison.Ordinal);
                return;
            }

            var data = reply.Is(201).Object["data"]!;
            var total = priced.Sum(line => (line.Cents * line.Quantity) - line.Discount) / 100m;
            Assert.Equal(total, data["total"]!.GetValue<decimal>());
            sales.Add((data["id"]!.GetValue<string>(), total, [.. sold.Select(line => (line.Product, line.Quantity))]));
            foreach (var line in sold)
                stock[line.Product] -= line.Quantity;
        }

        async Task Undo()
        {
            var sale = sales[^1];
            sales.RemoveAt(sales.Count - 1);
            (await me.Delete($"/sales/{sale.Id}")).Is(200);
            foreach (var (product, quantity) in sale.Lines)
                stock[product] += quantity;
        }
    }
}
