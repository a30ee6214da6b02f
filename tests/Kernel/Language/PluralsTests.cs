using Mostrador.Kernel.Language;

namespace Mostrador.Kernel.Tests.Language;

public sealed class PluralsTests
{
    [Theory]
    [InlineData("laptop", "laptops")]
    [InlineData("auricular", "auriculares")]
    [InlineData("luz", "luces")]
    [InlineData("lapiz", "lapices")]
    [InlineData("leche", "leches")]
    [InlineData("mouse", "mouses")]
    [InlineData("pan", "panes")]
    [InlineData("jabon", "jabones")]
    [InlineData("televisor", "televisores")]
    [InlineData("tv", "tvs")]
    [InlineData("te", "tes")]
    [InlineData("reloj", "relojes")]
    [InlineData("gas", "gases")]
    [InlineData("mes", "meses")]
    [InlineData("aji", "ajies")]
    [InlineData("aji", "ajis")]
    [InlineData("cable", "cables")]
    [InlineData("club", "clubes")]
    [InlineData("jeans", "jeans")]
    public void Singular_and_plural_are_the_same(string one, string many)
    {
        Assert.True(Plurals.Same(one, many));
        Assert.True(Plurals.Same(many, one));
        Assert.Contains(one, Plurals.Keys(many));
    }

    [Theory]
    [InlineData("mesa", "mes")]
    [InlineData("mesas", "meses")]
    [InlineData("cama", "camara")]
    [InlineData("casa", "caso")]
    [InlineData("a54", "a54s")]
    [InlineData("pan", "pana")]
    [InlineData("sal", "sala")]
    [InlineData("taza", "tasa")]
    [InlineData("", "s")]
    public void Other_words_are_others(string one, string other)
    {
        Assert.False(Plurals.Same(one, other));
        Assert.False(Plurals.Same(other, one));
    }

    [Theory]
    [InlineData("taza", "taza tazas")]
    [InlineData("luz", "luz luces")]
    [InlineData("auricular", "auricular auriculares auriculars")]
    [InlineData("tazas", "tazas taza tazases")]
    public void The_forms_of_a_word_are_what_may_be_misspelt(string word, string forms) =>
        Assert.Equal(forms, string.Join(' ', Plurals.Forms(word)));
}
