using System.Globalization;
using Mostrador.Kernel.Money;

namespace Mostrador.Kernel.Reports.Spreadsheets;

/// <summary>What stands in one cell: text, or a real number, amount or date that a spreadsheet can count with.</summary>
public readonly record struct CellValue
{
    // Spreadsheets count in doubles: an integer with more digits would lose the last ones, so it is text.
    private const long GreatestExact = 999_999_999_999_999;

    // Before March 1900 the calendar of spreadsheets has a day that never was.
    private static readonly DateTime FirstDate = new(1900, 3, 1);

    private CellValue(CellKind kind, decimal number) => (Kind, Number) = (kind, number);

    private CellValue(string? text)
    {
        Content = CellText.Of(text ?? "");
        Kind = Content.Length == 0 ? CellKind.Empty : CellText.LooksLikeFormula(Content) ? CellKind.QuotedText : CellKind.Text;
    }

    /// <summary>Nothing.</summary>
    public static CellValue Empty => default;

    internal CellKind Kind { get; }

    /// <summary>Of a text.</summary>
    internal string? Content { get; }

    /// <summary>Of everything else; a date counts days.</summary>
    internal decimal Number { get; }

    /// <summary>Text, which stays text whatever it begins with; null is empty.</summary>
    public static implicit operator CellValue(string? text) => FromString(text);

    /// <summary>A whole number.</summary>
    public static implicit operator CellValue(long number) => FromInt64(number);

    /// <summary>A number as it is.</summary>
    public static implicit operator CellValue(decimal number) => FromDecimal(number);

    /// <summary>An amount, with two decimals.</summary>
    public static implicit operator CellValue(Amount amount) => FromAmount(amount);

    /// <summary>A day.</summary>
    public static implicit operator CellValue(DateOnly date) => FromDateOnly(date);

    /// <summary>Text, which stays text whatever it begins with; null is empty.</summary>
    public static CellValue FromString(string? text) => new(text);

    /// <summary>A whole number; as text where it has more than 15 digits.</summary>
    public static CellValue FromInt64(long number) => number is >= -GreatestExact and <= GreatestExact
        ? new(CellKind.Integer, number)
        : new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number as it is.</summary>
    public static CellValue FromDecimal(decimal number) => new(CellKind.Number, number);

    /// <summary>An amount, with two decimals.</summary>
    public static CellValue FromAmount(Amount amount) => new(CellKind.Money, amount.Units);

    /// <summary>A day.</summary>
    public static CellValue FromDateOnly(DateOnly date) => OfDate(CellKind.Date, date.ToDateTime(TimeOnly.MinValue), "yyyy-MM-dd");

    /// <summary>An amount, shown with two decimals.</summary>
    public static CellValue Money(decimal amount) => new(CellKind.Money, amount);

    /// <summary>A fraction, shown as a percentage: 0.4 is 40.00 %.</summary>
    public static CellValue Percent(decimal fraction) => new(CellKind.Percent, fraction);

    /// <summary>Day and time as the shop's clock on the wall shows them; a spreadsheet knows no time zones.</summary>
    public static CellValue Time(DateTime wallClock) => OfDate(CellKind.DateTime, wallClock, "yyyy-MM-dd HH:mm:ss");

    private static CellValue OfDate(CellKind kind, DateTime date, string format) => date >= FirstDate
        ? new(kind, decimal.Round((decimal)(date - FirstDate.AddDays(-61)).Ticks / TimeSpan.TicksPerDay, 9))
        : new(date.ToString(format, CultureInfo.InvariantCulture));
}
