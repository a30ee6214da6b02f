using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Reports.Pdf;
using Mostrador.Kernel.Reports.Pdf.Text;
using Mostrador.Kernel.Tests.Reports.Pdf.Reading;

namespace Mostrador.Kernel.Tests.Reports.Pdf;

public sealed class PdfTextTests
{
    private static readonly TextStyle Style = TextStyle.Normal;

    [Fact]
    public void Any_text_is_read_back_as_it_was_written() =>
        Prop.ForAll(AnyText, text =>
        {
            var printed = PrintableText.Of(text).Replace('\n', ' ');
            return Documents.Drawn(document => document.Page.Text(10, 20, text, Style)).Text == printed;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_in_lines_loses_nothing_but_the_spaces_between_them() =>
        Prop.ForAll(AnyText, Gen.Choose(1, 300).ToArbitrary(), (text, width) =>
        {
            var lines = LineBreaker.Break(text, Style, width);
            return Solid(string.Concat(lines.Select(line => line.Text))) == Solid(PrintableText.Of(text));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_line_is_wider_than_its_column() =>
        Prop.ForAll(AnyText, Gen.Choose(20, 300).ToArbitrary(), (text, width) => LineBreaker.Break(text, Style, width)
            .All(line => Style.Measure(line.Text) <= width || line.Text.Length <= 2)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_word_is_broken_only_where_it_is_wider_than_a_line()
    {
        var lines = LineBreaker.Break("Instalación de cámaras\nextraordinariamentelargas aquí", Style, 60).Select(line => line.Text);
        Assert.Equal(["Instalación", "de cámaras", "extraordinar", "iamentelarg", "as aquí"], lines);
    }

    [Fact]
    public void A_long_word_is_broken_behind_a_sign_if_it_has_one() =>
        Assert.Equal(["jose.nandu@", "ejemplo.com"], LineBreaker.Break("jose.nandu@ejemplo.com", Style, 70).Select(line => line.Text));

    [Theory]
    [InlineData("", new[] { "" })]
    [InlineData("a\n\nb", new[] { "a", "", "b" })]
    [InlineData("a\r\nb\rc\u2028d\n", new[] { "a", "b", "c", "d", "" })]
    [InlineData("  sangría", new[] { "  sangría" })]
    public void Line_ends_of_the_text_are_kept(string text, string[] lines) =>
        Assert.Equal(lines, LineBreaker.Break(text, Style, 500).Select(line => line.Text));

    [Theory]
    [InlineData("uno dos tres cuatro", 1, new[] { "uno dos…" })]
    [InlineData("uno dos tres cuatro", 2, new[] { "uno dos", "tres…" })]
    [InlineData("uno\ndos\ntres", 2, new[] { "uno", "dos…" })]
    [InlineData("uno", 1, new[] { "uno" })]
    public void What_is_beyond_the_last_line_is_cut_with_an_ellipsis(string text, int most, string[] lines) =>
        Assert.Equal(lines, LineBreaker.Break(text, Style with { MaxLines = most }, 46).Select(line => line.Text));

    [Theory]
    [InlineData("a\tb\0c\u001bd\u007fe\u009ff", "a b c d e f")]
    [InlineData("co\u00adope\u200bra\u202e\ufeff", "coopera")]
    [InlineData("\u2708\ufe0f", "\u2708")]
    [InlineData("ñ € º ¿ ¡ — • № 😀", "ñ € º ¿ ¡ — • № 😀")]
    public void What_cannot_be_shown_is_left_out_or_replaced(string text, string printed) => Assert.Equal(printed, PrintableText.Of(text));

    [Fact]
    public void What_is_no_character_is_replaced() =>
        Assert.Equal("x\ufffdy\ufffdz\ufffd\ufffd", PrintableText.Of("x\ud800y\udc00z\ufffe\uffff"));

    [Fact]
    public void Text_stands_left_in_the_middle_and_right()
    {
        var pdf = Documents.Drawn(document =>
        {
            document.Page.Text(100, 50, "Total", Style);
            document.Page.Text(100, 60, "Total", Style with { Align = TextAlign.Right });
            document.Page.Text(100, 70, "Total", Style with { Align = TextAlign.Centre });
        });
        var shown = pdf.Pages[0].Shown;
        Assert.Equal(100, shown[0].X, 0.01);
        Assert.Equal(100, shown[1].Right, 0.01);
        Assert.Equal(100, shown[2].X + (shown[2].Width / 2), 0.01);
        Assert.Equal([50, 60, 70], shown.Select(line => Math.Round(line.Y, 2)));
    }

    [Fact]
    public void The_measure_is_the_width_that_the_document_tells() =>
        Prop.ForAll(AnyText, text =>
        {
            var printed = PrintableText.Of(text).Replace('\n', ' ');
            var shown = Documents.Drawn(document => document.Page.Text(0, 20, text, Style)).Pages[0].Shown;
            return Math.Abs(shown.Sum(line => line.Width) - Style.Measure(printed)) < 0.001;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_emoji_than_there_are_spare_codes_do_no_harm()
    {
        var text = string.Concat(Enumerable.Range(0x1f300, 3000).Select(char.ConvertFromUtf32));
        var read = Documents.Drawn(document => document.Text(text)).Text.Replace("\n", "", StringComparison.Ordinal);
        Assert.StartsWith(text[..4096], read, StringComparison.Ordinal);
        Assert.Equal(new string('\ufffd', 3000 - 2048), read[4096..]);
    }

    // Letters of shops, letters of elsewhere, and everything that a client can send.
    private static Arbitrary<string> AnyText { get; } = Gen.OneOf(
        Gen.Elements("aábcdeéfghiíjklmnñoópqrstuúüvwxyz ABCÁÉÑ0123-%'()\\<>€º¿¡—•№ ".ToCharArray()).ArrayOf().Select(letters => new string(letters)),
        Gen.Choose(0, char.MaxValue).Select(code => (char)code).ArrayOf().Select(letters => new string(letters)),
        Gen.Elements("a", "ñ", "😀", "日", "\n", "\r\n", "\t", " ", "Ωmega", "\ud83d", "f\u0301").ArrayOf().Select(string.Concat)).ToArbitrary();

    private static string Solid(string text) => text.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
}
