using Mostrador.Kernel.Time;

namespace Mostrador.Kernel.Language;

/// <summary>Reads <see cref="SpanishRange"/>: each rule walks over the phrase once.</summary>
internal sealed class SpanishRangeReader
{
    private readonly Phrase _phrase;
    private readonly DateOnly _today;
    private readonly List<WrittenDate> _dates;
    private readonly int _year;
    private readonly CalendarYears _years;
    private readonly Lazy<Month> _unsaidMonth;

    // Where days stand that no calendar has: half of such a range is not asked for either.
    private readonly HashSet<int> _impossible = [];

    public SpanishRangeReader(Phrase phrase, DateOnly today)
    {
        _today = today;
        _dates = WrittenDate.In(phrase);

        // The numbers inside dates are no days, months or years for the other rules.
        _phrase = phrase.Without(_dates.SelectMany(date => Enumerable.Range(date.Start, WrittenDate.Length)).ToHashSet());
        _year = Places().Select(place => SpokenMonth.YearAt(_phrase, place)).FirstOrDefault(year => year > 0);
        if (_year == 0)
            _year = YearByName();
        _years = new(today, _year);
        _unsaidMonth = new(UnsaidMonth);
    }

    public SpanishRange? Find() =>
        BetweenWrittenDates() ?? BetweenDays() ?? OneDay() ?? LastMonth() ?? BetweenMonths() ?? NamedMonth()
        ?? Week() ?? NearDay() ?? ThisMonth() ?? Year();

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
            if (DayAt(opened ? place + 1 : place) is not { } first || !Joins(first.End, entre: _phrase[place] == "entre"))
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

    private bool Joins(int place, bool entre) =>
        _phrase[place] is "al" or "a" or "hasta" or "-" || (entre && _phrase[place] == "y");

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
            var (firstYear, lastYear) = _years.Of(from, to);
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

    private Month UnsaidMonth() =>
        SaysLastMonth() ? Month.Of(_today).Previous
        : EarliestMonth() is var month and > 0 ? _years.MonthOf(month)
        : Month.Of(_today);

    private DateOnly? Alone(SpokenDay day)
    {
        var month = day.Month > 0 ? _years.MonthOf(day.Month, day.Year) : _unsaidMonth.Value;
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

    private SpanishRange? LastMonth() =>
        SaysLastMonth() ? new(DateRange.Of(Month.Of(_today).Previous), "mes pasado") : null;

    private bool SaysLastMonth() => Says("mes", "pasado") || Says("mes", "anterior") || Says("ultimo", "mes");

    private SpanishRange? BetweenMonths()
    {
        foreach (var place in Places())
        {
            if (SpokenMonth.Read(_phrase, place) is not { } first || !Joins(first.End, entre: _phrase[place - 1] == "entre"))
                continue;
            if (SpokenMonth.Read(_phrase, first.End + 1) is not { } last)
                continue;
            var (firstYear, lastYear) = _years.Of(first, last);
            var (one, other) = (new Month(firstYear, first.Number), new Month(lastYear, last.Number));
            return one.FirstDay <= other.FirstDay
                ? new(new(one.FirstDay, other.LastDay), "de un mes a otro")
                : new(new(other.FirstDay, one.LastDay), "de un mes a otro");
        }

        return null;
    }

    private SpanishRange? NamedMonth() =>
        EarliestMonth() is var month and > 0 ? new(DateRange.Of(_years.MonthOf(month)), "mes nombrado") : null;

    private int EarliestMonth() =>
        Places().Select(place => SpanishMonths.NumberOf(_phrase[place])).Where(month => month > 0).DefaultIfEmpty().Min();

    private SpanishRange? Week()
    {
        if (Says("semana", "pasada") || Says("semana", "anterior") || Says("ultima", "semana"))
            return new(DateRange.OfWeek(_today.AddDays(-7)), "semana pasada");
        return Says("esta", "semana") ? new(DateRange.OfWeek(_today), "esta semana") : null;
    }

    private SpanishRange? NearDay()
    {
        if (Says("anteayer") || Says("antier") || Says("antes", "de", "ayer"))
            return new(DateRange.Of(_today.AddDays(-2)), "anteayer");
        if (Says("ayer"))
            return new(DateRange.Of(_today.AddDays(-1)), "ayer");
        return Says("hoy") ? new(DateRange.Of(_today), "hoy") : null;
    }

    private SpanishRange? ThisMonth() =>
        Says("este", "mes") ? new(DateRange.Of(Month.Of(_today)), "este mes") : null;

    private SpanishRange? Year() => _year > 0 ? new(DateRange.OfYear(_year), "año") : null;

    private int YearByName()
    {
        if (Says("ano", "pasado") || Says("ano", "anterior") || Says("ultimo", "ano"))
            return _today.Year - 1;
        return Says("este", "ano") ? _today.Year : 0;
    }

    private bool Says(params string[] words) => Places().Any(place => _phrase.Has(place, words));

    private IEnumerable<int> Places() => Enumerable.Range(0, _phrase.Count);
}
