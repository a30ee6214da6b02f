using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Money;

namespace Mostrador.Kernel.Tests.Money;

public sealed class AmountTests
{
    [Theory]
    [InlineData("0", "0.00")]
    [InlineData("18.5", "18.50")]
    [InlineData("0.005", "0.01")]
    [InlineData("-0.005", "-0.01")]
    [InlineData("0.0049999999999999999999", "0.00")]
    [InlineData("2.675", "2.68")]
    [InlineData("1.115", "1.12")]
    [InlineData("2.665", "2.67")]
    [InlineData("-2.665", "-2.67")]
    [InlineData("99999999.99", "99999999.99")]
    [InlineData("92233720368547758.07", "92233720368547758.07")]
    public void Rounding_to_the_cent_is_half_away_from_zero(string units, string text) =>
        Assert.Equal(text, Amount.Round(decimal.Parse(units, null)).ToString());

    [Theory]
    [InlineData("92233720368547758.08")]
    [InlineData("-92233720368547758.09")]
    public void What_no_amount_holds_is_a_fault_and_never_a_wrong_amount(string units) =>
        Assert.Throws<OverflowException>(() => Amount.Round(decimal.Parse(units, null)));

    [Fact]
    public void Sums_and_products_that_overflow_are_faults_too()
    {
        Assert.Throws<OverflowException>(() => new Amount(long.MaxValue) + new Amount(1));
        Assert.Throws<OverflowException>(() => new Amount(long.MinValue) - new Amount(1));
        Assert.Throws<OverflowException>(() => new Amount(long.MaxValue) * 2);
    }

    [Fact]
    public void Units_always_show_both_decimals()
    {
        Assert.Equal("2494.00", new Amount(2494_00).Units.ToString(null, null));
        Assert.Equal("0.10", new Amount(10).Units.ToString(null, null));
        Assert.Equal("0.00", Amount.Zero.Units.ToString(null, null));
    }

    [Fact]
    public void An_amount_is_its_units_and_back() =>
        Prop.ForAll<long>(minor => Amount.Round(new Amount(minor).Units) == new Amount(minor)).QuickCheckThrowOnFailure();

    [Fact]
    public void Rounding_is_never_further_than_half_a_cent_away() =>
        Prop.ForAll<int, int>((thousandths, thousands) =>
        {
            var units = (thousands * 1000L * 1000 + thousandths) / 1000m;
            return Math.Abs(Amount.Round(units).Units - units) <= 0.005m;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Amounts_add_and_compare_like_their_minor_units() =>
        Prop.ForAll<int, int>((a, b) =>
        {
            var (left, right) = (new Amount(a), new Amount(b));
            return (left + right).Minor == (long)a + b
                && (left - right).Minor == (long)a - b
                && (left * b).Minor == (long)a * b
                && left < right == a < b
                && left >= right == a >= b
                && Amount.Max(left, right).Minor == Math.Max(a, b)
                && left.CompareTo(right) == a.CompareTo(b);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(typeof(AmountAsText), "\"1234.50\"")]
    [InlineData(typeof(AmountAsNumber), "1234.50")]
    [InlineData(typeof(AmountAsMinorUnits), "123450")]
    public void Each_spelling_in_json_is_read_back(Type converter, string json)
    {
        var options = new JsonSerializerOptions();
        options.Converters.Add((System.Text.Json.Serialization.JsonConverter)Activator.CreateInstance(converter)!);

        Assert.Equal(json, JsonSerializer.Serialize(new Amount(123450), options));
        Assert.Equal(new Amount(123450), JsonSerializer.Deserialize<Amount>(json, options));
        Assert.Equal(new Amount(-7), JsonSerializer.Deserialize<Amount>(JsonSerializer.Serialize(new Amount(-7), options), options));
    }
}
