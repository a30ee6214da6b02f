using System.Globalization;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Shops.Figures;
using Mostrador.Kernel.Time;
using Mostrador.McMatias.Branches;

namespace Mostrador.McMatias.Sales;

/// <summary>The trade of each branch for the operator: sales that stand.</summary>
public sealed class McMatiasFigures(Shop shop) : IShopFigures
{
    private const int Portion = 500;
    private const int MostBranches = 200;

    /// <inheritdoc/>
    public string Module => "MCMatias";

    /// <inheritdoc/>
    public DateOnly Today => shop.Today;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ShopName>> Shops()
    {
        var branches = await shop.Read.Query(DocumentQuery.Over<Branch>().OrderBy(Branch.IdField.Ascending).Take(MostBranches));
        return [.. branches.Select(branch => new ShopName(branch.Id.ToString(CultureInfo.InvariantCulture), branch.Name))];
    }

    /// <inheritdoc/>
    public async Task<ShopFigures> Read(string id, DateRange days)
    {
        var tally = new SalesTally(shop.Calendar);
        if (PathId.Parse(id) is { } branch)
        {
            await foreach (var sale in Since(days.First, branch))
                Count(tally, sale, days);
        }

        return tally.Figures("BOB");
    }

    private void Count(SalesTally tally, Sale sale, DateRange days)
    {
        var day = shop.Calendar.DateOf(sale.SoldAt);
        if (!sale.IsAnnulled && day >= days.First && day <= days.Last)
            tally.Add(day, sale.SoldAt, sale.Total);
    }

    // The latest first: what lies before the days asked for is not read. Several instances number sales from blocks of their own, so a
    // portion may hold a few that are older than the next ones; a whole one does not.
    private async IAsyncEnumerable<Sale> Since(DateOnly first, long branch)
    {
        var query = DocumentQuery.Over<Sale>().Where(Sale.BranchField.Is(branch)).OrderBy(Sale.IdField.Descending).Take(Portion);
        var (portion, start) = (await shop.Read.Query(query), shop.Calendar.StartOf(first));
        while (portion.Any(sale => sale.SoldAt >= start))
        {
            foreach (var sale in portion)
                yield return sale;
            portion = portion.Count == Portion ? await shop.Read.Query(query.Where(Sale.IdField.Before(portion[^1].Id))) : [];
        }
    }
}
