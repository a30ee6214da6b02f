using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Rollups;
using Mostrador.Kernel.Shops.Figures;
using Mostrador.Kernel.Time;
using Mostrador.LocalSim.Sales;
using Mostrador.LocalSim.Shifts;

namespace Mostrador.LocalSim.Turnover;

/// <summary>The business's trade for the operator: sales in pesos that count, with what they brought in the end.</summary>
public sealed class LocalSimFigures(Business business) : IShopFigures
{
    private static readonly ShopName OnlyShop = new(Business.Module, "Local SIM Colombia");

    /// <inheritdoc/>
    public string Module => OnlyShop.Name;

    /// <inheritdoc/>
    public DateOnly Today => business.Today;

    /// <inheritdoc/>
    public Task<IReadOnlyList<ShopName>> Shops() => Task.FromResult<IReadOnlyList<ShopName>>([OnlyShop]);

    /// <inheritdoc/>
    public async Task<ShopFigures> Read(string id, DateRange days)
    {
        var tally = new SalesTally(business.Calendar);
        foreach (var day in id == OnlyShop.Id ? days.Days() : [])
        {
            await foreach (var portion in business.Read.InPortions(DocumentQuery.Over<Sale>().Where(Sale.SoldOnField.Is(day)), Sale.IdField))
                Count(tally, portion);
        }

        return tally.Figures("COP");
    }

    private static void Count(SalesTally tally, IEnumerable<Sale> sales)
    {
        foreach (var sale in sales.Where(sale => sale.IsActive && PaymentMethod.IsPesos(sale.Method)))
            tally.Add(sale.SoldOn, sale.SoldAt, sale.Net);
    }
}
