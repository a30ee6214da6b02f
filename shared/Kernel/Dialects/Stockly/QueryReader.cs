using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Time;

namespace Mostrador.Kernel.Dialects.Stockly;

/// <summary>
/// Reads a query (stockly.md 1.4, 1.5). Empty values count as absent; a name may have other spellings, tried in their order.
/// </summary>
public sealed class QueryReader(IQueryCollection query, BusinessCalendar calendar)
{
    /// <summary>Which page.</summary>
    public PageQuery Page => PageQuery.Of(query);

    /// <summary>A text, trimmed; null when absent.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (query[name] is { Count: > 0 } values && values[^1]?.Trim() is { Length: > 0 } text)
                return text;
        }

        return null;
    }

    /// <summary>Yes or no; anything but the known spellings counts as absent.</summary>
    public bool? Flag(string name) => BooleanField.Meaning(Text(name));

    /// <summary>An id; null when absent.</summary>
    /// <exception cref="Refusal">It is no UUID.</exception>
    public string? Id(params ReadOnlySpan<string> names) => Text(names) is { } text ? Uuid.InPath(text) : null;

    /// <summary>A business day, <c>YYYY-MM-DD</c>, or a timestamp that is cut to its business day; null when absent.</summary>
    /// <exception cref="Refusal">It is no date.</exception>
    public DateOnly? Date(params ReadOnlySpan<string> names)
    {
        if (Text(names) is not { } text)
            return null;
        if (IsoDate.Parse(text) is not { } date)
            throw StocklyAnswer.BadRequest(DateField.WrongFormat);
        return date.Instant is { } instant ? calendar.DateOf(instant) : date.Day;
    }

    /// <summary>A number; null when absent.</summary>
    /// <exception cref="Refusal">It is no number; the error says so.</exception>
    public decimal? Number(string name, string error) =>
        Text(name) is { } text ? NumberText.Decimal(text) ?? throw StocklyAnswer.BadRequest(error) : null;

    /// <summary>One of a few words, by what it means; the dictionary says whether their case counts.</summary>
    /// <typeparam name="T">Type of the meaning.</typeparam>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="meanings">The words.</param>
    /// <param name="whenAbsent">What an absent value means.</param>
    /// <param name="error">What is said of other words; null = they mean the same as an absent value.</param>
    /// <exception cref="Refusal">The word is none of these.</exception>
    public T Choice<T>(string name, IReadOnlyDictionary<string, T> meanings, T whenAbsent, string? error = null)
    {
        if (Text(name) is not { } text)
            return whenAbsent;
        if (meanings.TryGetValue(text, out var meaning))
            return meaning;
        return error is null ? whenAbsent : throw StocklyAnswer.BadRequest(error);
    }

    /// <summary><c>sort_order</c>: whether descending, in any case.</summary>
    /// <param name="whenAbsent">What an absent value means.</param>
    /// <param name="error">What is said of anything but <c>ASC</c> and <c>DESC</c>; null = it counts as absent.</param>
    /// <exception cref="Refusal">It is neither.</exception>
    public bool IsDescending(bool whenAbsent, string? error = null) => Text("sort_order")?.ToUpperInvariant() switch
    {
        "DESC" => true,
        "ASC" => false,
        null => whenAbsent,
        _ => error is null ? whenAbsent : throw StocklyAnswer.BadRequest(error),
    };
}
