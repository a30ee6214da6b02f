using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Rollups;
using Mostrador.Kernel.Shops.Figures;
using Mostrador.Kernel.Time;
using Mostrador.Stockly.Companies;
using Mostrador.Stockly.Sales;

namespace Mostrador.Stockly.Turnover;

/// <summary>The trade of each company for the operator: sales, on their business day and in the hour in which they were entered.</summary>
public sealed class StocklyFigures(Registry registry, Books books) : IShopFigures
{
    private const int MostCompanies = 200;

    /// <inheritdoc/>
    public string Module => "Stockly";

    /// <inheritdoc/>
    public DateOnly Today => books.Today;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ShopName>> Shops()
    {
        var companies = await registry.Read.Query(DocumentQuery.Over<Company>().Take(MostCompanies));
        return [.. companies.Select(company => new ShopName(company.Id, company.Name)).OrderBy(company => company.Name, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public async Task<ShopFigures> Read(string id, DateRange days)
    {
        var tally = new SalesTally(books.Calendar);
        if (await registry.Read.Peek<Company>(id) is { } company)
        {
            foreach (var day in days.Days())
                await Count(tally, books.ForTheOperator(company), day);
        }

        return tally.Figures("GTQ");
    }

    private static async Task Count(SalesTally tally, PartitionReader reader, DateOnly day)
    {
        await foreach (var portion in reader.InPortions(DocumentQuery.Over<Sale>().Where(Sale.SaleDateField.Is(day)), Sale.IdField))
        {
            foreach (var sale in portion)
                tally.Add(day, sale.CreatedAt, sale.TotalAmount);
        }
    }
}
