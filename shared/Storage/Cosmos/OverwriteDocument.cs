using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Cosmos;

/// <summary>Stores the whole item anew, expiry included. Condition: the stored item still has this ETag.</summary>
internal sealed record OverwriteDocument(string Id, ReadOnlyMemory<byte> Body, long? ExpiresAt, string ETag) : DocumentOperation(Id)
{
    public static OverwriteDocument Of(ReplaceDocument replace)
    {
        var etag = CosmosETag.Parse(replace.ETag);
        return new OverwriteDocument(replace.Id, replace.Body, etag.ExpiresAt, etag.OfItem);
    }
}
