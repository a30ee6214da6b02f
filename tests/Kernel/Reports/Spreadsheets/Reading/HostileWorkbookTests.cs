using System.Text;
using Mostrador.Kernel.Reports.Spreadsheets.Reading;

namespace Mostrador.Kernel.Tests.Reports.Spreadsheets.Reading;

public sealed class HostileWorkbookTests
{
    private const string Row = """<row r="1"><c r="A1"><v>1</v></c></row>""";

    [Theory]
    [InlineData("")]
    [InlineData("lote_id,numero_linea,iccid,operador\nL1,3,8957,CLARO\n")]
    [InlineData("<html><table><tr><td>lote_id</td></tr></table></html>")]
    [InlineData("PK\u0003\u0004")]
    public void What_is_no_workbook_is_unreadable(string content) => ReadBooks.AreUnreadable(Encoding.UTF8.GetBytes(content));

    [Fact]
    public void A_zip_archive_that_is_no_workbook_is_unreadable() =>
        ReadBooks.AreUnreadable(Xlsx.Zip(new Dictionary<string, string> { ["nota.txt"] = "hola" }));

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    [InlineData("[Content_Types].xml")]
    public void A_workbook_that_lacks_a_part_is_unreadable(string part)
    {
        var parts = Xlsx.Parts(Row);
        parts.Remove(part);

        ReadBooks.AreUnreadable(Xlsx.Zip(parts));
    }

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/sharedStrings.xml")]
    public void Entities_are_refused_and_files_of_the_server_are_not_read(string part)
    {
        var parts = Xlsx.Parts("""<row r="1"><c r="A1" t="inlineStr"><is><t>&host;</t></is></c></row>""", "<si><t>&host;</t></si>");
        parts[part] = """<!DOCTYPE a [<!ENTITY host SYSTEM "file:///etc/hostname">]>""" + parts[part];

        ReadBooks.AreUnreadable(Xlsx.Zip(parts));
    }

    [Fact]
    public void Parts_that_unpack_to_too_much_are_refused_before_they_are_unpacked()
    {
        ReadBooks.AreUnreadable(Xlsx.Book(Row + new string(' ', 2_000_000)));
        ReadBooks.AreUnreadable(Xlsx.Zip(Parts(new string(' ', 2_000_000), "xl/media/nothing.xml")));
        ReadBooks.AreUnreadable(Xlsx.Zip(Parts(new string(' ', 1_100_000), "_rels/other.rels")), ReadBooks.Limits with { UnpackedBytes = 9_000_000 });
    }

    [Fact]
    public void An_archive_that_lies_about_its_sizes_is_not_unpacked_further()
    {
        var book = Xlsx.Book(Row + new string(' ', 2_000_000));
        var sheet = book.AsSpan().LastIndexOf("xl/worksheets/sheet1.xml"u8);
        BitConverter.TryWriteBytes(book.AsSpan(sheet - 46 + 24), 1000); // the length in the directory of the archive

        ReadBooks.AreUnreadable(book);
    }

    [Fact]
    public void A_tag_with_very_many_attributes_and_a_text_that_no_cell_holds_are_refused()
    {
        var limits = ReadBooks.Limits with { UnpackedBytes = 100_000_000 };
        var attributes = string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"a{i}='' "));

        ReadBooks.AreUnreadable(Xlsx.Book($"<row {attributes}/>"), limits);
        ReadBooks.AreUnreadable(Xlsx.Cell($"<c t=\"str\"><v>{new string('a', 300_000)}</v></c>"), limits);
        Assert.Equal(32_767, ReadBooks.Text(Xlsx.Cell($"<c t=\"str\"><v>{string.Concat(Enumerable.Repeat("&#241;", 32_767))}</v></c>")).Length);
    }

    [Fact]
    public void Too_many_parts_rows_or_texts_are_refused()
    {
        var parts = Xlsx.Parts(Row);
        for (var i = 0; i < 2000; i++)
            parts[$"xl/{i}.xml"] = "";
        ReadBooks.AreUnreadable(Xlsx.Zip(parts));

        ReadBooks.AreUnreadable(Xlsx.Book(string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 1001))));
        ReadBooks.AreUnreadable(Xlsx.Book(Row, string.Concat(Enumerable.Repeat("<si/>", 1001))));
        Assert.Equal(1000, ReadBooks.Rows(Xlsx.Book(string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row><row/>", 1000)))).Length);
    }

    [Theory]
    [InlineData("""<c t="s"><v>5</v></c>""")]
    [InlineData("""<c t="s"><v>-1</v></c>""")]
    [InlineData("""<c t="s"><v>uno</v></c>""")]
    [InlineData("""<c><v>1</v>""")]
    public void A_sheet_that_makes_no_sense_is_unreadable(string cell) => ReadBooks.AreUnreadable(Xlsx.Cell(cell, "<si><t>a</t></si>"));

    [Fact]
    public void Cells_beyond_the_last_column_of_a_sheet_are_passed_over() =>
        Assert.Equal(["1: A=1"], ReadBooks.Rows(Xlsx.Book("""<row r="1"><c r="A1"><v>1</v></c><c r="XFE1"><v>2</v></c><c r="ZZZZZZZZZZZZ1"><v>3</v></c></row>""")));

    [Fact]
    public void A_damaged_archive_is_read_or_unreadable()
    {
        var sample = Xlsx.Book(Row, "<si><t>a</t></si>");
        for (var round = 0; round < 500; round++)
        {
            var random = new Random(round);
            var damaged = (byte[])sample.Clone();
            damaged[random.Next(4, damaged.Length)] = (byte)random.Next(256);
            try
            {
                Assert.InRange(ReadBooks.Rows(damaged).Length, 0, 1);
            }
            catch (UnreadableWorkbookException)
            {
                // As good.
            }
        }
    }

    private static Dictionary<string, string> Parts(string content, string name)
    {
        var parts = Xlsx.Parts(Row);
        parts[name] = content;
        return parts;
    }
}
