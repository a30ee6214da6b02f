using Mostrador.Kernel.Time;

namespace Mostrador.Kernel.Language;

/// <summary>The days that a sentence speaks of, and which of its words say so.</summary>
/// <param name="Days">The days.</param>
/// <param name="Reason">How they were found, in Spanish: <c>mes pasado</c>.</param>
public sealed record SpanishRange(DateRange Days, string Reason)
{
    /// <summary>The marks that a phrase must keep as words of their own, for dates in digits.</summary>
    public const string Marks = "/-.";

    /// <summary>
    /// Finds the days a sentence names, the plainest words first: two dates, days of a month, one day, last month, months by
    /// name, weeks, yesterday and today, years. Null when it names none. An impossible day is passed over.
    /// </summary>
    public static SpanishRange? Find(Phrase phrase, DateOnly today) => new SpanishRangeReader(phrase, today).Find();
}
