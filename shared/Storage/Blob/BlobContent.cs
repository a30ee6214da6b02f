using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Mostrador.Storage.Blob;

/// <summary>
/// The content of one version of a blob: its start is already here, the rest is streamed when it is read, from wherever one seeks
/// to. The library's own seekable stream would cost two requests more for each file, and 4 MB of memory for each reader.
/// </summary>
/// <param name="blob">Where the rest is.</param>
/// <param name="version">The rest is of this version, or reading fails.</param>
/// <param name="length">Bytes.</param>
/// <param name="start">The first bytes.</param>
internal sealed class BlobContent(BlobClient blob, ETag version, long length, ReadOnlyMemory<byte> start) : Stream
{
    private long _position;
    private Stream? _rest;
    private long _restPosition;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => _position = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => length + offset,
    };

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= length || buffer.IsEmpty)
            return 0;
        var read = _position < start.Length ? CopyStart(buffer.Span) : await ReadRest(buffer, cancellationToken);
        _position += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    // For readers that know no better; the app's own all wait asynchronously.
    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _rest?.Dispose();
        base.Dispose(disposing);
    }

    private int CopyStart(Span<byte> buffer)
    {
        var part = start.Span[(int)_position..];
        part = part[..Math.Min(part.Length, buffer.Length)];
        part.CopyTo(buffer);
        return part.Length;
    }

    private Task<int> ReadRest(Memory<byte> buffer, CancellationToken cancellation) => BlobRequests.Send(
        "read",
        async token =>
        {
            if (_rest is null || _restPosition != _position)
                await OpenRest(token);
            var read = await _rest!.ReadAsync(buffer, token);
            _restPosition += read;
            return read > 0 ? read : throw new EndOfStreamException("The content of a stored file ended early.");
        },
        cancellation);

    private async Task OpenRest(CancellationToken cancellation)
    {
        if (_rest is not null)
            await _rest.DisposeAsync();
        var options = new BlobDownloadOptions { Range = new HttpRange(_position), Conditions = new BlobRequestConditions { IfMatch = version } };
        _rest = (await blob.DownloadStreamingAsync(options, cancellation)).Value.Content;
        _restPosition = _position;
    }
}
