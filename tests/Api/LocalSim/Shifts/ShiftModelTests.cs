using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Sims;
using static Mostrador.Api.Tests.LocalSim.SaleIntents;

namespace Mostrador.Api.Tests.LocalSim;

/// Whatever is opened, sold, given back and closed, in whatever order: a closing is the sum of its movements, and what arithmetic says.
public sealed class ShiftModelTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    private const int Runs = 15;
    private static readonly string[] Methods = ["cash", "card", "dollars", "electronic", "datafono", "efectivo"];

    [Fact]
    public void A_shift_and_its_model_agree()
    {
        var step =
            from kind in Gen.Frequency((2, Gen.Constant(0)), (8, Gen.Constant(1)), (2, Gen.Constant(2)), (2, Gen.Constant(3)))
            from method in Gen.Choose(0, Methods.Length - 1)
            from items in Gen.NonEmptyListOf(Items())
            select new Step(kind, Methods[method], [.. items.Take(5)]);
        Prop.ForAll(Gen.ListOf(step).ToArbitrary(), steps => Agree([.. steps]).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Runs).WithEndSize(30));
    }

    private static Gen<Item> Items() =>
        from sim in Gen.Choose(-6, 7)
        from code in Gen.Choose(0, 2)
        from quantity in Gen.Choose(1, 9)
        from thousandths in Gen.Choose(0, 90_000_000)
        select new Item(sim, code, quantity, thousandths / 1000m);

    private async Task Agree(Step[] steps)
    {
        var model = await Model.Of(fixture.Host);
        foreach (var step in steps)
            await model.Take(step);
        await model.Close();
    }

    private sealed record Item(int Sim, int Code, int Quantity, decimal Price);

    private sealed record Step(int Kind, string Method, Item[] Items);

    private sealed class Model(LocalSimHost host, LocalSimClient seller, string[] codes, (Sim Sim, string? Plan)[] sims)
    {
        private readonly HashSet<int> _sold = [];
        private readonly Dictionary<string, decimal> _totals = [];
        private readonly Dictionary<string, long> _units = [];
        private string? _shift;
        private int _sales;

        public static async Task<Model> Of(LocalSimHost host)
        {
            var codes = new[] { "S01", Unique.Text("P"), Unique.Text("P") };
            var lots = new[] { await host.Lot(3, plan: codes[1]), await host.Lot(3, plan: codes[2]), await host.Lot(2) };
            return new Model(host, await host.Seller(), codes, [.. lots.SelectMany(lot => lot.Sims.Select(sim => (sim, lot.Plan)))]);
        }

        public Task Take(Step step) => step.Kind switch
        {
            0 => Open(),
            1 => Sell(step),
            2 => GiveBack(step),
            _ => Close(),
        };

        public async Task Close()
        {
            var reply = await seller.Post("/turnos/cerrar", new
            {
                efectivo_reportado = 1000,
                datafono_reportado = 0,
                dolares_reportado = 0.01,
                inventario_final = codes.Select(plan => new { plan, cantidad_reportada = 100 }),
            });
            if (_shift is null)
            {
                reply.Is(404);
                return;
            }

            var recorded = reply.Is(200).Object["totales_sistema"]!;
            Assert.Equal(
                [Total("cash"), Total("card"), Total("electronic"), Total("dollars")],
                new[] { "efectivo", "datafono", "electronicas", "dolares" }.Select(bucket => recorded[bucket]!.GetValue<decimal>()));
            Assert.Equal(1000 - Total("cash"), reply.Object["diferencias"]!["efectivo"]!.GetValue<decimal>());
            var counts = (await host.Stored.Peek<ShiftInventory>(_shift))!.Plans;
            Assert.Equal(codes.Select(plan => 100 - _units.GetValueOrDefault(plan)), counts.Select(plan => plan.ClosingRecorded!.Value));
            var ledger = (await host.Stored.Query(DocumentQuery.Over<CashMovement>())).Where(entry => entry.ShiftId == _shift).ToList();
            foreach (var bucket in PaymentMethod.All)
                Assert.Equal(Total(bucket), ledger.Where(entry => entry.Method == bucket).Sum(entry => entry.Amount.Units));
            _shift = null;
        }

        private async Task Open()
        {
            var reply = await seller.Post(
                "/turnos/abrir", new { fondo_inicial = 77, inventario_inicial = codes.Select(plan => new { plan, cantidad_reportada = 100, cantidad_sistema = 100 }) });
            if (_shift is not null)
            {
                reply.Is(400);
                return;
            }

            _shift = reply.Is(200)["turno_id"];
            _sales = 0;
            _totals.Clear();
            _units.Clear();
        }

        private async Task Sell(Step step)
        {
            var reply = await seller.Sell(step.Method, [.. step.Items.Select(Json)]);
            var named = step.Items.Where(item => item.Sim >= 0).Select(item => item.Sim).Distinct().ToList();
            if (_shift is null || named.Any(_sold.Contains))
            {
                reply.Is(_shift is null ? 403 : 400);
                return;
            }

            reply.Is(200);
            _sales++;
            _sold.UnionWith(named);
            var bucket = PaymentMethod.Of(step.Method)!;
            _totals[bucket] = Total(bucket) + step.Items.Sum(item => decimal.Round(item.Price * item.Quantity, 2, MidpointRounding.AwayFromZero));
            foreach (var plan in codes)
            {
                var cards = named.Count(sim => sims[sim].Plan == plan);
                var items = step.Items.Where(item => codes[item.Code] == plan).Sum(item => item.Quantity);
                _units[plan] = _units.GetValueOrDefault(plan) + Math.Max(cards, items);
            }

            var figures = (await seller.Get("/sales/por-turno")).Is(200);
            Assert.Equal((_sales, Total("cash")), (figures.Object["cantidad_ventas"]!.GetValue<int>(), figures.Object["total_ventas_efectivo"]!.GetValue<decimal>()));
        }

        // As a return of money does it.
        private Task GiveBack(Step step) => _shift is not { } id ? Task.CompletedTask : host.Store(async transaction =>
        {
            var (bucket, amount) = (PaymentMethod.Of(step.Method)!, Amount.Round(step.Items[0].Price));
            var shift = (await transaction.Find<Shift>(id))!;
            transaction.Create(new CashMovement
            {
                Id = CashMovement.IdIn(id, shift.Movements + 1),
                ShiftId = id,
                Kind = CashMovement.OfReturn,
                Method = bucket,
                Amount = Amount.Zero - amount,
                Description = "Devolución",
                At = DateTimeOffset.UtcNow,
                SaleId = "none",
            });
            var totals = shift.Totals.Plus(bucket, Amount.Zero - amount);
            transaction.Replace(shift with { Totals = totals, Movements = shift.Movements + 1 });
            _totals[bucket] = Total(bucket) - amount.Units;
        });

        private decimal Total(string bucket) => _totals.GetValueOrDefault(bucket);

        private JsonObject Json(Item item) =>
            item.Sim < 0 ? Service(item.Price, item.Quantity, codes[item.Code]) : Naming(Service(item.Price, item.Quantity, codes[item.Code]), sims[item.Sim].Sim);

        private static JsonObject Naming(JsonObject item, Sim sim)
        {
            item["iccid"] = sim.Iccid;
            return item;
        }
    }
}
