using System.IO.Compression;

namespace Mostrador.Kernel.Reports.Pdf.Images;

/// <summary>Unpacks the rows of a PNG one by one, and undoes what was done to each to make it smaller.</summary>
internal sealed class PngRows : IDisposable
{
    private readonly PngHeader _header;
    private readonly ZLibStream _data;
    private readonly int _pixel;
    private byte[] _row;
    private byte[] _above;

    public PngRows(PngParts parts)
    {
        _header = parts.Header;
        _data = new ZLibStream(Joined(parts.Data), CompressionMode.Decompress);
        _pixel = Math.Max(1, _header.Samples * _header.Depth / 8);
        _row = new byte[_header.RowBytes(_header.Width)];
        _above = new byte[_row.Length];
    }

    /// <summary>The next row of so many pixels, until the next call.</summary>
    public ReadOnlySpan<byte> Next(int width)
    {
        (_row, _above) = (_above, _row);
        var row = _row.AsSpan(0, _header.RowBytes(width));
        var filter = _data.ReadByte();
        _data.ReadExactly(row);
        Undo(filter, row, _above);
        return row;
    }

    /// <summary>The next row has none above it.</summary>
    public void Restart() => Array.Clear(_row);

    public void Dispose() => _data.Dispose();

    private static MemoryStream Joined(IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        var joined = new MemoryStream(pieces.Sum(piece => piece.Length));
        foreach (var piece in pieces)
            joined.Write(piece.Span);
        joined.Position = 0;
        return joined;
    }

    private void Undo(int filter, Span<byte> row, ReadOnlySpan<byte> above)
    {
        if (filter is < 0 or > 4)
            throw new InvalidDataException("A row of the picture is packed in an unknown way.");
        for (var i = 0; i < row.Length; i++)
        {
            var (left, corner) = i < _pixel ? ((byte)0, (byte)0) : (row[i - _pixel], above[i - _pixel]);
            row[i] += filter switch
            {
                1 => left,
                2 => above[i],
                3 => (byte)((left + above[i]) / 2),
                4 => Nearest(left, above[i], corner),
                _ => 0,
            };
        }
    }

    // Paeth's guess: whichever neighbour is nearest to left + above - corner.
    private static byte Nearest(byte left, byte above, byte corner)
    {
        var guess = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
