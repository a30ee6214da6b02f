using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;

namespace Mostrador.LocalSim.Sales;

/// <summary>What was sold in a shift (contract 6, 13.2).</summary>
public sealed record Sale : IDocument<Sale>
{
    /// <summary>Counts in every figure, with its net amount.</summary>
    public const string Active = "activa";

    /// <summary>All of its money was given back: counts in none.</summary>
    public const string Returned = "devuelta";

    /// <inheritdoc/>
    public static DocumentType<Sale> Type { get; } = new(
        "localsim-sale", LocalSimDocuments.Stored.Sale, new DocumentIndex("soldAt"), new DocumentIndex("userId", "soldAt"), new DocumentIndex("soldOn", "id"));

    /// <summary>Its id.</summary>
    public static DocumentField<string> IdField { get; } = new("id");

    /// <summary>Who sold.</summary>
    public static DocumentField<long> UserIdField { get; } = new("userId");

    /// <summary>When it was registered.</summary>
    public static DocumentField<DateTimeOffset> SoldAtField { get; } = new("soldAt");

    /// <summary>The business day on which it was registered.</summary>
    public static DocumentField<DateOnly> SoldOnField { get; } = new("soldOn");

    /// <inheritdoc/>
    public string Key => Id;

    /// <summary>UUID.</summary>
    public required string Id { get; init; }

    /// <summary>Who sold.</summary>
    public required long UserId { get; init; }

    /// <summary>His shift; null for an electronic sale that could only be finished after it was closed.</summary>
    public string? ShiftId { get; init; }

    /// <summary>As the request has it.</summary>
    public required string CustomerId { get; init; }

    /// <summary>As the request has it.</summary>
    public required string CustomerIdentification { get; init; }

    /// <summary>One of <see cref="Shifts.PaymentMethod"/>.</summary>
    public required string Method { get; init; }

    /// <summary>Sum of the items, with IVA; US dollars when paid in dollars.</summary>
    public required Amount Total { get; init; }

    /// <summary>Money given back so far.</summary>
    public Amount GivenBack { get; init; }

    /// <summary>Number of the invoice in Siigo.</summary>
    public string? InvoiceNumber { get; init; }

    /// <summary>When it was registered.</summary>
    public required DateTimeOffset SoldAt { get; init; }

    /// <summary>The business day of that.</summary>
    public required DateOnly SoldOn { get; init; }

    /// <summary>What was sold.</summary>
    public required IReadOnlyList<SaleItem> Items { get; init; }

    /// <summary>The SIMs that were sold, each once, though several items may be about one.</summary>
    public IEnumerable<string> SimIds => Items.Select(item => item.SimId).OfType<string>().Distinct();

    /// <summary>What it brought in the end.</summary>
    public Amount Net => Total - GivenBack;

    /// <summary><see cref="Active"/> or <see cref="Returned"/>.</summary>
    public string State { get; init; } = Active;

    /// <summary>Whether it counts.</summary>
    public bool IsActive => State == Active;
}

/// <summary>A line of a sale.</summary>
public sealed record SaleItem
{
    /// <summary>Free text.</summary>
    public required string ProductId { get; init; }

    /// <summary>Code of the product, or of the plan.</summary>
    public required string ProductCode { get; init; }

    /// <summary>At least one.</summary>
    public required long Quantity { get; init; }

    /// <summary>With IVA.</summary>
    public required Amount UnitPrice { get; init; }

    /// <summary>As the request has it.</summary>
    public required string Description { get; init; }

    /// <summary>Percentage of IVA within the price.</summary>
    public required decimal Iva { get; init; }

    /// <summary>The SIM that it is about.</summary>
    public string? SimId { get; init; }
}
