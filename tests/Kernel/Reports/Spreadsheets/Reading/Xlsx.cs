using System.IO.Compression;
using System.Text;

namespace Mostrador.Kernel.Tests.Reports.Spreadsheets.Reading;

/// Workbooks written by hand: whatever some program may write.
internal static class Xlsx
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static Dictionary<string, string> Parts(string rows, string? texts = null, string main = Main, string office = Office) => new()
    {
        ["[Content_Types].xml"] = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/></Types>
            """,
        ["_rels/.rels"] = Relations($"""<Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/>"""),
        ["xl/workbook.xml"] = $"""
            <workbook xmlns="{main}" xmlns:r="{office}"><sheets>
            <sheet name="Gráfico" sheetId="3" r:id="r3"/><sheet name="SIMs" sheetId="1" r:id="r1"/><sheet name="Otra" sheetId="2" r:id="r4"/>
            </sheets></workbook>
            """,
        ["xl/_rels/workbook.xml.rels"] = Relations($"""
            <Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="r2" Type="{office}/sharedStrings" Target="/xl/sharedStrings.xml"/>
            <Relationship Id="r3" Type="{office}/chartsheet" Target="chartsheets/sheet1.xml"/>
            <Relationship Id="r4" Type="{office}/worksheet" Target="worksheets/sheet2.xml"/>
            """),
        ["xl/sharedStrings.xml"] = $"""<sst xmlns="{main}">{texts}</sst>""",
        ["xl/worksheets/sheet1.xml"] = $"""<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>""",
    };

    public static byte[] Book(string rows, string? texts = null) => Zip(Parts(rows, texts));

    /// A workbook whose only row has only this cell, `<c …>` in column A.
    public static byte[] Cell(string cell, string? texts = null) => Book($"<row r=\"1\">{cell}</row>", texts);

    public static byte[] Zip(IReadOnlyDictionary<string, string> parts)
    {
        using var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return output.ToArray();
    }

    private static string Relations(string relations) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>""";
}
