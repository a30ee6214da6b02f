using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Sims;

namespace Mostrador.LocalSim.Dashboard;

/// <summary>Sums the stock up (contract 5.2). It reads the shelves alone, however many SIMs there are.</summary>
public sealed class ReadInventory(Business business)
{
    private const string NoPlan = "Sin plan";
    private const int LowStock = 10;

    /// <summary>The stock of this moment.</summary>
    public async Task<InventoryView> Run()
    {
        var shelves = (await business.Read.Query(DocumentQuery.Over<Shelf>())).Where(shelf => shelf.Total > 0).ToList();
        var plans = shelves.GroupBy(shelf => (shelf.Operator, Plan: shelf.Plan ?? NoPlan)).Select(group => ByPlan(group.Key.Operator, group.Key.Plan, group))
            .OrderBy(row => row.Operador, StringComparer.Ordinal).ThenBy(row => row.Plan, StringComparer.Ordinal).ToList();
        var operators = shelves.GroupBy(shelf => shelf.Operator).Select(group => ByOperator(group.Key, group))
            .OrderBy(row => row.Operador, StringComparer.Ordinal).ToList();
        var low = plans.Where(row => row.BajoStock).Select(row => new LowStockView(row.Operador, row.Plan, row.Disponibles)).ToList();
        return new InventoryView(plans, operators, low, low.Count);
    }

    private static PlanStockView ByPlan(string @operator, string plan, IEnumerable<Shelf> shelves)
    {
        var (total, available, sold, toppedUp, defective) = (0L, 0L, 0L, 0L, 0L);
        foreach (var shelf in shelves)
        {
            (total, available, sold) = (total + shelf.Total, available + shelf.Available, sold + shelf.Sold);
            (toppedUp, defective) = (toppedUp + shelf.ToppedUp, defective + shelf.Defective);
        }

        return new PlanStockView(@operator, plan, total, available, sold, toppedUp, defective, available < LowStock);
    }

    private static OperatorStockView ByOperator(string @operator, IEnumerable<Shelf> shelves)
    {
        var (total, available, sold) = (0L, 0L, 0L);
        foreach (var shelf in shelves)
            (total, available, sold) = (total + shelf.Total, available + shelf.Available, sold + shelf.Sold);
        return new OperatorStockView(@operator, total, available, sold, Math.Round(sold * 100m / total, 1, MidpointRounding.AwayFromZero));
    }
}
