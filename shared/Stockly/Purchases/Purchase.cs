using System.Text.Json.Serialization;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;

namespace Mostrador.Stockly.Purchases;

/// <summary>What a company bought (contract 3.8), with its lines. Deleting it leaves the stock as it is.</summary>
public sealed record Purchase : IDocument<Purchase>
{
    /// <inheritdoc/>
    public static DocumentType<Purchase> Type { get; } = new(
        "stockly-purchase",
        StocklyDocuments.Stored.Purchase,
        [
            .. Listing.NewestFirst.Indexes("purchaseDate", "totalAmount", "profitAmount", "supplierOrder"),
            new DocumentIndex("purchaseDate", "id"),
            new DocumentIndex("supplierId"),
        ])
    {
        Counts = [new DocumentCount()],
    };

    /// <summary>The day of the purchase.</summary>
    public static DocumentField<DateOnly> PurchaseDateField { get; } = new("purchaseDate");

    /// <summary>The supplier's id.</summary>
    public static DocumentField<string> SupplierIdField { get; } = new("supplierId");

    /// <summary>The supplier's name without case and accents.</summary>
    public static DocumentField<string> SupplierOrderField { get; } = new("supplierOrder");

    /// <summary>The id.</summary>
    public static DocumentField<string> IdField { get; } = new("id");

    /// <inheritdoc/>
    public string Key => Id;

    /// <summary>A UUID.</summary>
    public required string Id { get; init; }

    /// <summary>Who entered it.</summary>
    public required string UserId { get; init; }

    /// <summary>His name at the time.</summary>
    public required string BuyerName { get; init; }

    /// <summary>An id of the client's own; nothing here has it.</summary>
    public string? SupplierId { get; init; }

    /// <summary>From whom.</summary>
    public string? SupplierName { get; init; }

    /// <summary>The supplier's name as lists are searched and ordered by it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string SupplierOrder => SearchText.Fold(SupplierName ?? "");

    /// <summary>The supplier's invoice.</summary>
    public string? InvoiceNumber { get; init; }

    /// <summary>What was bought.</summary>
    public required IReadOnlyList<PurchaseLine> Lines { get; init; }

    /// <summary>By unit prices.</summary>
    public required Amount TotalAmount { get; init; }

    /// <summary>What it cost.</summary>
    public required Amount CostAmount { get; init; }

    /// <summary>What it will sell for.</summary>
    public required Amount SellAmount { get; init; }

    /// <summary>What that leaves; may be negative.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Amount ProfitAmount => SellAmount - CostAmount;

    /// <summary>The business day that it counts on.</summary>
    public required DateOnly PurchaseDate { get; init; }

    /// <summary>Free text.</summary>
    public string? Notes { get; init; }

    /// <summary>When it was entered.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The same, counted down.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string NewestFirst => Listing.NewestFirst.Of(CreatedAt);

    /// <summary>When it changed last.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>A line of a purchase. Its amounts are of what was entered, however many decimals that has.</summary>
/// <param name="ProductId">What was bought; the product may be gone by now.</param>
/// <param name="Quantity">Units.</param>
/// <param name="CostPerUnit">What a unit cost.</param>
/// <param name="SellPricePerUnit">What a unit will sell for.</param>
/// <param name="UnitPrice">What a unit is on the invoice.</param>
/// <param name="Subtotal">All units by unit price.</param>
/// <param name="CostTotal">All units by cost.</param>
/// <param name="SellTotal">All units by selling price.</param>
public sealed record PurchaseLine(
    string ProductId, long Quantity, Amount CostPerUnit, Amount SellPricePerUnit, Amount UnitPrice, Amount Subtotal, Amount CostTotal,
    Amount SellTotal);
