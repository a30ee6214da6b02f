using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Time;

namespace Mostrador.PointOfSale.Analytics;

/// <summary>A business day with at least one paid order. Its version moves with every payment of an order of that day.</summary>
public sealed record SalesDay : IDocument<SalesDay>
{
    /// <inheritdoc/>
    public static DocumentType<SalesDay> Type { get; } = new("pos-sales-day", PosDocuments.Stored.SalesDay, new DocumentIndex("date"));

    /// <summary>The day.</summary>
    public static DocumentField<DateOnly> DateField { get; } = new("date");

    /// <summary>The version.</summary>
    public static DocumentField<long> VersionField { get; } = new("version");

    /// <inheritdoc/>
    public string Key => KeyOf(Date);

    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>How many of its orders are paid.</summary>
    public required long Version { get; init; }

    /// <summary>The key of a day.</summary>
    public static string KeyOf(DateOnly date) => DocumentKey.Of(date);
}

/// <summary>A month with at least one paid order, with a version like <see cref="SalesDay"/>.</summary>
public sealed record SalesMonth : IDocument<SalesMonth>
{
    /// <inheritdoc/>
    public static DocumentType<SalesMonth> Type { get; } = new("pos-sales-month", PosDocuments.Stored.SalesMonth);

    /// <summary>The version.</summary>
    public static DocumentField<long> VersionField { get; } = new("version");

    /// <summary>The month, <c>2024-05</c>.</summary>
    public required string Key { get; init; }

    /// <summary>How many of its orders are paid.</summary>
    public required long Version { get; init; }

    /// <summary>The key of a month.</summary>
    public static string KeyOf(Month month) => month.ToString();
}
