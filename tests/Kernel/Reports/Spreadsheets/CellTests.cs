using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Reports.Spreadsheets;

namespace Mostrador.Kernel.Tests.Reports.Spreadsheets;

public sealed class CellTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("＝1")]
    public void A_text_that_looks_like_a_formula_stays_as_it_is_and_is_marked_as_quoted(string text)
    {
        Assert.Equal(text, Books.Cell(text));
        Assert.Equal(CellKind.QuotedText, ((CellValue)text).Kind);
        Assert.DoesNotContain("<f", Books.Part(Books.Rows([text]), "xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
        Assert.Contains("quotePrefix=\"1\"", Books.Part(Books.Rows([text]), "xl/styles.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1=1", "1=1")]
    [InlineData(" espacio ", " espacio ")]
    [InlineData("<b>&amp;\"'", "<b>&amp;\"'")]
    [InlineData("_x0041_ y _X000D_", "_x0041_ y _X000D_")]
    [InlineData("_x_x0041_", "_x_x0041_")]
    [InlineData("a\r\nb\rc\nd\te", "a\nb\nc\nd\te")]
    [InlineData("a\0b\u001bc", "abc")]
    [InlineData("😀 日本 ñ", "😀 日本 ñ")]
    [InlineData("00123", "00123")]
    public void A_text_is_read_back(string text, string read) => Assert.Equal(read, Books.Cell(text));

    [Fact]
    public void What_is_no_character_is_left_out() => Assert.Equal("xyz", Books.Cell("x\ud800y\udc00z\ufffe\uffff"));

    [Fact]
    public void Nothing_is_an_empty_cell()
    {
        Assert.Null(Books.Cell((string?)null));
        Assert.Null(Books.Cell(""));
        Assert.Null(Books.Cell("\0"));
        Assert.Null(Books.Cell(CellValue.Empty));
    }

    [Theory]
    [InlineData(32_767)]
    [InlineData(32_768)]
    [InlineData(70_000)]
    public void A_text_longer_than_a_cell_is_cut(int length)
    {
        var text = new string('ñ', length);
        var read = Assert.IsType<string>(Books.Cell(text));
        Assert.Equal(length <= 32_767 ? text : $"{text[..32_766]}…", read);
    }

    [Fact]
    public void A_cut_does_not_go_through_a_character()
    {
        var read = Assert.IsType<string>(Books.Cell($"{new string('a', 32_765)}😀😀"));
        Assert.Equal($"{new string('a', 32_765)}…", read);
    }

    [Fact]
    public void An_integer_that_a_spreadsheet_would_round_is_text()
    {
        Assert.Equal(999_999_999_999_999.0, Books.Cell(999_999_999_999_999));
        Assert.Equal("8957103123456789012", Books.Cell(8957103123456789012));
        Assert.Equal("-1000000000000000", Books.Cell(-1_000_000_000_000_000));
    }

    [Fact]
    public void A_day_that_spreadsheets_do_not_know_is_text()
    {
        Assert.Equal(new DateTime(1900, 3, 1), Books.Cell(new DateOnly(1900, 3, 1)));
        Assert.Equal("1900-02-28", Books.Cell(new DateOnly(1900, 2, 28)));
        Assert.Equal(new DateTime(9999, 12, 31), Books.Cell(DateOnly.MaxValue));
        Assert.Equal("0001-01-01 00:00:00", Books.Cell(CellValue.Time(DateTime.MinValue)));
    }

    [Fact]
    public void Any_text_is_read_back_but_for_what_xml_cannot_say() =>
        Prop.ForAll(AnyText, text => (string?)Books.Cell(text) == (CellText.Of(text) is { Length: > 0 } kept ? kept : null)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_makes_a_workbook_that_is_valid() =>
        Prop.ForAll(AnyText, text => !Books.Errors(Books.Rows([text])).Any()).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_amount_is_read_back() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), cents =>
            Math.Round(Convert.ToDecimal(Books.Cell(new Amount(cents)), null), 2) == new Amount(cents).Units).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_number_of_fifteen_digits_is_read_back() =>
        Prop.ForAll(Gen.Choose(0, 999_999_999).Two().ToArbitrary(), parts =>
        {
            var number = (parts.Item1 * 0.000001m) + (parts.Item2 % 1_000_000 * 1000m);
            return Math.Round((decimal)(double)Books.Cell(number)!, 6) == number;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_instant_is_read_back_to_the_second() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seconds =>
        {
            var time = new DateTime(1960, 1, 1).AddSeconds(seconds);
            return Books.Cell(CellValue.Time(time)) is DateTime read && Math.Abs((read - time).TotalMilliseconds) < 1;
        }).QuickCheckThrowOnFailure();

    private static Arbitrary<string> AnyText { get; } = Gen.OneOf(
        Gen.Choose(0, char.MaxValue).Select(code => (char)code).ArrayOf().Select(letters => new string(letters)),
        Gen.Elements("a", "ñ", "😀", "\n", "\r\n", "\t", " ", "=", "_x0041_", "_x", "_", "<", "&", "]]>", "\ud83d", "\0").ArrayOf().Select(string.Concat)).ToArbitrary();
}
