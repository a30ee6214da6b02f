using DocumentFormat.OpenXml.Spreadsheet;

namespace Mostrador.Kernel.Reports.Spreadsheets;

/// <summary>The looks of cells. A cell names one by number: its kind, further on for totals, then titles and headings.</summary>
internal static class WorkbookStyles
{
    private const uint DateFormat = 164;
    private const uint DateTimeFormat = 165;
    private const string Ink = "FF1F3756";
    private static readonly CellKind[] Kinds = Enum.GetValues<CellKind>();

    private enum Letters : uint { Normal, Strong, Heading, Title }

    private enum Inside : uint { Nothing, Reserved, Ink }

    private enum Edge : uint { Nothing, Above }

    public static int Title { get; } = 2 * Kinds.Length;

    public static int Heading => Title + 1;

    public static int NumericHeading => Title + 2;

    public static int Of(CellKind kind, bool isTotal) => (int)kind + (isTotal ? Kinds.Length : 0);

    public static Stylesheet Stylesheet() => new(
        new NumberingFormats(Format(DateFormat, "yyyy\\-mm\\-dd"), Format(DateTimeFormat, "yyyy\\-mm\\-dd\\ hh:mm")) { Count = 2 },
        new Fonts(Font(11), Font(11, isBold: true), Font(11, isBold: true, "FFFFFFFF"), Font(14, isBold: true, Ink)) { Count = 4 },
        new Fills(Fill(PatternValues.None), Fill(PatternValues.Gray125), Fill(PatternValues.Solid, Ink)) { Count = 3 },
        new Borders(new Border(), new Border(new TopBorder(new Color { Rgb = Ink }) { Style = BorderStyleValues.Thin })) { Count = 2 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        CellFormats(),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static CellFormats CellFormats()
    {
        var formats = new CellFormats();
        formats.Append(Kinds.Select(kind => Look(kind, Letters.Normal, Edge.Nothing)));
        formats.Append(Kinds.Select(kind => Look(kind, Letters.Strong, Edge.Above)));
        formats.Append(
            Look(CellKind.Empty, Letters.Title, Edge.Nothing),
            Look(CellKind.Text, Letters.Heading, Edge.Nothing, Inside.Ink),
            Look(CellKind.Empty, Letters.Heading, Edge.Nothing, Inside.Ink, Aligned(HorizontalAlignmentValues.Right)));
        formats.Count = (uint)formats.ChildElements.Count;
        return formats;
    }

    private static CellFormat Look(CellKind kind, Letters letters, Edge edge, Inside inside = Inside.Nothing, Alignment? align = null) =>
        new((align ?? AlignmentOf(kind)) is { } given ? [given] : [])
        {
            ApplyAlignment = true,
            NumberFormatId = FormatOf(kind),
            ApplyNumberFormat = FormatOf(kind) != 0,
            FontId = (uint)letters,
            ApplyFont = letters != Letters.Normal,
            FillId = (uint)inside,
            ApplyFill = inside != Inside.Nothing,
            BorderId = (uint)edge,
            ApplyBorder = edge != Edge.Nothing,
            FormatId = 0,
            QuotePrefix = kind == CellKind.QuotedText ? true : null,
        };

    // Text keeps a distance from the number in the column before it.
    private static Alignment? AlignmentOf(CellKind kind) =>
        kind is CellKind.Text or CellKind.QuotedText or CellKind.Date or CellKind.DateTime
            ? Aligned(HorizontalAlignmentValues.Left, indent: 1)
            : null;

    private static Alignment Aligned(HorizontalAlignmentValues side, uint? indent = null) =>
        new() { Horizontal = side, Indent = indent, Vertical = VerticalAlignmentValues.Center };

    // Those under 164 are every spreadsheet's own: 1 is 0, 4 is #,##0.00, 10 is 0.00%, 49 is text.
    private static uint FormatOf(CellKind kind) => kind switch
    {
        CellKind.QuotedText => 49,
        CellKind.Integer => 1,
        CellKind.Money => 4,
        CellKind.Percent => 10,
        CellKind.Date => DateFormat,
        CellKind.DateTime => DateTimeFormat,
        _ => 0,
    };

    private static NumberingFormat Format(uint id, string code) => new() { NumberFormatId = id, FormatCode = code };

    private static Fill Fill(PatternValues pattern, string? color = null) =>
        new(new PatternFill(color is null ? [] : [new ForegroundColor { Rgb = color }]) { PatternType = pattern });

    private static Font Font(double size, bool isBold = false, string? color = null)
    {
        var font = new Font();
        if (isBold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = size });
        if (color is not null)
            font.Append(new Color { Rgb = color });
        font.Append(new FontName { Val = "Calibri" });
        return font;
    }
}
