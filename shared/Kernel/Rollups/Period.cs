using System.Globalization;
using Mostrador.Kernel.Time;

namespace Mostrador.Kernel.Rollups;

/// <summary>A whole month or a whole year.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
internal readonly record struct Period(DateOnly First, DateOnly Last)
{
    /// <summary>Whether it is a year.</summary>
    public bool IsYear => First.Month != Last.Month;

    /// <summary><c>2025-10</c>, or <c>2025</c>.</summary>
    public string Key => First.ToString(IsYear ? "yyyy" : "yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The months of a year.</summary>
    public IReadOnlyList<Period> Months
    {
        get
        {
            var year = First.Year;
            return [.. Enumerable.Range(1, 12).Select(month => MonthOf(new DateOnly(year, month, 1)))];
        }
    }

    /// <summary>The month of a day.</summary>
    public static Period MonthOf(DateOnly day) => new(Month.Of(day).FirstDay, Month.Of(day).LastDay);

    /// <summary>The year of a day.</summary>
    public static Period YearOf(DateOnly day) => new(new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31));

    /// <summary>Cuts a range of days, both ends counted, into whole years, whole months, and runs of days at its ends.</summary>
    public static (IReadOnlyList<Period> Whole, IReadOnlyList<(DateOnly First, DateOnly Last)> Days) Cut(DateOnly first, DateOnly last)
    {
        var (whole, days) = (new List<Period>(), new List<(DateOnly, DateOnly)>());
        for (var day = first; day <= last;)
        {
            var (year, month) = (YearOf(day), MonthOf(day));
            var piece = Fits(year) ? year : Fits(month) ? month : new Period(day, month.Last < last ? month.Last : last);
            if (piece == year || piece == month)
                whole.Add(piece);
            else
                days.Add((piece.First, piece.Last));
            if (piece.Last == last)
                break;
            day = piece.Last.AddDays(1);

            bool Fits(Period period) => period.First == day && period.Last <= last;
        }

        return (whole, days);
    }
}
