using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Dialects.DjangoRest;

/// <summary>Money of a page that computes with floats (mcmatias.md 1, numbers and money).</summary>
public sealed class NoisyAmountTests
{
    private const string Digits = "Asegúrese de que no haya más de 10 dígitos en total.";
    private const string Decimals = "Asegúrese de que no haya más de 2 decimales.";
    private const string WholeDigits = "Asegúrese de que no haya más de 8 dígitos en la parte entera.";
    private const string NoNumber = "Se requiere un número válido.";
    private static readonly AmountField Precio = new("precio", roundsNoise: true);

    [Theory]
    [InlineData("99.30000000000001", "99.30")]
    [InlineData("99.29999999999998", "99.30")]
    [InlineData("0.30000000000000004", "0.30")]
    [InlineData("0.1000009", "0.10")]
    [InlineData("0.0999991", "0.10")]
    [InlineData("1e-300", "0.00")]
    [InlineData("-1e-300", "0.00")]
    [InlineData("99999999.99000001", "99999999.99")]
    [InlineData("2500.0", "2500.00")]
    [InlineData("18.500", "18.50")]
    [InlineData("12", "12.00")]
    [InlineData("1.55e1", "15.50")]
    [InlineData("\"150.5\"", "150.50")]
    [InlineData("\" 12 \"", "12.00")]
    public async Task A_number_a_hair_off_the_cent_is_the_cent(string json, string amount) => Assert.Equal((amount, null), await Read(json));

    [Theory]
    [InlineData("10.555", Decimals)]
    [InlineData("1.000001", Decimals)]
    [InlineData("1.009999", Decimals)]
    [InlineData("0.001", Decimals)]
    [InlineData("1.0000011234567", Digits)]
    [InlineData("\"99.30000000000001\"", Digits)]
    [InlineData("\"99.300\"", Decimals)]
    [InlineData("\"0.1000001\"", Decimals)]
    [InlineData("12345678901", Digits)]
    [InlineData("123456789", WholeDigits)]
    [InlineData("\"123456789.0\"", WholeDigits)]
    [InlineData("99999999.995", Digits)]
    [InlineData("99999999.9999999", WholeDigits)]
    [InlineData("1e300", Digits)]
    [InlineData("\"1e-300\"", Digits)]
    [InlineData("\"\"", NoNumber)]
    [InlineData("\"NaN\"", NoNumber)]
    [InlineData("\"abc\"", NoNumber)]
    [InlineData("true", NoNumber)]
    [InlineData("[]", NoNumber)]
    [InlineData("{}", NoNumber)]
    [InlineData("null", "Este campo no puede ser nulo.")]
    [InlineData("-0.01", "Asegúrese de que este valor es mayor o igual a 0.")]
    [InlineData("\"-1\"", "Asegúrese de que este valor es mayor o igual a 0.")]
    public async Task Everything_else_has_its_message(string json, string message) => Assert.Equal((null, message), await Read(json));

    [Fact]
    public async Task Other_contracts_take_the_number_as_it_is() =>
        Assert.Equal(Digits, (await Read("99.30000000000001", new AmountField("precio"))).Error);

    [Fact]
    public void A_sum_of_prices_in_floats_is_their_sum() => Prop.ForAll(
        ArbMap.Default.ArbFor<uint[]>(),
        drawn =>
        {
            var cents = drawn.Take(100).Select(price => price % 10_000_00).ToArray();
            var sum = cents.Aggregate(0d, (total, price) => total + (price / 100d)).ToString("R", CultureInfo.InvariantCulture);
            var exact = (cents.Sum(price => (decimal)price) / 100).ToString("0.00", CultureInfo.InvariantCulture);
            return Read(sum).GetAwaiter().GetResult() == (exact, null);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Text_is_never_rounded() => Prop.ForAll(
        Gen.Choose(0, 99_999).Zip(Gen.Choose(1, 9_999)).ToArbitrary(),
        drawn =>
        {
            var (cents, noise) = drawn;
            var text = (((decimal)cents / 100) + (noise / 10_000_000m)).ToString("0.00#####", CultureInfo.InvariantCulture);
            return Read($"\"{text}\"").GetAwaiter().GetResult().Amount is null;
        }).QuickCheckThrowOnFailure();

    private static async Task<(string? Amount, string? Error)> Read(string json, AmountField? field = null)
    {
        field ??= Precio;
        var input = Input.Whole(await Requests.Json($$"""{"precio":{{json}}}"""), DjangoMessages.Spanish);
        var amount = input.Read(field, default);
        return input.HasErrors
            ? (null, Assert.Single(input.Errors()["precio"]!.AsArray())!.GetValue<string>())
            : (amount.ToString(), null);
    }
}
