namespace Mostrador.Kernel.Reports.Spreadsheets.Reading;

/// <summary>
/// XML in which one tag soon follows another. The framework's reader keeps a tag with all its attributes in memory and walks them again
/// and again: a tag of some megabytes would keep it busy for minutes.
/// </summary>
internal sealed class MarkupStream(Stream xml) : Stream
{
    // A cell's text has at most 32,767 characters, each of which may be written with seven bytes.
    private const int MostBytes = 256 * 1024;

    private int _sinceTag;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        // In pieces that show every long way from one tag to the next.
        var read = xml.Read(buffer[..Math.Min(buffer.Length, MostBytes)]);
        var (first, last) = (buffer[..read].IndexOf((byte)'<'), buffer[..read].LastIndexOf((byte)'<'));
        if (_sinceTag + (first < 0 ? read : first) > MostBytes)
            throw new UnreadableWorkbookException("A tag or a text of the workbook is too long.");
        _sinceTag = first < 0 ? _sinceTag + read : read - last;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            xml.Dispose();
        base.Dispose(disposing);
    }
}
