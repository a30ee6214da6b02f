namespace Mostrador.Kernel.Language;

/// <summary>A day as a sentence names it: <c>7</c>, <c>el primero de mayo</c>, <c>3 de octubre de 2024</c>, <c>hoy</c>.</summary>
/// <param name="Number">Day of the month; 0 when <paramref name="Date"/> is known.</param>
/// <param name="Month">Month, or 0 when it is not said.</param>
/// <param name="Year">Year, or 0 when it is not said.</param>
/// <param name="Date">The very day, where the words leave nothing open.</param>
/// <param name="End">The word behind it.</param>
internal sealed record SpokenDay(int Number, int Month, int Year, DateOnly? Date, int End)
{
    /// <summary>Reads the day that begins at a place, articles skipped; null when none does.</summary>
    public static SpokenDay? Read(Phrase phrase, int place, DateOnly today)
    {
        // "el dia 7", "el dia viernes 7": three such words at most.
        for (var skipped = 0; skipped < 3 && IsBeforeDay(phrase[place]); skipped++)
            place++;
        if (phrase[place] == "hoy")
            return new(0, 0, 0, today, place + 1);
        if (phrase[place] == "ayer")
            return new(0, 0, 0, today.AddDays(-1), place + 1);

        var used = ReadNumber(phrase, place, out var number);
        if (used == 0)
            return null;
        var end = place + used;
        if (phrase[end] == "/" && phrase[end + 1].Length <= 2 && phrase.HasDigits(end + 1, out var written) && written is >= 1 and <= 12)
            return new(number, (int)written, 0, null, end + 2);
        var month = SpokenMonth.Read(phrase, SkipOf(phrase, end));
        return month is null ? new(number, 0, 0, null, end) : new(number, month.Number, month.Year, null, month.End);
    }

    private static bool IsBeforeDay(string word) =>
        word is "el" or "dia" or "lunes" or "martes" or "miercoles" or "jueves" or "viernes" or "sabado" or "domingo";

    private static int SkipOf(Phrase phrase, int place)
    {
        if (phrase[place] is "de" or "del")
            place++;
        return phrase.Has(place, "mes", "de") ? place + 2 : place;
    }

    private static int ReadNumber(Phrase phrase, int place, out int number)
    {
        number = 1;
        var word = phrase[place];
        if (word is "primero" or "primer" or "1ro" or "1ero" or "1er" or "1o")
            return 1;

        // "una de octubre" asks for one report, not for its first day.
        if (word is "un" or "una")
            return 0;
        var used = word.Length <= 2 && phrase.HasDigits(place, out var value) ? 1 : SpanishNumbers.Read(phrase, place, out value);
        number = (int)Math.Min(value, 100);
        return used;
    }
}
