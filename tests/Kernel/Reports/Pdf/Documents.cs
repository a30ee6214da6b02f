using Mostrador.Kernel.Reports;
using Mostrador.Kernel.Reports.Pdf;
using Mostrador.Kernel.Tests.Reports.Pdf.Reading;

namespace Mostrador.Kernel.Tests.Reports.Pdf;

/// <summary>Documents made and read in one line.</summary>
internal static class Documents
{
    public static ReportMetadata Metadata { get; } =
        new("Reporte de ventas – año 2025", "Peña & Núñez (S.A.)", new DateTimeOffset(2025, 10, 22, 10, 5, 6, TimeSpan.FromHours(-5)));

    public static PdfDocument New(PageLayout? layout = null) => new(Metadata, layout ?? PageLayout.A4);

    public static ReadPdf Read(this PdfDocument document) => new(document.ToArray());

    /// <summary>What a reader finds in a document that is drawn so.</summary>
    public static ReadPdf Drawn(Action<PdfDocument> draw, PageLayout? layout = null)
    {
        var document = New(layout);
        draw(document);
        return document.Read();
    }
}
