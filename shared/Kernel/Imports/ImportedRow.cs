using System.Security.Cryptography;
using System.Text;
using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Imports;

/// <summary>
/// Says that a row has been imported; stored together with what it became. Its key is a digest of what the row says, not of where it
/// stands, so that a corrected file can be sent again whole.
/// </summary>
public sealed record ImportedRow : IDocument<ImportedRow>
{
    /// <summary>How long rows are remembered.</summary>
    internal static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    /// <inheritdoc/>
    public static DocumentType<ImportedRow> Type { get; } = new("imported-row", KernelJson.Default.ImportedRow);

    /// <summary>A digest of the row.</summary>
    public required string Key { get; init; }

    /// <summary>
    /// The key of a row. Passwords are left out: a digest that costs nothing to compute would give away what a slow one protects.
    /// </summary>
    internal static string KeyOf(ImportKind kind, ImportRow row)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(kind.Name);
        foreach (var cell in row.Cells.Where(cell => !cell.Column.IsSecret).OrderBy(cell => cell.Column.Heading, StringComparer.Ordinal))
        {
            Add(cell.Column.Heading);
            Add(cell.Text);
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());

        void Add(string text)
        {
            digest.AppendData(Encoding.UTF8.GetBytes(text));
            digest.AppendData([0]);
        }
    }
}
