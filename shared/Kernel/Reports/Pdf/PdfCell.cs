namespace Mostrador.Kernel.Reports.Pdf;

/// <summary>One cell of a table: text, in the column's look or its own, or several texts below each other.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Style">How it looks; null = as the column does.</param>
public sealed record PdfCell(string Text, TextStyle? Style = null)
{
    /// <summary>What stands below.</summary>
    internal IReadOnlyList<PdfCell> Below { get; private init; } = [];

    /// <summary>Text as the column has it; null is empty.</summary>
    public static implicit operator PdfCell(string? text) => FromString(text);

    /// <summary>Text as the column has it; null is empty.</summary>
    public static PdfCell FromString(string? text) => new(text ?? "");

    /// <summary>Texts below each other; empty ones are left out.</summary>
    public static PdfCell Stack(params IEnumerable<PdfCell> parts) =>
        parts.Where(part => !string.IsNullOrEmpty(part.Text)).ToList() is [var first, .. var rest] ? first with { Below = rest } : "";
}
