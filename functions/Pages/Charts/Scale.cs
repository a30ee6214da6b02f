using System.Globalization;

namespace Mostrador.Pages.Charts;

/// <summary>The height of a chart: a round number that no value exceeds, and where values stand below it.</summary>
public sealed class Scale
{
    /// <summary>The height that all charts are drawn with.</summary>
    public const int Height = 100;

    private static readonly decimal[] Steps = [1, 2, 2.5m, 5, 10];

    /// <summary>A scale for some values; those below nothing stand at its foot.</summary>
    public Scale(IEnumerable<decimal> values) => Top = RoundUp(values.Append(0).Max());

    /// <summary>The value at its top.</summary>
    public decimal Top { get; }

    /// <summary>How high a value is drawn.</summary>
    public decimal HeightOf(decimal value) => Math.Clamp(value, 0, Top) / Top * Height;

    /// <summary>Where a value stands, from above, as SVG writes it.</summary>
    public string From(decimal value) => Text(Height - HeightOf(value));

    /// <summary>A number as SVG writes it.</summary>
    public static string Text(decimal number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private static decimal RoundUp(decimal greatest)
    {
        var unit = 1m;
        while (unit * 10 < greatest)
            unit *= 10;
        return Steps.Select(step => step * unit).First(step => step >= greatest);
    }
}
