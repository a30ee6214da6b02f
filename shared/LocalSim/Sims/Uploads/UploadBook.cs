using Mostrador.Kernel.Documents;

namespace Mostrador.LocalSim.Sims.Uploads;

/// <summary>
/// Which uploads that are stored in steps are not whole yet. What such an upload stores carries its number; nobody sees it before the
/// number is closed. A reader asks this document before the lots, so that he sees all of an upload or nothing.
/// </summary>
public sealed record UploadBook : IDocument<UploadBook>
{
    /// <summary>The key of the only one.</summary>
    public const string OnlyKey = "book";

    /// <inheritdoc/>
    public static DocumentType<UploadBook> Type { get; } = new("localsim-upload-book", LocalSimDocuments.Stored.UploadBook);

    /// <summary>Before the first upload in steps.</summary>
    public static UploadBook Empty { get; } = new();

    /// <inheritdoc/>
    public string Key => OnlyKey;

    /// <summary>The number of the next upload.</summary>
    public long Next { get; init; } = 1;

    /// <summary>Numbers of uploads that are being stored, or undone.</summary>
    public IReadOnlyList<long> Open { get; init; } = [];

    /// <summary>Whether what carries this number is not to be seen: its upload is open, or began later than this was read.</summary>
    public bool Hides(long? upload) => upload is { } number && (number >= Next || Open.Contains(number));
}
