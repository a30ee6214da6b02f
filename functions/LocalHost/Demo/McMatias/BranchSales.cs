using System.Globalization;

namespace Mostrador.LocalHost.Demo.McMatias;

/// <summary>The receipts of a day in all branches: a sale, its details one after another, and now and then an annulment.</summary>
internal sealed class BranchSales(DemoDay day, Func<string, Task<string>> signIn)
{
    private static readonly TimeOnly BeforeClosing = new(20, 45);

    public async Task Run()
    {
        var receipts = Branch.All.SelectMany(Plan).ToList();
        var written = await Task.WhenAll(receipts.Select(receipt => day.Attempt(Write(receipt))));
        foreach (var receipt in written.OfType<Receipt>())
        {
            if (receipt.Motive is null)
                day.Memory.Sold((long)(receipt.Total * 100));
            else
                ShelfOf(receipt.Branch).PutBack(receipt.Basket);
        }
    }

    private List<Receipt> Plan(Branch branch)
    {
        var rhythm = new Rhythm(branch.Usual) { Week = [0.4, 0.95, 0.95, 1, 1.05, 1.15, 1.5], Growth = 0.3 };
        var receipts = new List<Receipt>();
        var count = rhythm.Sales(day);
        for (var i = 0; i < count; i++)
        {
            var basket = ShelfOf(branch).Fill(day.Random, day.Random.Happens(0.3) ? 2 : 1, most: 2);
            if (basket.Count == 0)
                continue;
            var customer = day.Random.Happens(0.6) ? BranchCustomers.Somebody(day) : null;
            var motive = day.Random.Happens(0.02) ? day.Random.Of(BranchAssortment.Motives) : null;
            receipts.Add(new(i, branch, rhythm.Time(day.Random), basket, customer, day.Random.Happens(0.4) ? "QR" : "Efectivo", motive));
        }

        return receipts;
    }

    private Shelf ShelfOf(Branch branch) => new(day.Memory, BranchAssortment.Products, branch.Name);

    private async Task<Receipt> Write(Receipt receipt)
    {
        var token = await signIn(receipt.Branch.Cashier);
        var clerk = day.Clerk(token, receipt.Time, $"sale-{receipt.Branch.Name}-{receipt.Number}");
        var sale = (await clerk.Post("ventas/", new { id_cliente = receipt.Customer, total_venta = receipt.Total, tipo_pago = receipt.Payment })).Text("id_venta");
        foreach (var line in receipt.Basket)
        {
            await clerk.Post("detalle_ventas/", new
            {
                id_venta = sale,
                id_producto = day.Memory.Ids[$"product/{line.Product.Code}"],
                cantidad = line.Quantity,
                precio_venta = line.Product.Price,
            });
        }

        if (receipt.Motive is { } motive)
        {
            await day.Clerk(token, BeforeClosing, string.Create(CultureInfo.InvariantCulture, $"annul-{receipt.Branch.Name}-{receipt.Number}"))
                .Patch($"ventas/{sale}/anular/", new { motivo_anulacion = motive });
        }

        return receipt;
    }

    private sealed record Receipt(
        int Number, Branch Branch, TimeOnly Time, IReadOnlyList<DemoLine> Basket, string? Customer, string Payment, string? Motive)
    {
        public decimal Total => Basket.Sum(line => line.Product.Price * line.Quantity);
    }
}
