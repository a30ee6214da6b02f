using System.Buffers;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Mostrador.Kernel.Files;

namespace Mostrador.Storage.Blob;

/// <summary>Stored files in one private container of Blob Storage: a blob for each, under the file's own name.</summary>
public sealed class BlobFileStore(BlobOptions options) : IFileStore
{
    /// <summary>What one upload holds in memory. A file that fits is stored by one request.</summary>
    private const int PartSize = 4 * 1024 * 1024;

    /// <summary>What comes with the answer that says whether a file exists: small pictures come whole.</summary>
    private const int StartSize = 64 * 1024;

    private readonly BlobContainerClient _container = BlobAccount.Connect(options);

    /// <summary>Makes the container, in development, or checks it.</summary>
    /// <exception cref="StorageException">It cannot be used.</exception>
    public Task Open(CancellationToken cancellation) => BlobAccount.Open(_container, options, cancellation);

    /// <inheritdoc/>
    public async Task Save(string name, Stream content, string contentType, CancellationToken cancellation)
    {
        if (!FileName.IsValid(name))
            throw new ArgumentException("A file store was given a name that is none.", nameof(name));
        var blob = _container.GetBlockBlobClient(name);
        var headers = new BlobHttpHeaders { ContentType = contentType };
        var part = ArrayPool<byte>.Shared.Rent(PartSize);
        try
        {
            // The content is read before it is sent, never while: it cannot be read again for another attempt.
            var length = await Fill(part, content, cancellation);
            if (length < PartSize)
                await SaveWhole(blob, part, length, headers, cancellation);
            else
                await SaveInParts(blob, part, content, headers, cancellation);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(part);
        }
    }

    /// <inheritdoc/>
    public async Task<StoredFile?> Open(string name, CancellationToken cancellation)
    {
        if (!FileName.IsValid(name))
            return null;
        var blob = _container.GetBlobClient(name);
        return await BlobRequests.Send("read", token => Find(blob, token), cancellation);
    }

    /// <inheritdoc/>
    public async Task Delete(string name, CancellationToken cancellation)
    {
        if (!FileName.IsValid(name))
            return;
        var blob = _container.GetBlobClient(name);
        await BlobRequests.Send(
            "deletion", token => blob.DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: token), cancellation);
    }

    private static async Task SaveWhole(BlockBlobClient blob, byte[] part, int length, BlobHttpHeaders headers, CancellationToken cancellation) =>
        await BlobRequests.Send(
            "save",
            token => blob.UploadAsync(new MemoryStream(part, 0, length), new BlobUploadOptions { HttpHeaders = headers }, token),
            cancellation);

    /// <summary>
    /// Parts that nobody sees, until the list of all puts them in place. Their ids are used once: of two saves of one name at one
    /// time, each commits its own parts or fails.
    /// </summary>
    private static async Task SaveInParts(
        BlockBlobClient blob, byte[] part, Stream content, BlobHttpHeaders headers, CancellationToken cancellation)
    {
        var ids = new List<string>();
        for (var length = PartSize; length > 0; length = await Fill(part, content, cancellation))
        {
            var (id, bytes) = (Convert.ToBase64String(Guid.NewGuid().ToByteArray()), new MemoryStream(part, 0, length));
            await BlobRequests.Send("save", token => blob.StageBlockAsync(id, bytes, cancellationToken: token), cancellation);
            ids.Add(id);
        }

        await BlobRequests.Send(
            "save", token => blob.CommitBlockListAsync(ids, new CommitBlockListOptions { HttpHeaders = headers }, token), cancellation);
    }

    private static ValueTask<int> Fill(byte[] part, Stream content, CancellationToken cancellation) =>
        content.ReadAtLeastAsync(part.AsMemory(0, PartSize), PartSize, throwOnEndOfStream: false, cancellation);

    private static async Task<StoredFile?> Find(BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            var options = new BlobDownloadOptions { Range = new HttpRange(0, StartSize) };
            using var answer = (await blob.DownloadStreamingAsync(options, cancellation)).Value;
            var start = new byte[answer.Details.ContentLength];
            await answer.Content.ReadExactlyAsync(start, cancellation);
            var length = LengthOf(answer.Details.ContentRange) ?? start.Length;
            return FileOf(
                new BlobContent(blob, answer.Details.ETag, length, start), answer.Details.ContentType, answer.Details.ETag, answer.Details.LastModified);
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
        catch (RequestFailedException empty) when (empty.ErrorCode == BlobErrorCode.InvalidRange)
        {
            return await FindEmpty(blob, cancellation);
        }
    }

    /// <summary>A blob without bytes has no first one, so asking for its start is an error.</summary>
    private static async Task<StoredFile?> FindEmpty(BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            var found = (await blob.GetPropertiesAsync(cancellationToken: cancellation)).Value;
            return FileOf(
                new BlobContent(blob, found.ETag, found.ContentLength, ReadOnlyMemory<byte>.Empty), found.ContentType, found.ETag, found.LastModified);
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    private static StoredFile FileOf(BlobContent content, string contentType, ETag version, DateTimeOffset storedAt) =>
        new(content, contentType, content.Length, version.ToString().Trim('"'), storedAt);

    /// <summary>The whole length, which the answer to a request for a part says behind the slash: <c>bytes 0-9/3000</c>.</summary>
    private static long? LengthOf(string? contentRange) =>
        System.Net.Http.Headers.ContentRangeHeaderValue.TryParse(contentRange, out var range) ? range.Length : null;
}
