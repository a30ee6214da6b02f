namespace Mostrador.Kernel.Language;

/// <summary>A month as a sentence names it: <c>octubre</c>, <c>octubre de 2024</c>.</summary>
/// <param name="Number">1 to 12.</param>
/// <param name="Year">Year, or 0 when none stands behind it.</param>
/// <param name="End">The word behind it.</param>
internal sealed record SpokenMonth(int Number, int Year, int End)
{
    /// <summary>Reads the month that begins at a place; null when none does.</summary>
    public static SpokenMonth? Read(Phrase phrase, int place)
    {
        var number = SpanishMonths.NumberOf(phrase[place]);
        if (number == 0)
            return null;

        var behind = place + 1;
        if (phrase[behind] is "de" or "del")
            behind++;
        if (phrase[behind] == "ano")
            behind++;
        return YearAt(phrase, behind) is var year and > 0 ? new(number, year, behind + 1) : new(number, 0, place + 1);
    }

    /// <summary>The year of this century at a place, or 0.</summary>
    public static int YearAt(Phrase phrase, int place) =>
        phrase[place] is ['2', '0', _, _] && phrase.HasDigits(place, out var year) ? (int)year : 0;
}
