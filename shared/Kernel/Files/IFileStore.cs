namespace Mostrador.Kernel.Files;

/// <summary>Stored files: uploads, receipts, models. A name is <c>module/folder/random.ext</c>, made by the app, never by a client.</summary>
public interface IFileStore
{
    /// <summary>Stores a file, replacing one of the same name; whole or not at all. The content is streamed.</summary>
    Task Save(string name, Stream content, string contentType, CancellationToken cancellation);

    /// <summary>Opens a file; null when there is none, or when the name is not one that this store would give.</summary>
    Task<StoredFile?> Open(string name, CancellationToken cancellation);

    /// <summary>Removes a file; nothing happens when there is none.</summary>
    Task Delete(string name, CancellationToken cancellation);
}

/// <summary>An open file. Dispose it after use.</summary>
/// <param name="Content">Seekable, positioned at the start.</param>
/// <param name="ContentType">As it was stored.</param>
/// <param name="Length">Bytes.</param>
/// <param name="ETag">Changes with the content; without quotes.</param>
/// <param name="LastModified">When it was stored.</param>
public sealed record StoredFile(Stream Content, string ContentType, long Length, string ETag, DateTimeOffset LastModified) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
