namespace Mostrador.Kernel.Reports;

/// <summary>What a document or a workbook says about itself.</summary>
/// <param name="Title">Shown by readers instead of the file's name.</param>
/// <param name="Author">The shop.</param>
/// <param name="Created">By the business clock, in the shop's time zone; equal input then gives equal bytes.</param>
public sealed record ReportMetadata(string Title, string Author, DateTimeOffset Created)
{
    /// <summary>Language of the text, for reading aloud.</summary>
    public string Language { get; init; } = "es";
}
