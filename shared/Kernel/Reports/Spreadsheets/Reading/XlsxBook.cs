using System.IO.Compression;
using System.IO.Packaging;
using System.Xml;

namespace Mostrador.Kernel.Reports.Spreadsheets.Reading;

/// <summary>
/// The workbooks of today: XML in a zip archive. Read as XML, because libraries turn numbers into binary ones and a card's number of
/// nineteen digits into another.
/// </summary>
internal static class XlsxBook
{
    /// <summary>The rows of the first sheet that are not blank.</summary>
    public static IEnumerable<SheetRow> FirstSheet(byte[] file, WorkbookLimits limits)
    {
        CheckSizes(file, limits);
        using var package = Package.Open(new MemoryStream(file, writable: false), FileMode.Open, FileAccess.Read);
        var book = Related(package.GetRelationships(), package, new Uri("/", UriKind.Relative), "/officeDocument")
            ?? throw new UnreadableWorkbookException("The package has no workbook.");
        var texts = Related(book.GetRelationships(), package, book.Uri, "/sharedStrings") is { } shared
            ? SharedTexts(shared, limits)
            : [];
        using var xml = Xml(FirstWorksheet(book, package, limits), limits);
        foreach (var row in new XlsxSheet(xml, texts).Rows())
            yield return row;
    }

    // What an archive says of itself holds: the framework unpacks no more of an entry than the length that stands there.
    private static void CheckSizes(byte[] file, WorkbookLimits limits)
    {
        using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > WorkbookLimits.Parts)
            throw new UnreadableWorkbookException($"The package has {archive.Entries.Count} parts.");
        var bytes = 0L;
        foreach (var entry in archive.Entries)
        {
            var isDirectory = entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
                || entry.FullName.EndsWith("[Content_Types].xml", StringComparison.OrdinalIgnoreCase);
            if (entry.Length < 0 || entry.Length > (isDirectory ? WorkbookLimits.DirectoryBytes : limits.UnpackedBytes))
                throw new UnreadableWorkbookException($"The part {entry.FullName} has {entry.Length} bytes.");
            bytes += entry.Length;
        }

        if (bytes > limits.UnpackedBytes)
            throw new UnreadableWorkbookException($"The parts have {bytes} bytes.");
    }

    private static PackagePart FirstWorksheet(PackagePart book, Package package, WorkbookLimits limits)
    {
        using var xml = Xml(book, limits);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && IdOf(xml) is { } id
                && book.RelationshipExists(id) && book.GetRelationship(id) is var relation && IsOf(relation, "/worksheet"))
                return package.GetPart(PackUriHelper.ResolvePartUri(book.Uri, relation.TargetUri));
        }

        throw new UnreadableWorkbookException("The workbook has no sheet.");
    }

    // The attribute's namespace is another in the strict form of the format.
    private static string? IdOf(XmlReader xml)
    {
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml is { LocalName: "id", NamespaceURI.Length: > 0 })
                return xml.Value;
        }

        return null;
    }

    private static List<string> SharedTexts(PackagePart part, WorkbookLimits limits)
    {
        var texts = new List<string>();
        using var xml = Xml(part, limits);
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "si" })
                continue;
            if (texts.Count == limits.Texts)
                throw new UnreadableWorkbookException($"The workbook has more than {limits.Texts} texts.");
            texts.Add(XlsxText.OfRuns(xml));
        }

        return texts;
    }

    private static PackagePart? Related(PackageRelationshipCollection relations, Package package, Uri source, string kind)
    {
        var relation = relations.FirstOrDefault(one => IsOf(one, kind));
        return relation is null ? null : package.GetPart(PackUriHelper.ResolvePartUri(source, relation.TargetUri));
    }

    // By its end: the strict form of the format has other addresses before it.
    private static bool IsOf(PackageRelationship relation, string kind) =>
        relation.TargetMode == TargetMode.Internal && relation.RelationshipType.EndsWith(kind, StringComparison.Ordinal);

    private static XmlReader Xml(PackagePart part, WorkbookLimits limits) => XmlReader.Create(
        new MarkupStream(part.GetStream(FileMode.Open, FileAccess.Read)),
        new XmlReaderSettings
        {
            CloseInput = true,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = limits.UnpackedBytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
}
