using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Reports.Spreadsheets;
using Mostrador.Kernel.Reports.Spreadsheets.Reading;

namespace Mostrador.Kernel.Tests.Reports.Spreadsheets.Reading;

public sealed class XlsxReadingTests
{
    [Fact]
    public void Texts_are_read_wherever_the_file_keeps_them()
    {
        const string Texts = """
            <si><t xml:space="preserve"> compartido </t></si>
            <si><r><rPr><b/></rPr><t>ri</t></r><r><t xml:space="preserve">co </t></r><rPh sb="0" eb="1"><t>no</t></rPh><phoneticPr fontId="1"/></si>
            <si/>
            """;
        var book = Xlsx.Book("""
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>
              <c r="D1" t="inlineStr"><is><t>en </t><rPh><t>no</t></rPh></is></c><c r="E1" t="inlineStr"><is><r><t>dos</t></r><r><t> partes</t></r></is></c></row>
            """, Texts);

        Assert.Equal(["1: A=compartido | B=rico | D=en | E=dos partes"], ReadBooks.Rows(book));
    }

    [Theory]
    [InlineData("3211234567", "3211234567")]
    [InlineData("8957000012345678901", "8957000012345678901")]
    [InlineData("3.211234567E9", "3211234567")]
    [InlineData("3.2112345670000000e+09", "3211234567")]
    [InlineData("20.0", "20")]
    [InlineData("-5", "-5")]
    [InlineData("1E-05", "0.00001")]
    [InlineData("0.1", "0.1")]
    [InlineData("9007199254740992.0", "9007199254740992")]
    [InlineData("NaN", "NaN")]
    public void Numbers_are_digits_without_an_exponent(string literal, string text) =>
        Assert.Equal([$"1: A={text}"], ReadBooks.Rows(Xlsx.Cell($"""<c r="A1"><v>{literal}</v></c>""")));

    [Fact]
    public void A_number_of_which_the_file_has_only_the_first_digits_says_so() =>
        Assert.Equal(["1: A=8.957000012345678E+18!"], ReadBooks.Rows(Xlsx.Cell("""<c r="A1" t="n"><v>8.957000012345678E+18</v></c>""")));

    [Fact]
    public void Every_whole_number_is_read_as_its_digits() =>
        Prop.ForAll<ulong, byte>((number, leading) =>
        {
            var literal = new string('9', leading % 10) + number.ToString(CultureInfo.InvariantCulture);
            return ReadBooks.Text(Xlsx.Cell($"<c><v>{literal}</v></c>")) == literal;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Formulas_count_with_the_result_that_the_file_holds()
    {
        var book = Xlsx.Book("""
            <row r="1"><c r="A1" t="str"><f>CONCATENATE("L",1)</f><v>L1</v></c><c r="B1"><f>20*2</f><v>40</v></c>
              <c r="C1" t="b"><f>TRUE()</f><v>1</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1"><f>NOW()</f></c></row>
            """);

        Assert.Equal(["1: A=L1 | B=40 | C=TRUE"], ReadBooks.Rows(book));
    }

    [Fact]
    public void What_looks_like_a_formula_or_a_script_is_text() =>
        Assert.Equal("=cmd|' /C calc'!A0 <script>", ReadBooks.Text(Xlsx.Cell("""<c t="inlineStr"><is><t>=cmd|' /C calc'!A0 &lt;script&gt;</t></is></c>""")));

    [Fact]
    public void Characters_that_XML_cannot_say_are_read_as_spreadsheets_write_them()
    {
        Assert.Equal("a_x0041_ñ", ReadBooks.Text(Xlsx.Cell("""<c t="inlineStr"><is><t>a_x005F_x0041_ñ_x000D_</t></is></c>""")));
        Assert.Equal("a", ReadBooks.Text(Xlsx.Cell("""<c t="str"><v>a_xD800__x0000_</v></c>""")));
    }

    [Fact]
    public void Blank_rows_are_passed_over_and_counted()
    {
        var book = Xlsx.Book("""
            <row r="1"><c r="A1"><v>1</v></c></row><row r="2"/><row r="4"><c r="A4" s="1"/><c r="B4" t="inlineStr"><is><t> </t></is></c></row>
            <row r="7"><c r="C7"><v>2</v></c></row>
            """);

        Assert.Equal(["1: A=1", "7: C=2"], ReadBooks.Rows(book));
    }

    [Fact]
    public void Rows_and_cells_without_numbers_stand_beside_the_one_before() =>
        Assert.Equal(["1: A=1 | B=2", "2: A=3 | D=4 | E=5"], ReadBooks.Rows(Xlsx.Book(
            """<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c r="D2"><v>4</v></c><c><v>5</v></c></row>""")));

    [Fact]
    public void The_strict_form_of_the_format_is_read_too() =>
        Assert.Equal("5", ReadBooks.Text(Xlsx.Zip(Xlsx.Parts(
            """<row r="1"><c r="A1"><v>5</v></c></row>""",
            main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
            office: "http://purl.oclc.org/ooxml/officeDocument/relationships"))));

    [Fact]
    public void What_the_house_writes_it_reads_as_it_was()
    {
        var texts = Gen.Elements('a', 'ñ', '=', ' ', '_', 'x', '0', '4', '1', '<', '&', '\n', '€').ArrayOf().Select(characters => new string(characters));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var rows = ReadBooks.Rows(Books.Rows([text, "."]));
            return rows[0] == (text.Trim().Length == 0 ? "1: B=." : $"1: A={text.Trim()} | B=.");
        }).QuickCheckThrowOnFailure();
    }
}
