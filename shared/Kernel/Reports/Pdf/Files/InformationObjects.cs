using System.Globalization;
using System.Text;

namespace Mostrador.Kernel.Reports.Pdf.Files;

/// <summary>What a document says about itself, as objects.</summary>
internal static class InformationObjects
{
    /// <summary>Returns the number of the catalogue, which a reader opens first.</summary>
    public static int Catalog(PdfFile file, ReportMetadata metadata, int pages) => file.Object(
        $"<</Type/Catalog/Pages {pages} 0 R/Lang{Text(metadata.Language)}/ViewerPreferences<</DisplayDocTitle true>>>>");

    /// <summary>Returns the number of the title, author and date.</summary>
    public static int Information(PdfFile file, ReportMetadata metadata) => file.Object(
        $"<</Title{Text(metadata.Title)}/Author{Text(metadata.Author)}/Producer{Text("Mostrador")}"
        + $"/CreationDate{Date(metadata.Created)}/ModDate{Date(metadata.Created)}>>");

    // UTF-16 with its mark, in hexadecimal: nothing in it needs an escape.
    private static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private static string Date(DateTimeOffset date)
    {
        var offset = date.Offset;
        var sign = offset < TimeSpan.Zero ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"(D:{date:yyyyMMddHHmmss}{sign}{offset:hh}'{offset:mm}')");
    }
}
