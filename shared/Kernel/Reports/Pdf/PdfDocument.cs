using System.Buffers;
using System.IO.Pipelines;
using Mostrador.Kernel.Reports.Pdf.Files;
using Mostrador.Kernel.Reports.Pdf.Text;

namespace Mostrador.Kernel.Reports.Pdf;

/// <summary>
/// A PDF document, written from top to bottom: each thing stands below the one before, and goes to the next page where the paper ends.
/// A finished page is kept compressed, some kilobytes, until the document is saved.
/// </summary>
public sealed class PdfDocument(ReportMetadata metadata, PageLayout layout)
{
    /// <summary>What a document is on the wire.</summary>
    public const string ContentType = "application/pdf";

    private readonly DocumentResources _resources = new();
    private readonly ContentBuffer _content = new();
    private readonly List<FinishedPage> _pages = [];
    private PdfCanvas? _page;

    /// <summary>
    /// Draws what stands on every page, below its content: header, footer, stamp. Told the number of the page and how many there are.
    /// </summary>
    public Action<PdfCanvas, int, int>? EachPage { get; set; }

    /// <summary>The paper.</summary>
    public PageLayout Layout => layout;

    /// <summary>Width between the margins.</summary>
    public double Width => layout.Width - layout.Left - layout.Right;

    /// <summary>Where the next thing goes, from the top of the paper.</summary>
    public double Y { get; set; } = layout.Top;

    /// <summary>Height that is left on this page.</summary>
    public double Room => layout.Floor - Y;

    /// <summary>The current page, for what stands at a fixed place.</summary>
    public PdfCanvas Page => _page ??= new PdfCanvas(_content, _resources, layout.Width, layout.Height ?? layout.Floor);

    /// <summary>Whether something stands on this page, so that another one has more room.</summary>
    internal bool HasContent => Y > layout.Top;

    /// <summary>Text across the whole width, in as many lines and pages as it takes.</summary>
    public void Text(string text, TextStyle? style = null)
    {
        style ??= TextStyle.Normal;
        foreach (var line in LineBreaker.Break(text, style, Width))
        {
            Need(style.Leading);
            Page.Lines(layout.Left, Y, Width, [line]);
            Y += style.Leading;
        }
    }

    /// <summary>Empty space; none at the top of a page.</summary>
    public void Space(double height) => Y += HasContent ? height : 0;

    /// <summary>A line across the whole width.</summary>
    public void Rule(PdfColor? color = null, double thickness = 0.6)
    {
        Page.Line(layout.Left, Y, layout.Left + Width, Y, color, thickness);
        Y += thickness;
    }

    /// <summary>A picture in its own proportions, as large as fits into these measures.</summary>
    public void Image(PdfImage image, double maxWidth, double maxHeight, TextAlign align = TextAlign.Left)
    {
        var (width, height) = image.Fit(Math.Min(maxWidth, Width), Math.Min(maxHeight, layout.Floor - layout.Top));
        Need(height);
        var spare = Width - width;
        Page.Image(image, layout.Left + (align switch { TextAlign.Right => spare, TextAlign.Centre => spare / 2, _ => 0 }), Y, width, height);
        Y += height;
    }

    /// <summary>Starts a table; its headings are drawn at once.</summary>
    public PdfTable Table(TableLook look, params ReadOnlySpan<PdfColumn> columns) => new(this, look, columns);

    /// <summary>Goes to the next page unless so much height is left on this one.</summary>
    public void Need(double height)
    {
        if (height > Room && HasContent)
            NewPage();
    }

    /// <summary>Goes to the next page.</summary>
    public void NewPage()
    {
        Finish();
        Y = layout.Top;
    }

    /// <summary>Writes the document, which may be written again.</summary>
    public async Task Save(Stream output, CancellationToken cancellation = default)
    {
        var pipe = PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true));
        foreach (var _ in Write(pipe))
            await pipe.FlushAsync(cancellation);
        await pipe.CompleteAsync();
    }

    /// <summary>The document in memory.</summary>
    public byte[] ToArray()
    {
        var output = new ArrayBufferWriter<byte>(64 * 1024);
        foreach (var _ in Write(output))
        {
            // Memory needs no flush.
        }

        return output.WrittenSpan.ToArray();
    }

    // Returns wherever what is written so far may be passed on.
    private IEnumerable<int> Write(IBufferWriter<byte> output)
    {
        if (_page is not null || _pages.Count == 0)
            Finish();
        var file = new PdfFile(output);
        var contents = new List<string>(_pages.Count);
        for (var i = 0; i < _pages.Count; i++)
        {
            contents.Add($"{Decoration(file, i)}{file.Stream("/Filter/FlateDecode", _pages[i].Content)} 0 R");
            yield return i;
        }

        var (tree, resources) = (file.Reserve(), _resources.Write(file));
        var pages = _pages.Select((page, i) => file.Object(
            FormattableString.Invariant($"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {layout.Width:0.###} {page.Height:0.###}]/Contents[{contents[i]}]>>"))).ToList();
        file.Object(tree, $"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select(page => $"{page} 0 R"))}]/Resources {resources}>>");
        file.End(InformationObjects.Catalog(file, metadata, tree), InformationObjects.Information(file, metadata));
        yield return _pages.Count;
    }

    private string Decoration(PdfFile file, int index)
    {
        if (EachPage is null)
            return "";
        var (content, height) = (Started(new ContentBuffer(), _pages[index].Height), _pages[index].Height);
        EachPage(new PdfCanvas(content, _resources, layout.Width, height), index + 1, _pages.Count);
        return $"{file.Stream("", content.Raw("Q\n"u8).Written)} 0 R ";
    }

    private void Finish()
    {
        var height = layout.Height ?? Math.Ceiling(Math.Min(Y, layout.Floor) + layout.Bottom);
        var whole = Started(new ContentBuffer(), height).Raw(_content.Written).Raw("Q\n"u8);
        _pages.Add(new FinishedPage(Deflate.Fast(whole.Written), height));
        _content.Clear();
        _page = null;
    }

    // Everything is drawn from the top of the paper, whose height a roll knows only at its end.
    private static ContentBuffer Started(ContentBuffer content, double height) =>
        content.Raw("q 1 0 0 1 0 "u8).Number(height).Raw("cm\n"u8);

    private sealed record FinishedPage(byte[] Content, double Height);
}
