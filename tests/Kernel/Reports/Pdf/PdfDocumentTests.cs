using Mostrador.Kernel.Reports.Pdf;

namespace Mostrador.Kernel.Tests.Reports.Pdf;

public sealed class PdfDocumentTests
{
    [Fact]
    public void Equal_input_gives_equal_bytes() =>
        Assert.Equal(SampleInvoice.Draw(7, 60).ToArray(), SampleInvoice.Draw(7, 60).ToArray());

    [Fact]
    public void A_document_says_its_title_author_date_and_language()
    {
        var pdf = Documents.Drawn(_ => { });
        Assert.Equal(Documents.Metadata.Title, pdf.Information("Title"));
        Assert.Equal(Documents.Metadata.Author, pdf.Information("Author"));
        Assert.Equal("D:20251022100506-05'00'", pdf.Information("CreationDate"));
        Assert.Equal((byte[])[0xfe, 0xff, 0, (byte)'e', 0, (byte)'s'], pdf.Catalog["Lang"]);
    }

    [Fact]
    public void A_document_without_content_has_one_empty_page()
    {
        var page = Assert.Single(Documents.Drawn(_ => { }).Pages);
        Assert.Empty(page.Shown);
        Assert.Equal((595.276, 841.89), (page.Width, page.Height));
    }

    [Fact]
    public async Task Saving_writes_the_same_bytes_again_and_never_synchronously()
    {
        var document = SampleInvoice.Draw(1, 80);
        await using var output = new AsyncOnlyStream();
        await document.Save(output);
        Assert.Equal(document.ToArray(), output.ToArray());
    }

    [Fact]
    public void Each_page_is_told_its_number_and_how_many_there_are()
    {
        var document = Documents.New();
        document.EachPage = (page, number, count) => page.Text(48, page.Height - 20, $"Página {number} de {count}", TextStyle.Small);
        document.NewPage();
        document.Text("en medio");
        document.NewPage();
        document.Text("al final");
        Assert.Equal(
            ["Página 1 de 3", "Página 2 de 3", "en medio", "Página 3 de 3", "al final"], document.Read().Text.Split('\n'));
    }

    [Fact]
    public void A_stamp_is_on_every_page_below_its_content() => Assert.All(
        SampleInvoice.Draw(1, 60, isDraft: true).Read().Pages,
        page => Assert.Equal("BORRADOR", page.Shown[0].Text));

    [Fact]
    public void Text_goes_on_where_the_paper_ends()
    {
        var pdf = Documents.Drawn(document =>
        {
            for (var i = 0; i < 200; i++)
                document.Text($"línea {i}");
        });
        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"línea {i}"), pdf.Text.Split('\n'));
        Assert.Equal(4, pdf.Pages.Count);
        Assert.All(pdf.Pages.SelectMany(page => page.Shown), shown => Assert.InRange(shown.Y, PageLayout.A4.Top, 841.89 - PageLayout.A4.Bottom));
    }

    [Fact]
    public void Space_is_kept_between_things_and_not_at_the_top_of_a_page()
    {
        var document = Documents.New();
        document.Space(100);
        Assert.Equal(PageLayout.A4.Top, document.Y);
        document.Text("x");
        document.Space(100);
        Assert.Equal(PageLayout.A4.Top + 100 + (10 * 1.4), document.Y);
    }

    [Fact]
    public void A_roll_is_as_long_as_its_content()
    {
        var pdf = Documents.Drawn(
            document =>
            {
                for (var i = 0; i < 20; i++)
                    document.Text($"{i}");
            },
            PageLayout.Roll80);
        var page = Assert.Single(pdf.Pages);
        Assert.Equal(226.772, page.Width);
        Assert.InRange(page.Height, 280 + 22, 280 + 40);
        Assert.All(page.Shown, shown => Assert.InRange(shown.Y, 0, page.Height));
    }

    [Fact]
    public void A_roll_longer_than_the_longest_page_goes_on_with_another()
    {
        var pdf = Documents.Drawn(
            document =>
            {
                for (var i = 0; i < 1500; i++)
                    document.Text($"{i}");
            },
            PageLayout.Roll80);
        Assert.Equal(2, pdf.Pages.Count);
        Assert.All(pdf.Pages, page => Assert.InRange(page.Height, 0, 14400));
        Assert.Equal(1500, pdf.Text.Split('\n').Length);
    }

    [Fact]
    public void Landscape_is_the_same_paper_on_its_side()
    {
        var page = Assert.Single(Documents.Drawn(_ => { }, PageLayout.Letter.Landscape()).Pages);
        Assert.Equal((792.0, 612.0), (page.Width, page.Height));
    }

    [Fact]
    public void A_thousand_pages_take_three_megabytes()
    {
        var document = Documents.New();
        var table = document.Table(TableLook.Report, new PdfColumn("Producto"), new PdfColumn("Total"));
        for (var i = 0; i < 36_500; i++)
            table.Row($"Cámara domo {i}", $"{i * 12.5m}");
        Assert.InRange(document.ToArray().Length, 1, 3_000_000);
    }

    [Fact]
    public void A_place_that_is_no_number_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Documents.New().Page.Line(0, 0, double.NaN, 1));

    /// <summary>As the body of a response is.</summary>
    private sealed class AsyncOnlyStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous.");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("Synchronous.");

        public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            await Task.Yield();
            base.Write(buffer, offset, count);
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            base.Write(buffer.ToArray(), 0, buffer.Length);
        }
    }
}
