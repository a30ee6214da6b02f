using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Language;

namespace Mostrador.Kernel.Tests.Language;

public sealed class SpanishNumbersTests
{
    private static readonly string[] Small =
    [
        "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce", "quince",
        "dieciseis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidos", "veintitres", "veinticuatro", "veinticinco",
        "veintiseis", "veintisiete", "veintiocho", "veintinueve",
    ];

    private static readonly string[] Tens = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];

    private static readonly string[] Hundreds =
    [
        "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos", "ochocientos", "novecientos",
    ];

    [Theory]
    [InlineData("un", 1, 1)]
    [InlineData("una taza", 1, 1)]
    [InlineData("veintiún", 21, 1)]
    [InlineData("treinta y una tazas", 31, 3)]
    [InlineData("treinta y tazas", 30, 1)]
    [InlineData("veinte y dos", 22, 3)]
    [InlineData("diez y seis", 16, 3)]
    [InlineData("diez y dos", 10, 1)]
    [InlineData("cien", 100, 1)]
    [InlineData("cien dos", 100, 1)]
    [InlineData("ciento dos", 102, 2)]
    [InlineData("doscientas tazas", 200, 1)]
    [InlineData("quinientos cuarenta y cinco", 545, 4)]
    [InlineData("mil", 1000, 1)]
    [InlineData("dos mil quinientos", 2500, 3)]
    [InlineData("cien mil uno", 100001, 3)]
    [InlineData("cero", 0, 1)]
    [InlineData("taza", 0, 0)]
    [InlineData("y dos", 0, 0)]
    [InlineData("dos tres", 2, 1)]
    [InlineData("", 0, 0)]
    public void A_number_is_read_as_far_as_it_goes(string text, long value, int words)
    {
        Assert.Equal(words, SpanishNumbers.Read(new(NormalForm.Words(text), new()), 0, out var read));
        Assert.Equal(value, read);
    }

    [Fact]
    public void Every_number_below_a_million_is_read_back() =>
        Prop.ForAll(Gen.Choose(0, 999_999).ToArbitrary(), number =>
        {
            var words = NormalForm.Words(Say(number));
            return SpanishNumbers.Read(new(words, new()), 0, out var read) == words.Length && read == number;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("12", true, 12)]
    [InlineData("007", true, 7)]
    [InlineData("99999999999999999999999", true, SpanishNumbers.Most)]
    [InlineData("1a", false, 0)]
    [InlineData("٣", false, 0)]
    public void Digits_are_read_however_many_there_are(string word, bool isNumber, long value)
    {
        Assert.Equal(isNumber, new Phrase([word], new()).HasDigits(0, out var read));
        Assert.Equal(value, read);
    }

    private static string Say(int number)
    {
        if (number >= 1000)
            return $"{(number < 2000 ? "" : Say(number / 1000))} mil {(number % 1000 == 0 ? "" : Say(number % 1000))}";
        if (number == 100)
            return "cien";
        if (number > 100)
            return $"{Hundreds[(number / 100) - 1]} {(number % 100 == 0 ? "" : Say(number % 100))}";
        if (number < 30)
            return Small[number];
        return number % 10 == 0 ? Tens[(number / 10) - 3] : $"{Tens[(number / 10) - 3]} y {Small[number % 10]}";
    }
}
