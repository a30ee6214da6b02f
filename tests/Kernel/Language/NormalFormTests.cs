using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Language;

namespace Mostrador.Kernel.Tests.Language;

public sealed class NormalFormTests
{
    [Theory]
    [InlineData("¡Añádeme 2 cafés!", "anademe 2 cafes")]
    [InlineData("PINGÜINO", "pinguino")]
    [InlineData("An\u0303ade", "anade")]
    [InlineData("USB-C 2.0", "usb c 2 0")]
    [InlineData("1º y 2ª", "1 y 2")]
    [InlineData("🛒 pan", "pan")]
    [InlineData("  \t ", "")]
    [InlineData("", "")]
    public void A_text_is_its_letters_and_digits(string text, string words) =>
        Assert.Equal(words, string.Join(' ', NormalForm.Words(text)));

    [Fact]
    public void Marks_that_are_asked_for_are_words_of_their_own() =>
        Assert.Equal(["2", "tazas", ",", "3", "vasos", ";", "01", "10"], NormalForm.Words("2 tazas, 3 vasos; 01/10", ",;"));

    [Fact]
    public void Any_text_has_a_normal_form_that_stays_as_it_is() =>
        Prop.ForAll<string?>(text =>
        {
            var words = NormalForm.Words(text ?? "", ",;");
            return words.All(word => word.Length > 0) && NormalForm.Words(string.Join(' ', words), ",;").SequenceEqual(words);
        }).QuickCheckThrowOnFailure();
}
