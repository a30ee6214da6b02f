using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Mostrador.Kernel.Documents;
using Mostrador.Stockly.Catalogue;

namespace Mostrador.Api.Tests.Stockly.Catalogue;

/// Whatever several callers do to a stock, it is the sum of what they were told.
public sealed class StockModelTests : IAsyncLifetime
{
    private static readonly FSharpOption<Replay> Seed = new(new Replay(new Rnd(20251022UL, 153UL), FSharpOption<int>.None));
    private readonly StoreWitness _store = new();
    private StocklyHost? _host;

    public async Task InitializeAsync() => _host = await StocklyHost.Start(options => options.Services = _store.Watch);

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    /// The same sequences every time; MOSTRADOR_ROUNDS makes them more.
    [Fact]
    public void Any_changes_by_any_callers_at_once_leave_the_exact_sum_and_a_log_of_it() =>
        Prop.ForAll(Callers(), callers => Live(callers).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Race.Rounds * 5).WithReplay(Seed));

    private async Task Live(Change[][] callers)
    {
        var owner = await _host!.Owner();
        var id = (await owner.OpenProduct(new JsonObject { ["stock"] = 50 })).Text("id");

        await Race.Together(async caller =>
        {
            Reply? last = null;
            foreach (var change in callers[caller])
            {
                last = await owner.Patch($"/products/{id}/stock", new { stock = change.Units, operation = change.Operation, reason = "Prueba" });
                if (last.Status != 200)
                    last.Is(400, CatalogueIntents.Error("Insufficient stock"));
            }

            return last!;
        }, callers.Length);

        var stock = (await owner.Product(id)).Number("stock");
        var log = await _store.Of(owner).Query(DocumentQuery.Over<StockLog>());
        var lines = log.SelectMany(entry => entry.Lines).ToList();
        Assert.Equal(stock, lines.Sum(line => line.Delta));
        Assert.All(log, entry => Assert.Equal((StockSource.Manual, owner.UserId), (entry.Source, entry.UserId)));
        Assert.Equal(log.Count - 1, log.Count(entry => entry.Reason == "Prueba"));
        IsChain(lines, stock);
        Assert.Equal(stock is > 0 and <= 5 ? 1 : 0, (await owner.Names("stock_status=low")).Total);
    }

    // Each entry's new stock is what the one before it left: the changes happened one after the other.
    private static void IsChain(List<StockLine> lines, long stock)
    {
        var arrivals = lines.GroupBy(line => line.NewStock!.Value).ToDictionary(group => group.Key, group => group.Count());
        var departures = lines.GroupBy(line => line.NewStock!.Value - line.Delta).ToDictionary(group => group.Key, group => group.Count());
        foreach (var level in arrivals.Keys.Union(departures.Keys).Append(stock).Append(0).Distinct())
        {
            var (came, left) = (arrivals.GetValueOrDefault(level), departures.GetValueOrDefault(level));
            Assert.Equal(left + (level == stock ? 1 : 0), came + (level == 0 ? 1 : 0));
        }
    }

    private static Arbitrary<Change[][]> Callers()
    {
        var change = from operation in Gen.Elements("set", "add", "subtract", "subtract")
                     from units in Gen.Choose(0, 30)
                     select new Change(operation, units);
        return (from callers in Gen.Choose(2, 5)
                from changes in change.ArrayOf(4).ArrayOf(callers)
                select changes).ToArbitrary();
    }

    private sealed record Change(string Operation, int Units);
}
