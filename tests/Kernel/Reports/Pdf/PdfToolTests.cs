using System.Globalization;
using Mostrador.Kernel.Reports.Pdf;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Reports.Pdf;

/// <summary>What the programs say that people and printers use.</summary>
public sealed class PdfToolTests
{
    private static readonly byte[] Invoice = SampleInvoice.Draw(1, 60, PdfImage.Read(TestPng.Logo()), isDraft: true).ToArray();

    [ToolFact("qpdf", "qpdf")]
    public void Qpdf_finds_no_error() => Assert.Contains("No syntax or stream encoding errors found", Tool.Run("qpdf", Invoice, "--check", "{file}"), StringComparison.Ordinal);

    [ToolFact("pdftotext", "poppler-utils")]
    public void Pdftotext_reads_accents_signs_and_every_row()
    {
        var text = Tool.Run("pdftotext", Invoice, "-layout", "{file}", "-");
        Assert.All(
            ["Peña & Núñez S.A.", "INVOICE / RECIBO", "María Fernanda Ñahui Güemes", "Nº 5, 2º piso", "¿Dudas?", "Artículo", "página 3 de 3", "51,230.00 €"],
            expected => Assert.Contains(expected, text, StringComparison.Ordinal));
        Assert.All(Enumerable.Range(1, 60), i => Assert.Matches($@"\b{i} +Cámara domo {i}\b", text));
    }

    [ToolFact("pdfinfo", "poppler-utils")]
    public void Pdfinfo_tells_title_author_date_paper_and_pages()
    {
        var info = Tool.Run("pdfinfo", Invoice, "-isodates", "{file}");
        Assert.Matches("Title: +Factura INV-2025-00001", info);
        Assert.Matches(@"Author: +Peña & Núñez S\.A\.", info);
        Assert.Matches("CreationDate: +2025-10-22T(10:00:00-05|15:00:00Z)", info);
        Assert.Matches("Pages: +3", info);
        Assert.Matches(@"Page size: .*\(A4\)", info);
    }

    [ToolFact("pdffonts", "poppler-utils")]
    public void Pdffonts_finds_them_embedded_as_subsets_with_their_characters() =>
        Assert.Equal(2, Tool.Run("pdffonts", Invoice, "{file}").Split('\n').Count(line => line.Contains("OpenSans", StringComparison.Ordinal)
            && line.Contains("CID TrueType", StringComparison.Ordinal) && line.Contains("yes yes yes", StringComparison.Ordinal)));

    [ToolFact("pdftoppm", "poppler-utils")]
    public void A_tilde_is_drawn_above_its_letter()
    {
        var (plain, tilde, box) = (Ink("n"), Ink("ñ"), Ink("日"));
        Assert.InRange(plain, 1000, 100_000);
        Assert.InRange(tilde, plain * 1.1, plain * 1.6);
        Assert.InRange(box, 1000, 100_000);
    }

    [ToolFact("pdftoppm", "poppler-utils")]
    public void A_picture_is_drawn_with_what_it_covers_and_what_shines_through()
    {
        var pixels = Rendered(document =>
        {
            document.Page.Box(0, 0, 100, 100, new PdfColor(0, 0, 255));
            document.Page.Image(PdfImage.Read(TestPng.Make(new PngForm(6, 8), 2, 1, (x, _) => [65535, 0, 0, x == 0 ? 65535 : 0]))!, 0, 0, 100, 100);
        });
        Assert.Equal((255, 0, 0), pixels(20, 50));
        Assert.Equal((0, 0, 255), pixels(80, 50));
    }

    // How many pixels are dark where a letter is drawn as high as the page.
    private static int Ink(string letter)
    {
        var pixels = Rendered(document => document.Page.Text(10, 80, letter, new TextStyle { Size = 80 }));
        return (from x in Enumerable.Range(0, 100) from y in Enumerable.Range(0, 100) select pixels(x, y)).Count(pixel => pixel.Red < 128) * 10;
    }

    private static Func<int, int, (int Red, int Green, int Blue)> Rendered(Action<PdfDocument> draw)
    {
        var document = Documents.New(new PageLayout(100, 100));
        draw(document);
        byte[] image = [];
        Tool.Run("pdftoppm", document.ToArray(), folder => image = File.ReadAllBytes(folder.GetFiles("*.ppm").Single().FullName), "-r", "72", "{file}", "{folder}/page");
        var header = string.Create(CultureInfo.InvariantCulture, $"P6\n100 100\n255\n");
        return (x, y) => header.Length + (3 * ((100 * y) + x)) is var at ? (image[at], image[at + 1], image[at + 2]) : default;
    }
}
