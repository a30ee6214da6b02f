using System.IO.Compression;
using System.Net.Http.Headers;
using System.Security;
using System.Text;

namespace Mostrador.Api.Tests.LocalSim;

/// Workbooks of lots, as a form that uploads them.
internal static class LotBook
{
    public static readonly string[] Headings = ["lote_id", "numero_linea", "iccid", "operador"];

    private static long _last = Random.Shared.NextInt64(1, 9_000_000) * 1_000_000;

    /// An ICCID that nobody else has.
    public static string Iccid() => $"8957{Interlocked.Increment(ref _last):D15}";

    /// A row: lot, number, ICCID, operator.
    public static string[] Row(string lot, string? iccid = null, string number = "3211234567", string @operator = "CLARO") =>
        [lot, number, iccid ?? Iccid(), @operator];

    /// Rows of new SIMs of a lot.
    public static IEnumerable<string[]> Rows(string lot, int sims = 20, string @operator = "CLARO") =>
        Enumerable.Range(0, sims).Select(i => Row(lot, number: $"321{i:D7}", @operator: @operator));

    /// An .xlsx workbook with the usual headings.
    public static byte[] Of(IEnumerable<string[]> rows) => Sheet(rows.Prepend(Headings));

    /// An .xlsx workbook of texts.
    public static byte[] Sheet(IEnumerable<string[]> rows) => OfXml(string.Concat(rows.Select(row => $"<row>{string.Concat(row.Select(Cell))}</row>")));

    /// An .xlsx workbook with these very rows, `<row>…`.
    public static byte[] OfXml(string rows)
    {
        using var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/></Types>
                """);
            Write(archive, "_rels/.rels", Relation("officeDocument", "xl/workbook.xml"));
            Write(archive, "xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="SIMs" sheetId="1" r:id="r1"/></sheets></workbook>
                """);
            Write(archive, "xl/_rels/workbook.xml.rels", Relation("worksheet", "worksheets/sheet1.xml"));
            Write(archive, "xl/worksheets/sheet1.xml",
                $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>""");
        }

        return output.ToArray();
    }

    /// An .xls workbook whose last row has an ICCID that a program stored as a number.
    public static byte[] Old() => Sample("lots.xls");

    /// An .xls workbook of two lots.
    public static byte[] OldOfText() => Sample("lotes.xls");

    /// The form with the file.
    public static HttpContent Form(byte[] file, string name = "lotes.xlsx", string part = "file")
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{part}\"", FileName = $"\"{name}\"" };
        return new MultipartFormDataContent { content };
    }

    public static Task<Reply> Upload(this LocalSimClient client, IEnumerable<string[]> rows) => client.Upload(Of(rows));

    public static Task<Reply> Upload(this LocalSimClient client, byte[] file, string name = "lotes.xlsx") =>
        client.Post("/sims/upload_lotes", Form(file, name));

    private static string Cell(string text) => $"""<c t="inlineStr"><is><t xml:space="preserve">{SecurityElement.Escape(text)}</t></is></c>""";

    private static byte[] Sample(string name)
    {
        using var sample = typeof(LotBook).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        sample.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Relation(string kind, string target) => $"""
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/></Relationships>
        """;

    private static void Write(ZipArchive archive, string name, string content)
    {
        using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
