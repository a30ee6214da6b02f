using Mostrador.Kernel.Reports.Pdf.Files;
using Mostrador.Kernel.Reports.Pdf.Text;

namespace Mostrador.Kernel.Reports.Pdf;

/// <summary>A page to draw on, in points from its upper left corner.</summary>
public sealed class PdfCanvas
{
    private const double HairLine = 0.6;
    private readonly ContentBuffer _content;
    private readonly DocumentResources _resources;
    private (bool IsBold, double Size) _font;
    private PdfColor? _fill;
    private PdfColor? _stroke;
    private double _thickness;

    internal PdfCanvas(ContentBuffer content, DocumentResources resources, double width, double height) =>
        (_content, _resources, Width, Height) = (content, resources, width, height);

    /// <summary>Width of the paper.</summary>
    public double Width { get; }

    /// <summary>Height of the paper; of a roll, the longest that there can be until the document is done.</summary>
    public double Height { get; }

    /// <summary>One line of text.</summary>
    /// <param name="x">Where it starts, ends or has its middle, as the style's alignment says.</param>
    /// <param name="y">The foot of its letters.</param>
    /// <param name="text">What it says; a line end is a space here.</param>
    /// <param name="style">How it looks.</param>
    /// <param name="degrees">Turned about this place, against the clock.</param>
    public void Text(double x, double y, string text, TextStyle style, double degrees = 0) =>
        Show(x, y, new TextLine(PrintableText.Of(text).Replace('\n', ' '), style), degrees);

    /// <summary>Text in lines of a given width, without page breaks. Returns its height.</summary>
    public double Paragraph(double x, double y, double width, string text, TextStyle style)
    {
        var lines = LineBreaker.Break(text, style, width);
        Lines(x, y, width, lines);
        return lines.Count * style.Leading;
    }

    /// <summary>A straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, PdfColor? color = null, double thickness = HairLine)
    {
        Stroke(color ?? PdfColor.Line, thickness);
        _content.Number(x1).Number(-y1).Raw("m "u8).Number(x2).Number(-y2).Raw("l S\n"u8);
    }

    /// <summary>A box: filled, framed, or both.</summary>
    public void Box(double x, double y, double width, double height, PdfColor? fill = null, PdfColor? frame = null, double thickness = HairLine)
    {
        if (fill is { } inside)
            Fill(inside);
        if (frame is { } around)
            Stroke(around, thickness);
        _content.Number(x).Number(-y - height).Number(width).Number(height).Raw("re "u8)
            .Raw((fill, frame) switch { (null, null) => "n\n"u8, (_, null) => "f\n"u8, (null, _) => "S\n"u8, _ => "B\n"u8 });
    }

    /// <summary>A picture, stretched to these measures.</summary>
    public void Image(PdfImage image, double x, double y, double width, double height)
    {
        var name = _resources.NameOf(image);
        _content.Raw("q "u8).Number(width).Number(0).Number(0).Number(height).Number(x).Number(-y - height).Raw("cm /I"u8)
            .Number(name).Raw("Do Q\n"u8);
    }

    /// <summary>Lines of text one below the other, from the top of the first.</summary>
    internal void Lines(double x, double y, double width, IEnumerable<TextLine> lines)
    {
        foreach (var line in lines)
        {
            Show(x + Anchor(line.Style.Align, width), y + line.Style.Rise, line, 0);
            y += line.Style.Leading;
        }
    }

    private void Show(double x, double y, TextLine line, double degrees)
    {
        if (line.Text.Length == 0)
            return;
        var style = line.Style;
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        var before = style.Align == TextAlign.Left ? 0 : Anchor(style.Align, style.Measure(line.Text));
        Fill(style.Color);
        _content.Raw("BT "u8);
        Font(style);
        if (degrees == 0)
            _content.Number(x - before).Number(-y).Raw("Td <"u8);
        else
            _content.Number(cosine).Number(sine).Number(-sine).Number(cosine).Number(x - (before * cosine)).Number(-y - (before * sine)).Raw("Tm <"u8);
        _resources.Show(line.Text, style.Face, _content);
        _content.Raw("> Tj ET\n"u8);
    }

    private static double Anchor(TextAlign align, double width) =>
        align switch { TextAlign.Right => width, TextAlign.Centre => width / 2, _ => 0 };

    private void Font(TextStyle style)
    {
        if (_font == (style.IsBold, style.Size))
            return;
        _font = (style.IsBold, style.Size);
        _content.Raw(style.IsBold ? "/B "u8 : "/R "u8).Number(style.Size).Raw("Tf "u8);
    }

    private void Fill(PdfColor color)
    {
        if (_fill == color)
            return;
        _fill = color;
        Components(color).Raw("rg\n"u8);
    }

    private void Stroke(PdfColor color, double thickness)
    {
        if (_stroke != color)
            Components(color).Raw("RG "u8);
        if (_thickness != thickness)
            _content.Number(thickness).Raw("w\n"u8);
        (_stroke, _thickness) = (color, thickness);
    }

    private ContentBuffer Components(PdfColor color) =>
        _content.Number(color.Red / 255.0).Number(color.Green / 255.0).Number(color.Blue / 255.0);
}
