using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Mostrador.Kernel.Documents;
using Mostrador.McMatias.Sales;
using Mostrador.McMatias.Stock;

namespace Mostrador.Api.Tests.McMatias.Sales;

/// Whatever happens in a shop, its stock is what the model says: never negative, and an annulled sale is back once.
public sealed class ShopModelTests(McMatiasHostFixture fixture) : IClassFixture<McMatiasHostFixture>
{
    private const long Nothing = 999_999_999;
    private static readonly FSharpOption<Replay> Seed = new(new Replay(new Rnd(20260113UL, 153UL), FSharpOption<int>.None));

    private McMatiasHost Host => fixture.Host;

    /// The same sequences every time; MOSTRADOR_ROUNDS makes them more.
    [Fact]
    public void Stock_is_what_the_model_says() =>
        Prop.ForAll(ShopStep.Sequences(40), steps => Live(steps).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Race.Rounds * 5).WithReplay(Seed));

    private async Task Live(ShopStep[] steps)
    {
        var shop = new RealShop(Host, await Host.Admin());
        await shop.Open();
        var model = new ModelShop();
        foreach (var step in steps)
        {
            var expected = model.Do(step);
            (await shop.Do(step)).Is(expected);
            await shop.HasWhat(model);
        }
    }

    private sealed class RealShop(McMatiasHost host, McMatiasClient client)
    {
        private readonly List<long> _branches = [];
        private readonly List<long> _products = [];
        private readonly List<long> _sales = [];
        private readonly List<long> _lines = [];

        public async Task Open()
        {
            while (_branches.Count < ShopStep.Branches)
                _branches.Add(await host.Branch());
            while (_products.Count < ShopStep.Products)
                _products.Add(await host.Product());
        }

        public async Task HasWhat(ModelShop model)
        {
            foreach (var (i, branch) in _branches.Index())
            {
                foreach (var (j, product) in _products.Index())
                    Assert.Equal(model.Units(i, j), await host.Units(product, branch));
            }

            Assert.Equal((model.Sales, model.Lines), (_sales.Count, _lines.Count));
            foreach (var id in _sales)
                Assert.Equal(await host.Stored.Count(SaleLine.OfSale(id)), (await host.Stored.Peek<Sale>(id))?.Lines ?? 0);
        }

        public async Task<Reply> Do(ShopStep step) => step switch
        {
            ShopStep.SetStock set => await Set(_products[set.Product], _branches[set.Branch], set.Units),
            ShopStep.DropStock drop => await client.Delete($"/inventario/{(await Level(_products[drop.Product], _branches[drop.Branch]))?.Id ?? Nothing}/"),
            ShopStep.Open open => Remember(_sales, "id_venta", await client.Post("/ventas/", new { total_venta = 1, id_sucursal = _branches[open.Branch] })),
            ShopStep.AddLine add => Remember(_lines, "id_detalle_venta", await client.Sell(At(_sales, add.Sale), _products[add.Product], add.Units)),
            ShopStep.ChangeLine change => await client.Patch($"/detalle_ventas/{At(_lines, change.Line)}/", new { cantidad = change.Units }),
            ShopStep.DeleteLine delete => await client.Delete($"/detalle_ventas/{At(_lines, delete.Line)}/"),
            ShopStep.Annul annul => await client.Annul(At(_sales, annul.Sale)),
            ShopStep.DeleteSale delete => await client.Delete($"/ventas/{At(_sales, delete.Sale)}/"),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };

        private async Task<Reply> Set(long product, long branch, int units) => await Level(product, branch) is { Id: var id }
            ? await client.Patch($"/inventario/{id}/", new { cantidad = units })
            : await client.Post("/inventario/", new { id_producto = product, id_sucursal = branch, cantidad = units });

        private ValueTask<StockLevel?> Level(long product, long branch) => host.Stored.Peek<StockLevel>(StockLevel.KeyOf(product, branch));

        private static long At(List<long> ids, int index) => index < ids.Count ? ids[index] : Nothing;

        private static Reply Remember(List<long> ids, string name, Reply reply)
        {
            if (reply.Status == 201)
                ids.Add(reply.Number(name));
            return reply;
        }
    }
}
