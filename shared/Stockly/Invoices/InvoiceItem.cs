using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.Stockly.Catalogue;
using Mostrador.Stockly.Sales;

namespace Mostrador.Stockly.Invoices;

/// <summary>A line as it was entered, or as a sale brings it.</summary>
internal sealed record InvoiceItem(
    string ItemType, string Name, string? Description, string? ProductId, decimal Quantity, Amount UnitPrice, bool IsTaxable)
{
    /// <summary>The item of a sale's line.</summary>
    public static InvoiceItem Of(SaleLine line) =>
        new(Invoices.ItemType.Product, line.ProductName, null, line.ProductId, line.Quantity, line.Price, IsTaxable: true);

    /// <summary>The products that items name, as far as they are known: a sale may be older than the end of its product.</summary>
    public static async Task<IReadOnlyDictionary<string, Product>> Products(PartitionReader reader, IEnumerable<InvoiceItem> items)
    {
        var ids = items.Select(item => item.ProductId).OfType<string>().Distinct();
        var found = await Task.WhenAll(ids.Select(id => reader.Peek<Product>(id).AsTask()));
        return found.OfType<Product>().ToDictionary(product => product.Id);
    }

    /// <summary>The stored line.</summary>
    public InvoiceLine ToLine(int order, IReadOnlyDictionary<string, Product> products, DateTimeOffset now)
    {
        var product = ProductId is null ? null : products.GetValueOrDefault(ProductId);
        return new InvoiceLine
        {
            Id = Registry.NewId(),
            ItemType = ItemType,
            ItemName = Name,
            ItemDescription = Description,
            ProductId = ProductId,
            Sku = product?.Sku,
            ProductName = product?.Name,
            Quantity = Quantity,
            UnitPrice = UnitPrice,
            LineTotal = Amount.Round(Quantity * UnitPrice.Units),
            IsTaxable = IsTaxable,
            Order = order,
            CreatedAt = now,
        };
    }
}
