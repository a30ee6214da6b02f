using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;

namespace Mostrador.PointOfSale.Products;

/// <summary>Something on the shelf (contract 9).</summary>
public sealed record Product : IDocument<Product>
{
    /// <summary>Scope of the unique SKUs, compared exactly.</summary>
    public const string SkuScope = "pos-product-sku";

    /// <inheritdoc/>
    public static DocumentType<Product> Type { get; } =
        new("pos-product", PosDocuments.Stored.Product, new DocumentIndex("id"), new DocumentIndex("supplierId"));

    /// <summary>The integer id.</summary>
    public static DocumentField<long> IdField { get; } = new("id");

    /// <summary>Who delivers it.</summary>
    public static DocumentField<long> SupplierField { get; } = new("supplierId");

    /// <summary>The stock, a hot counter.</summary>
    public static DocumentField<long> StockField { get; } = new("currentStock");

    /// <inheritdoc/>
    public string Key => DocumentKey.Of(Id);

    /// <summary>Positive, ascending.</summary>
    public required long Id { get; init; }

    /// <summary>Shown name; not unique.</summary>
    public required string Name { get; init; }

    /// <summary>Stock keeping unit; unique.</summary>
    public required string Sku { get; init; }

    /// <summary>Price without tax.</summary>
    public required Amount Price { get; init; }

    /// <summary>A code of <see cref="Products.TaxRate"/>.</summary>
    public required string TaxRate { get; init; }

    /// <summary>Units on the shelf; never negative.</summary>
    public required long CurrentStock { get; init; }

    /// <summary>Units in carts; limits other reservations, not orders.</summary>
    public long ReservedQuantity { get; init; }

    /// <summary>Who delivers it.</summary>
    public required long SupplierId { get; init; }

    /// <summary>When its data were last changed; sales do not count.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Creation instant of its first paid order; null while there is none.</summary>
    public DateTimeOffset? FirstSoldAt { get; init; }

    /// <summary>Its promotions, as far as they matter for the price.</summary>
    public IReadOnlyList<PriceRule> PriceRules { get; init; } = [];

    /// <summary>What can still be reserved.</summary>
    public long AvailableToSell() => Math.Max(0, CurrentStock - ReservedQuantity);

    /// <summary>The promotion that applies on a day; at most one does, because active ones do not overlap.</summary>
    public PriceRule? RuleOn(DateOnly day) => PriceRules.FirstOrDefault(rule => rule.AppliesOn(day));

    /// <summary>A base price with this product's tax, rounded to the cent.</summary>
    public Amount WithTax(Amount basePrice) => Amount.Round(basePrice.Units * (1 + Products.TaxRate.Of(TaxRate)));

    /// <summary>What the shelf shows on a day: the price after the promotion that applies, with tax.</summary>
    public Amount FinalPriceOn(DateOnly day) => WithTax(RuleOn(day)?.Discount(Price) ?? Price);
}
