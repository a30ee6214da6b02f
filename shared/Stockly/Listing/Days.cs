using Mostrador.Kernel.Documents;

namespace Mostrador.Stockly.Listing;

/// <summary>Lists and sums of a period.</summary>
public static class Days
{
    /// <summary>The filters of a period, both days counted; an end that is null is open.</summary>
    public static IEnumerable<DocumentFilter> Between(this DocumentField<DateOnly> field, DateOnly? start, DateOnly? end)
    {
        if (start is { } first)
            yield return field.AtLeast(first);
        if (end is { } last)
            yield return field.AtMost(last);
    }
}
