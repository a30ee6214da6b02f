namespace Mostrador.Kernel.Documents;

/// <summary>A top-level member of a document's body that queries filter or sort by, or that increments change.</summary>
/// <typeparam name="T">Its value: <see cref="string"/>, <see cref="long"/>, <see cref="bool"/> or <see cref="DateTimeOffset"/>.</typeparam>
/// <param name="Path">JSON name of the member.</param>
public sealed record DocumentField<T>(string Path)
    where T : IComparable<T>
{
    /// <summary>Equal to the value.</summary>
    public DocumentFilter Is(T value) => new(Path, Comparison.Equal, StoredValue.Of(value));

    /// <summary>Another than the value.</summary>
    public DocumentFilter IsNot(T value) => new(Path, Comparison.Except, StoredValue.Of(value));

    /// <summary>At least the value.</summary>
    public DocumentFilter AtLeast(T value) => new(Path, Comparison.AtLeast, StoredValue.Of(value));

    /// <summary>At most the value.</summary>
    public DocumentFilter AtMost(T value) => new(Path, Comparison.AtMost, StoredValue.Of(value));

    /// <summary>Less than the value.</summary>
    public DocumentFilter Before(T value) => new(Path, Comparison.LessThan, StoredValue.Of(value));

    /// <summary>Greater than the value.</summary>
    public DocumentFilter After(T value) => new(Path, Comparison.GreaterThan, StoredValue.Of(value));

    /// <summary>Smallest first.</summary>
    public DocumentOrder Ascending => new(Path, Descending: false);

    /// <summary>Greatest first.</summary>
    public DocumentOrder Descending => new(Path, Descending: true);
}

/// <summary>What only text fields can be asked.</summary>
public static class TextFieldFilters
{
    /// <summary>
    /// Contains the term, ignoring case and accents. The field holds text made by <see cref="SearchText.Fold"/>,
    /// so that both engines compare the same characters.
    /// </summary>
    public static DocumentFilter Contains(this DocumentField<string> field, string term) =>
        new(field.Path, Comparison.Contains, SearchText.Fold(term));
}

/// <summary>What only days can be asked.</summary>
public static class DayFieldFilters
{
    /// <summary>Between two days, both counted; an end that is null is open.</summary>
    public static IEnumerable<DocumentFilter> Between(this DocumentField<DateOnly> field, DateOnly? start, DateOnly? end)
    {
        if (start is { } first)
            yield return field.AtLeast(first);
        if (end is { } last)
            yield return field.AtMost(last);
    }
}
