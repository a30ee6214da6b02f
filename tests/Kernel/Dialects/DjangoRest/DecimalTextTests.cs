using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;

namespace Mostrador.Kernel.Tests.Dialects.DjangoRest;

public sealed class DecimalTextTests
{
    /// <summary>A number as sign, digits, fraction and exponent: the naive model moves the point by hand.</summary>
    private sealed record Spelling(string Sign, string Whole, string? Fraction, int Exponent)
    {
        public string Text => $"{Sign}{Whole}{(Fraction is null ? "" : "." + Fraction)}{(Exponent == 0 ? "" : $"e{Exponent}")}";

        public bool IsZero => (Whole + Fraction).All(digit => digit == '0');

        public (string Whole, string Fraction) Moved()
        {
            var (whole, fraction) = (Whole, Fraction ?? "");
            for (var i = 0; i < Exponent; i++)
                (whole, fraction) = (whole + (fraction.Length > 0 ? fraction[0] : '0'), fraction.Length > 0 ? fraction[1..] : "");
            for (var i = 0; i > Exponent; i--)
                (whole, fraction) = (whole.Length > 0 ? whole[..^1] : "", (whole.Length > 0 ? whole[^1] : '0') + fraction);
            return (whole.TrimStart('0'), fraction);
        }
    }

    private static Arbitrary<Spelling> Spellings { get; } = (
        from sign in Gen.Elements("", "-", "+")
        from whole in Gen.Elements("0123456789".ToCharArray()).ArrayOf().Select(digits => new string(digits))
        from fraction in Gen.Elements("0123456789".ToCharArray()).ArrayOf().Select(digits => new string(digits)).OrNull()
        from exponent in Gen.OneOf(Gen.Constant(0), Gen.Choose(-12, 12))
        select new Spelling(sign, whole, fraction, exponent))
        .Where(spelling => (spelling.Whole + spelling.Fraction).Length > 0)
        .ToArbitrary();

    [Fact]
    public void Digits_are_counted_as_if_the_number_were_written_out() =>
        Prop.ForAll(Spellings.Filter(spelling => !spelling.IsZero), spelling =>
        {
            var (whole, fraction) = spelling.Moved();
            return Of(spelling.Text) is { } number
                && number.Digits == whole.Length + fraction.Length
                && number.Decimals == fraction.Length
                && number.WholeDigits == whole.Length;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void The_value_is_that_of_the_number_written_out() =>
        Prop.ForAll(Spellings, spelling =>
        {
            var (whole, fraction) = spelling.Moved();
            if (Of(spelling.Text) is not { } number)
                return false;
            if (whole.Length + fraction.Length > 28)
                return true;
            var written = decimal.Parse($"{(spelling.Sign == "-" ? "-" : "")}0{whole}.{fraction}0", CultureInfo.InvariantCulture);
            return number.Value == written;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void A_whole_json_number_is_counted_like_its_text() =>
        Prop.ForAll<long>(number => DecimalText.Of(JsonDocument.Parse($"{number}").RootElement) == Of($"{number}")).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("0", 1, 0)]
    [InlineData("0.00", 2, 2)]
    [InlineData("000123", 3, 0)]
    [InlineData("0.001", 3, 3)]
    [InlineData("1e2", 3, 0)]
    [InlineData("1E+2", 3, 0)]
    [InlineData("15e-1", 2, 1)]
    [InlineData(".5", 1, 1)]
    [InlineData("5.", 1, 0)]
    [InlineData(" 5 ", 1, 0)]
    [InlineData("1e999999999999", 10001, 0)]
    [InlineData("1e-999999999999", 10000, 10000)]
    public void The_framework_counts_so(string text, int digits, int decimals) =>
        Assert.Equal((digits, decimals), (Of(text)!.Value.Digits, Of(text)!.Value.Decimals));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("e5")]
    [InlineData("1e")]
    [InlineData("1.2.3")]
    [InlineData("1,5")]
    [InlineData("1_000")]
    [InlineData("0x10")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-inf")]
    [InlineData("--1")]
    [InlineData("1 2")]
    public void What_spells_no_number_is_none(string text) => Assert.Null(Of(text));

    [Theory]
    [InlineData("18.50", "18.5", 3, 1)]
    [InlineData("99.30000000000001", "99.30000000000001", 16, 14)]
    [InlineData("1e2", "100", 3, 0)]
    [InlineData("5.0", "5", 1, 0)]
    public void A_json_number_with_a_point_is_seen_as_the_double_that_it_is(string json, string text, int digits, int decimals) =>
        Assert.Equal(new DecimalText(text, digits, decimals), DecimalText.Of(JsonDocument.Parse(json).RootElement));

    [Theory]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("1e400")]
    public void No_other_json_value_is_a_number(string json) => Assert.Null(DecimalText.Of(JsonDocument.Parse(json).RootElement));

    [Fact]
    public void A_number_of_a_megabyte_is_none() => Assert.Null(Of(new string('9', 1_000_000)));

    private static DecimalText? Of(string text) => DecimalText.Of(JsonSerializer.SerializeToElement(text));
}
