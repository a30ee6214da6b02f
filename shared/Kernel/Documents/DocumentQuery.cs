namespace Mostrador.Kernel.Documents;

/// <summary>How a filter compares.</summary>
public enum Comparison
{
    /// <summary>Same value.</summary>
    Equal,

    /// <summary>Smaller value.</summary>
    LessThan,

    /// <summary>Smaller or same value.</summary>
    AtMost,

    /// <summary>Greater or same value.</summary>
    AtLeast,

    /// <summary>Greater value.</summary>
    GreaterThan,

    /// <summary>Folded text that contains the folded term.</summary>
    Contains,

    /// <summary>Another value.</summary>
    Except,
}

/// <summary>One condition; all conditions of a query must hold. A member that is missing or null satisfies none.</summary>
/// <param name="Path">JSON name of a top-level member of the body.</param>
/// <param name="Comparison">How to compare.</param>
/// <param name="Value">A <see cref="string"/>, a <see cref="long"/> or a <see cref="bool"/>.</param>
public sealed record DocumentFilter(string Path, Comparison Comparison, object Value);

/// <summary>One sort key.</summary>
/// <param name="Path">JSON name of a top-level member of the body.</param>
/// <param name="Descending">Greatest first.</param>
public sealed record DocumentOrder(string Path, bool Descending);

/// <summary>What an engine is asked within one partition and one type. Without an order, the order is unspecified.</summary>
/// <param name="Type">The kind of document.</param>
/// <param name="Filters">All must hold.</param>
/// <param name="Orders">Sort keys, most significant first.</param>
/// <param name="Skip">Documents to pass over.</param>
/// <param name="Take">Documents to return at most; null = all.</param>
public sealed record DocumentQuery(
    DocumentType Type, IReadOnlyList<DocumentFilter> Filters, IReadOnlyList<DocumentOrder> Orders, int Skip, int? Take)
{
    /// <summary>Starts a query over all documents of a type.</summary>
    public static DocumentQuery<T> Over<T>()
        where T : class, IDocument<T> => new([], [], 0, null);
}

/// <summary>A query that knows the .NET type of its answers.</summary>
/// <typeparam name="T">The record.</typeparam>
public sealed record DocumentQuery<T>(
    IReadOnlyList<DocumentFilter> Filters, IReadOnlyList<DocumentOrder> Orders, int SkipCount, int? TakeCount)
    where T : class, IDocument<T>
{
    /// <summary>Adds conditions.</summary>
    public DocumentQuery<T> Where(params IEnumerable<DocumentFilter> filters) => this with { Filters = [.. Filters, .. filters] };

    /// <summary>Adds sort keys.</summary>
    public DocumentQuery<T> OrderBy(params IEnumerable<DocumentOrder> orders) => this with { Orders = [.. Orders, .. orders] };

    /// <summary>Passes over the first documents.</summary>
    public DocumentQuery<T> Skip(int count) => this with { SkipCount = count };

    /// <summary>Returns no more than this many.</summary>
    public DocumentQuery<T> Take(int count) => this with { TakeCount = count };

    internal DocumentQuery Untyped => new(T.Type, Filters, Orders, SkipCount, TakeCount);
}
