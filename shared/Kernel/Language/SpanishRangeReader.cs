using Mostrador.Kernel.Time;

namespace Mostrador.Kernel.Language;

/// <summary>Reads <see cref="SpanishRange"/>: dates and days here, what is longer in <see cref="SpokenPeriods"/>.</summary>
internal sealed class SpanishRangeReader
{
    private readonly Phrase _phrase;
    private readonly DateOnly _today;
    private readonly List<WrittenDate> _dates;
    private readonly SpokenPeriods _periods;
    private readonly Lazy<Month> _unsaidMonth;

    // Where days stand that no calendar has: half of such a range is not asked for either.
    private readonly HashSet<int> _impossible = [];

    public SpanishRangeReader(Phrase phrase, DateOnly today)
    {
        _today = today;
        _dates = WrittenDate.In(phrase);

        // The numbers inside dates are no days, months or years for the other rules.
        _phrase = phrase.Without(_dates.SelectMany(date => Enumerable.Range(date.Start, WrittenDate.Length)).ToHashSet());
        _periods = new(_phrase, today);
        _unsaidMonth = new(_periods.UnsaidMonth);
    }

    public SpanishRange? Find() =>
        BetweenWrittenDates() ?? BetweenDays() ?? OneDay() ?? _periods.Find();

    private SpanishRange? BetweenWrittenDates()
    {
        foreach (var (one, other) in _dates.Zip(_dates.Skip(1)))
        {
            if (one.Day is { } first && other.Day is { } last && one.IsWrittenLike(other) && OnlyJoined(one.End, other.Start))
                return new(DateRange.Between(first, last), "dos fechas");
        }

        return null;
    }

    private bool OnlyJoined(int place, int end)
    {
        // At most "hasta el dia": a longer way from one date to the next joins nothing.
        if (end - place > 3)
            return false;
        for (; place < end; place++)
        {
            if (_phrase[place] is not ("a" or "al" or "hasta" or "y" or "-" or "el" or "dia"))
                return false;
        }

        return true;
    }

    private SpanishRange? BetweenDays()
    {
        foreach (var place in Places())
        {
            var opened = _phrase[place] is "del" or "de" or "desde" or "entre";
            if (DayAt(opened ? place + 1 : place) is not { } first || !_periods.Joins(first.End, entre: _phrase[place] == "entre"))
                continue;
            if (DayAt(first.End + 1) is not { } last || (first.Date ?? last.Date) is null && !Placed(place, opened, first, last))
                continue;
            if (Resolve(first, last) is { } days)
                return new(days, "de un día a otro");
            _impossible.UnionWith(Enumerable.Range(place, last.End - place));
        }

        return null;
    }

    // Two bare numbers are days only behind a word that says so.
    private bool Placed(int place, bool opened, SpokenDay first, SpokenDay last) =>
        first.Month + last.Month > 0 || (opened && _phrase[place] != "de");

    private SpokenDay? DayAt(int place)
    {
        var start = _phrase[place] is "el" ? place + 1 : place;
        return _dates.Count == 1 && _dates[0].Start == start && _dates[0].Day is { } written
            ? new(0, 0, 0, written, start + WrittenDate.Length)
            : SpokenDay.Read(_phrase, place, _today);
    }

    private DateRange? Resolve(SpokenDay first, SpokenDay last)
    {
        var (one, other) = (first.Date, last.Date);
        if (one is null && other is null)
        {
            var (from, to) = (MonthOf(first, last), MonthOf(last, first));
            var (firstYear, lastYear) = _periods.Years.Of(from, to);
            one = WrittenDate.DayOf(firstYear, from.Number, first.Number);
            other = WrittenDate.DayOf(lastYear, to.Number, last.Number);
        }

        one ??= Alone(first);
        other ??= Alone(last);
        return one is { } a && other is { } b ? DateRange.Between(a, b) : null;
    }

    private SpokenMonth MonthOf(SpokenDay day, SpokenDay other) =>
        day.Month > 0 ? new(day.Month, day.Year, day.End)
        : other.Month > 0 ? new(other.Month, other.Year, other.End)
        : new(_unsaidMonth.Value.Number, _unsaidMonth.Value.Year, day.End);

    private DateOnly? Alone(SpokenDay day)
    {
        var month = day.Month > 0 ? _periods.Years.MonthOf(day.Month, day.Year) : _unsaidMonth.Value;
        return WrittenDate.DayOf(month.Year, month.Number, day.Number);
    }

    private SpanishRange? OneDay()
    {
        if (_dates is [{ Day: { } written, Start: var start }])
            return From(start, written, "una fecha");

        foreach (var place in Places())
        {
            if (IsAskedFor(place) && SpokenDay.Read(_phrase, place, _today) is { Month: > 0 } day && Alone(day) is { } date)
                return From(place, date, "un día");
        }

        return null;
    }

    // "desde el 7 de octubre", "a partir del 7 de octubre": until today.
    private SpanishRange From(int place, DateOnly day, string reason)
    {
        var before = _phrase[place - 1] is "el" or "del" ? place - 1 : place;
        var opens = _phrase[before - 1] is "desde" or "partir" && day <= _today;
        return opens ? new(new(day, _today), $"desde {reason}") : new(DateRange.Of(day), reason);
    }

    // Neither "top 10 de octubre" nor "24/7" asks for a day.
    private bool IsAskedFor(int place) =>
        !_impossible.Contains(place)
        && _phrase[place - 1] != "top"
        && (_phrase[place + 1] != "/" || _phrase[place - 1] is "del" or "el" or "dia");

    private IEnumerable<int> Places() => Enumerable.Range(0, _phrase.Count);
}
