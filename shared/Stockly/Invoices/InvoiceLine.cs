using Mostrador.Kernel.Money;

namespace Mostrador.Stockly.Invoices;

/// <summary>A line of an invoice (contract 3.10): never changed, only added and removed.</summary>
public sealed record InvoiceLine
{
    /// <summary>A UUID.</summary>
    public required string Id { get; init; }

    /// <summary>One of <see cref="Invoices.ItemType"/>.</summary>
    public required string ItemType { get; init; }

    /// <summary>What it is.</summary>
    public required string ItemName { get; init; }

    /// <summary>More of it.</summary>
    public string? ItemDescription { get; init; }

    /// <summary>The product, if it stands for one.</summary>
    public string? ProductId { get; init; }

    /// <summary>The product's SKU at the time.</summary>
    public string? Sku { get; init; }

    /// <summary>The product's name at the time.</summary>
    public string? ProductName { get; init; }

    /// <summary>How many, with two decimals.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Price of one; of a discount too it is positive.</summary>
    public required Amount UnitPrice { get; init; }

    /// <summary>What it comes to, or takes off.</summary>
    public required Amount LineTotal { get; init; }

    /// <summary>Whether it counts for the tax.</summary>
    public required bool IsTaxable { get; init; }

    /// <summary>Its place, from 1.</summary>
    public required int Order { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
