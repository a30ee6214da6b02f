using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Time;

namespace Mostrador.PointOfSale.Analytics;

/// <summary>A month with at least one paid order. Its version moves with every payment of an order of that month.</summary>
public sealed record SalesMonth : IDocument<SalesMonth>
{
    /// <inheritdoc/>
    public static DocumentType<SalesMonth> Type { get; } = new("pos-sales-month", PosDocuments.Stored.SalesMonth);

    /// <summary>The month, <c>2024-05</c>.</summary>
    public required string Key { get; init; }

    /// <summary>How many of its orders are paid.</summary>
    public required long Version { get; init; }

    /// <summary>The key of a month.</summary>
    public static string KeyOf(Month month) => month.ToString();
}
