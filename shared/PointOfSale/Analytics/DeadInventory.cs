using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Documents;
using Mostrador.PointOfSale.Products;

namespace Mostrador.PointOfSale.Analytics;

/// <summary>Products that nobody bought since a day (contract D50).</summary>
public sealed class DeadInventory(Shop shop, SalesBook book)
{
    private const int DefaultDays = 30;

    /// <summary>The products, ascending by id; none when the date is malformed.</summary>
    public async Task<DeadProductRow[]> Run(string? referenceDate)
    {
        var text = referenceDate?.Trim() ?? "";
        var since = ReportPeriod.Earlier(shop.Today, DefaultDays);
        if (text.Length > 0 && !DateField.TryParse(text, out since))
            return [];
        var sold = (await book.Days(since, DateOnly.MaxValue)).SelectMany(day => day.Products).Select(product => product.ProductId).ToHashSet();
        var products = await shop.Read.Query(DocumentQuery.Over<Product>().OrderBy(Product.IdField.Ascending));
        return
        [
            .. products.Where(product => !sold.Contains(product.Id))
                .Select(product => new DeadProductRow(product.Id, product.Name, product.CurrentStock)),
        ];
    }
}

/// <summary>One product.</summary>
public sealed record DeadProductRow(long Id, string Name, long CurrentStock);
