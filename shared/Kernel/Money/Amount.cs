using System.Globalization;

namespace Mostrador.Kernel.Money;

/// <summary>An amount in minor units (cents), so that sums are exact on every store and in every process.</summary>
/// <param name="Minor">Hundredths of the currency unit.</param>
public readonly record struct Amount(long Minor) : IComparable<Amount>
{
    private const decimal MinorPerUnit = 100m;

    // Multiplying keeps two decimals where dividing would drop zeros: 2494.00 is written as such.
    private const decimal UnitsPerMinor = 0.01m;

    /// <summary>Nothing.</summary>
    public static Amount Zero => default;

    /// <summary>The amount in currency units, e.g. <c>18.50</c>.</summary>
    public decimal Units => Minor * UnitsPerMinor;

    /// <summary>Rounds to the cent, half away from zero.</summary>
    /// <exception cref="OverflowException">More than an amount holds; readers refuse such values before.</exception>
    public static Amount Round(decimal units) =>
        new(decimal.ToInt64(decimal.Round(units * MinorPerUnit, 0, MidpointRounding.AwayFromZero)));

    /// <summary>Sum.</summary>
    public static Amount operator +(Amount left, Amount right) => new(checked(left.Minor + right.Minor));

    /// <summary>Difference.</summary>
    public static Amount operator -(Amount left, Amount right) => new(checked(left.Minor - right.Minor));

    /// <summary>A whole number of times the amount.</summary>
    public static Amount operator *(Amount amount, long times) => new(checked(amount.Minor * times));

    /// <summary>Less.</summary>
    public static bool operator <(Amount left, Amount right) => left.Minor < right.Minor;

    /// <summary>Greater.</summary>
    public static bool operator >(Amount left, Amount right) => left.Minor > right.Minor;

    /// <summary>Less or the same.</summary>
    public static bool operator <=(Amount left, Amount right) => left.Minor <= right.Minor;

    /// <summary>Greater or the same.</summary>
    public static bool operator >=(Amount left, Amount right) => left.Minor >= right.Minor;

    /// <summary>Sum, by name.</summary>
    public static Amount Add(Amount left, Amount right) => left + right;

    /// <summary>Difference, by name.</summary>
    public static Amount Subtract(Amount left, Amount right) => left - right;

    /// <summary>Product, by name.</summary>
    public static Amount Multiply(Amount amount, long times) => amount * times;

    /// <summary>The greater of two.</summary>
    public static Amount Max(Amount left, Amount right) => left.Minor >= right.Minor ? left : right;

    /// <inheritdoc/>
    public int CompareTo(Amount other) => Minor.CompareTo(other.Minor);

    /// <summary>Exactly two decimals and a point: <c>18.50</c>.</summary>
    public override string ToString() => Units.ToString("0.00", CultureInfo.InvariantCulture);
}
