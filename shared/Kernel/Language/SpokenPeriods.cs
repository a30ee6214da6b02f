using Mostrador.Kernel.Time;

namespace Mostrador.Kernel.Language;

/// <summary>Months, weeks, years and what lies near today, as a sentence names them. Each rule walks over the phrase once.</summary>
internal sealed class SpokenPeriods
{
    private readonly Phrase _phrase;
    private readonly DateOnly _today;
    private readonly int _year;

    public SpokenPeriods(Phrase phrase, DateOnly today)
    {
        (_phrase, _today) = (phrase, today);
        _year = Places().Select(place => SpokenMonth.YearAt(phrase, place)).FirstOrDefault(year => year > 0);
        if (_year == 0)
            _year = YearByName();
        Years = new(today, _year);
    }

    /// <summary>Which year is meant where none is said.</summary>
    public CalendarYears Years { get; }

    /// <summary>The first period that the phrase names, the surest rule first.</summary>
    public SpanishRange? Find() =>
        LastMonth() ?? BetweenMonths() ?? NamedMonth() ?? Week() ?? NearDay() ?? ThisMonth() ?? Year();

    /// <summary>The month that days without one lie in.</summary>
    public Month UnsaidMonth() =>
        SaysLastMonth() ? Month.Of(_today).Previous
        : EarliestMonth() is var month and > 0 ? Years.MonthOf(month)
        : Month.Of(_today);

    /// <summary>Whether the word at a place leads from one end of a range to the other.</summary>
    public bool Joins(int place, bool entre) =>
        _phrase[place] is "al" or "a" or "hasta" or "-" || (entre && _phrase[place] == "y");

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
            var (firstYear, lastYear) = Years.Of(first, last);
            var (one, other) = (new Month(firstYear, first.Number), new Month(lastYear, last.Number));
            return one.FirstDay <= other.FirstDay
                ? new(new(one.FirstDay, other.LastDay), "de un mes a otro")
                : new(new(other.FirstDay, one.LastDay), "de un mes a otro");
        }

        return null;
    }

    private SpanishRange? NamedMonth() =>
        EarliestMonth() is var month and > 0 ? new(DateRange.Of(Years.MonthOf(month)), "mes nombrado") : null;

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
