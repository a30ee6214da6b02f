using System.Globalization;

namespace Mostrador.Storage.Cosmos;

/// <summary>
/// What the port calls an ETag: that of the item and, where the document expires, when. A document is replaced whole, its expiry
/// stays, and whoever replaces it knows no more of it than this text.
/// </summary>
/// <param name="OfItem">What Cosmos DB compares.</param>
/// <param name="ExpiresAt">Unix milliseconds; null = never.</param>
internal readonly record struct CosmosETag(string OfItem, long? ExpiresAt)
{
    private const char Separator = '@';

    public static CosmosETag Parse(string text)
    {
        var end = text.LastIndexOf(Separator);
        return end >= 0 && long.TryParse(text.AsSpan(end + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var expiresAt)
            ? new CosmosETag(text[..end], expiresAt)
            : new CosmosETag(text, null);
    }

    /// <summary>Whether an item may have it: an empty one would not be compared at all, and a star is every one.</summary>
    public bool MayMatch(long now) => OfItem is not ("" or "*") && !(ExpiresAt <= now);

    /// <inheritdoc/>
    public override string ToString() =>
        ExpiresAt is { } end ? string.Create(CultureInfo.InvariantCulture, $"{OfItem}{Separator}{end}") : OfItem;
}
