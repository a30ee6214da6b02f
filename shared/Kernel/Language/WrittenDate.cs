namespace Mostrador.Kernel.Language;

/// <summary>A full date in digits, as it stands in a phrase.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="Mark">What stands between its parts.</param>
/// <param name="YearFirst">Whether the year comes first.</param>
/// <param name="Day">The day, or null when the calendar has no such day.</param>
internal sealed record WrittenDate(int Start, string Mark, bool YearFirst, DateOnly? Day)
{
    /// <summary>How many words a date takes: three numbers and two marks.</summary>
    public const int Length = 5;

    /// <summary>The word behind it.</summary>
    public int End => Start + Length;

    /// <summary>Whether another date is written in the same form.</summary>
    public bool IsWrittenLike(WrittenDate other) => (Mark, YearFirst) == (other.Mark, other.YearFirst);

    /// <summary>All dates of a phrase, impossible ones too.</summary>
    public static List<WrittenDate> In(Phrase phrase)
    {
        var dates = new List<WrittenDate>();
        for (var place = 0; place < phrase.Count; place++)
        {
            if (At(phrase, place) is not { } date)
                continue;
            dates.Add(date);
            place = date.End - 1;
        }

        return dates;
    }

    private static WrittenDate? At(Phrase phrase, int place)
    {
        var mark = phrase[place + 1];
        if (mark is not ("/" or "-" or ".") || phrase[place + 3] != mark || phrase[place + 2].Length > 2)
            return null;
        if (!phrase.HasDigits(place, out var first) || !phrase.HasDigits(place + 2, out var month))
            return null;
        if (!phrase.HasDigits(place + 4, out var last))
            return null;

        return (phrase[place].Length, phrase[place + 4].Length) switch
        {
            (4, 1 or 2) => new(place, mark, true, DayOf(first, month, last)),
            (1 or 2, 4) => new(place, mark, false, DayOf(last, month, first)),
            (1 or 2, 2) => new(place, mark, false, DayOf(2000 + last, month, first)),
            _ => null,
        };
    }

    /// <summary>A day of the calendar, or null when there is no such day.</summary>
    public static DateOnly? DayOf(long year, long month, long day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth((int)year, (int)month)
            ? new DateOnly((int)year, (int)month, (int)day)
            : null;
}
