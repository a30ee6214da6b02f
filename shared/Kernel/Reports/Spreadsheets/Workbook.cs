using System.IO.Packaging;
using System.Xml;
using DocumentFormat.OpenXml;
using OpenXml = DocumentFormat.OpenXml.Spreadsheet;

namespace Mostrador.Kernel.Reports.Spreadsheets;

/// <summary>
/// An .xlsx workbook, written sheet after sheet and row after row; no row is kept in memory. It writes synchronously, so the output is
/// memory or a file. It is whole when it is disposed of.
/// </summary>
/// <remarks>
/// The SDK's own SpreadsheetDocument insists on reading what it writes, which keeps every sheet in memory until the end. So its elements
/// are written into a package that is opened for writing alone.
/// </remarks>
public sealed class Workbook : IDisposable
{
    /// <summary>What a workbook is on the wire.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private readonly Package _package;
    private readonly SheetNames _names = new();
    private readonly List<OpenXml.Sheet> _sheets = [];
    private readonly List<OpenXml.DefinedName> _ranges = [];
    private SheetXml? _open;

    /// <param name="output">Stays open.</param>
    /// <param name="metadata">What the workbook says about itself.</param>
    public Workbook(Stream output, ReportMetadata metadata)
    {
        _package = Package.Open(output, FileMode.Create, FileAccess.Write);
        (_package.PackageProperties.Title, _package.PackageProperties.Creator) = (CellText.Of(metadata.Title), CellText.Of(metadata.Author));
        _package.PackageProperties.Created = metadata.Created.UtcDateTime;
    }

    /// <summary>What a sheet holds.</summary>
    internal int MaxRows { get; init; } = 1_048_576;

    /// <summary>Opens the next sheet; the one before is complete then.</summary>
    public Sheet Sheet(SheetLayout layout) => new(this, layout);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_sheets.Count == 0)
            Begin(new SheetLayout("", new SheetColumn("")));
        End();
        var styles = Write("xl/styles.xml", "styles+xml", WorkbookStyles.Stylesheet());
        var book = Write("xl/workbook.xml", "sheet.main+xml", new OpenXml.Workbook([new OpenXml.Sheets(_sheets), .. Ranges()]));
        _package.CreateRelationship(book.Uri, TargetMode.Internal, $"{Relation}officeDocument");
        book.CreateRelationship(styles.Uri, TargetMode.Internal, $"{Relation}styles");
        foreach (var sheet in _sheets)
            book.CreateRelationship(PathOf(sheet.SheetId!), TargetMode.Internal, $"{Relation}worksheet", sheet.Id!);
        _package.Close();
    }

    /// <summary>Begins the XML of a sheet.</summary>
    internal SheetXml Begin(SheetLayout layout)
    {
        End();
        var number = (uint)_sheets.Count + 1;
        var name = _names.Take(layout.Name);
        _sheets.Add(new OpenXml.Sheet { Name = name, SheetId = number, Id = $"sheet{number}" });
        if (layout.HasHeadings)
            NameRange("_xlnm.Print_Titles", $"${layout.RowsAbove}:${layout.RowsAbove}");
        return _open = new SheetXml(Part(PathOf(number), "worksheet+xml").GetStream(FileMode.Create, FileAccess.Write), layout);
    }

    private static Uri PathOf(uint sheet) => new($"/xl/worksheets/sheet{sheet}.xml", UriKind.Relative);

    // A part is begun when the one before it is written: such a package goes only forward.
    private PackagePart Part(Uri path, string type) => _package.CreatePart(path, MainType + type, CompressionOption.Normal);

    private OpenXmlElement[] Ranges() => _ranges.Count == 0 ? [] : [new OpenXml.DefinedNames(_ranges)];

    private void End()
    {
        _open?.Dispose();
        if (_open?.FilterRange is { } range)
            NameRange("_xlnm._FilterDatabase", range, isHidden: true);
    }

    // Names that spreadsheets know: what is printed on every page, and what the filter filters.
    private void NameRange(string name, string range, bool? isHidden = null)
    {
        var sheet = _sheets[^1].Name!.Value!.Replace("'", "''", StringComparison.Ordinal);
        _ranges.Add(new($"'{sheet}'!{range}") { Name = name, LocalSheetId = (uint)_sheets.Count - 1, Hidden = isHidden });
    }

    private PackagePart Write(string path, string type, OpenXmlElement root)
    {
        var part = Part(new Uri($"/{path}", UriKind.Relative), type);
        using var xml = XmlWriter.Create(part.GetStream(FileMode.Create, FileAccess.Write), SheetXml.Settings);
        root.WriteTo(xml);
        return part;
    }
}
