using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Reports.Pdf;
using Mostrador.Kernel.Tests.Reports.Pdf.Reading;

namespace Mostrador.Kernel.Tests.Reports.Pdf;

public sealed class PdfTableTests
{
    private static readonly PageLayout Small = new(300, 220) { Left = 20, Right = 20, Top = 20, Bottom = 30 };

    [Fact]
    public void Any_table_is_broken_into_pages_without_losing_a_word() =>
        Prop.ForAll(Rows, rows =>
        {
            var pdf = Documents.Drawn(document => Draw(document, rows), Small);
            return Column(pdf, 0).SequenceEqual(rows.Select((_, i) => $"#{i}"))
                && string.Concat(Column(pdf, 1)) == string.Concat(rows).Replace(" ", "", StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_of_any_table_stands_in_the_margins() =>
        Prop.ForAll(Rows, rows => Documents.Drawn(document => Draw(document, rows), Small).Pages.SelectMany(page => page.Shown)
            .All(shown => shown is { X: >= 20, Right: <= 280.01, Y: >= 20 and <= 190 })).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_page_begins_with_the_headings() =>
        Prop.ForAll(Rows, rows => Documents.Drawn(document => Draw(document, rows), Small).Pages
            .All(page => page.Shown.Take(2).Select(shown => shown.Text).SequenceEqual(["Nº", "Descripción"]))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_row_that_fits_on_a_page_is_not_broken() =>
        Prop.ForAll(Rows, rows =>
        {
            var pdf = Documents.Drawn(document => Draw(document, [.. rows.Select(row => row.Length > 60 ? row[..60] : row)]), Small);
            return pdf.Pages.All(page => page.Shown.Skip(2).FirstOrDefault() is not { } first || first.Text.StartsWith('#'));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_row_higher_than_a_page_is_broken_between_its_lines()
    {
        var words = Enumerable.Range(0, 400).Select(i => $"palabra{i}").ToList();
        var pdf = Documents.Drawn(document => Draw(document, ["corta", string.Join(' ', words), "última"]), Small);
        Assert.True(pdf.Pages.Count > 5);
        Assert.Equal(["corta", .. words, "última"], Column(pdf, 1, whole: true).SelectMany(line => line.Split(' ')));
    }

    [Fact]
    public void A_table_on_paper_too_small_for_it_still_ends()
    {
        var pdf = Documents.Drawn(document => Draw(document, ["uno dos", "tres"]), Small with { Height = 60 });
        Assert.Equal(["#0", "#1"], Column(pdf, 0));
    }

    [Fact]
    public void Columns_have_their_width_and_the_others_share_the_rest()
    {
        var pdf = Documents.Drawn(
            document => document.Table(TableLook.Plain, PdfColumn.Fixed("", 50), PdfColumn.Shared("", 1), PdfColumn.Shared("", 3)).Row("a", "b", "c"),
            Small);
        Assert.Equal([20, 70, 70 + (210 / 4.0)], pdf.Pages[0].Shown.Select(shown => Math.Round(shown.X, 2)));
    }

    [Fact]
    public void A_column_aligns_its_heading_and_its_cells_and_a_cell_may_differ()
    {
        var pdf = Documents.Drawn(document =>
        {
            var table = document.Table(TableLook.Report with { PaddingX = 0 }, PdfColumn.Shared("Total", align: TextAlign.Right));
            table.Row("18.50");
            table.Row(new PdfCell("nota", TextStyle.Small));
        });
        var shown = pdf.Pages[0].Shown;
        Assert.Equal([547.28, 547.28], shown.Take(2).Select(text => Math.Round(text.Right, 2)));
        Assert.Equal(48, shown[2].X, 0.01);
    }

    [Fact]
    public void Texts_of_a_cell_stand_below_each_other_and_empty_ones_are_left_out()
    {
        var pdf = Documents.Drawn(document => document.Table(TableLook.Plain, new PdfColumn("")).Row(
            PdfCell.Stack(new("Mi Tienda", TextStyle.Heading), "", new("Lima", TextStyle.Small))));
        Assert.Equal(["Mi Tienda", "Lima"], pdf.Pages[0].Shown.Select(shown => shown.Text));
        Assert.Equal([13, 8], pdf.Pages[0].Shown.Select(shown => shown.Size));
    }

    [Fact]
    public void Totals_follow_below_the_headings_when_they_go_to_the_next_page()
    {
        var pdf = Documents.Drawn(
            document =>
            {
                var table = document.Table(TableLook.Report, new PdfColumn("Nº"), new PdfColumn("Total"));
                while (document.Room > 21)
                    table.Row("1", "2");
                table.Total("TOTAL", "99");
            },
            Small);
        Assert.Equal(["Nº", "Total", "TOTAL", "99"], pdf.Pages[1].Shown.Select(shown => shown.Text));
    }

    [Fact]
    public void A_table_without_rows_shows_its_headings() =>
        Assert.Equal("Nº\nDescripción", Documents.Drawn(document => Draw(document, [])).Text);

    private static Arbitrary<string[]> Rows { get; } =
        Gen.Choose(0, 60).SelectMany(words => Gen.Elements("de", "cámara", "señalización", "ñ", "instalación-completa-con-garantía").ArrayOf(words))
            .Select(words => string.Join(' ', words)).ArrayOf().Resize(15).ToArbitrary();

    private static void Draw(PdfDocument document, string[] rows)
    {
        var table = document.Table(TableLook.Report, PdfColumn.Fixed("Nº", 40), PdfColumn.Shared("Descripción"));
        foreach (var (i, row) in rows.Index())
            table.Row($"#{i}", row);
    }

    private static IEnumerable<string> Column(ReadPdf pdf, int column, bool whole = false) => pdf.Pages
        .SelectMany(page => page.Shown.Skip(2))
        .Where(shown => shown.X < 60 == (column == 0))
        .Select(shown => whole ? shown.Text : shown.Text.Replace(" ", "", StringComparison.Ordinal));
}
