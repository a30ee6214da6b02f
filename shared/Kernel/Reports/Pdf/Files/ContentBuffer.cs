using System.Buffers.Text;

namespace Mostrador.Kernel.Reports.Pdf.Files;

/// <summary>The drawing instructions of a page while it is written; the same memory serves page after page.</summary>
internal sealed class ContentBuffer
{
    // A thousandth of a point is finer than any printer.
    private const int Scale = 1000;
    private const double Greatest = 1_000_000;
    private const int LongestNumber = 16;
    private byte[] _bytes = new byte[4096];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear() => _length = 0;

    /// <summary>A number and a space.</summary>
    public ContentBuffer Number(double value)
    {
        if (!(Math.Abs(value) <= Greatest))
            throw new ArgumentOutOfRangeException(nameof(value), value, "Not a place or a measure on a page.");
        var (whole, fraction) = Math.DivRem(Math.Abs((long)Math.Round(value * Scale)), Scale);
        if (value < 0 && whole + fraction > 0)
            Byte('-');
        Utf8Formatter.TryFormat(whole, Room(LongestNumber), out var written);
        _length += written;
        if (fraction > 0)
        {
            Byte('.');
            for (var unit = Scale / 10; fraction > 0; unit /= 10)
            {
                Byte((char)('0' + (fraction / unit)));
                fraction %= unit;
            }
        }

        Byte(' ');
        return this;
    }

    /// <summary>An instruction as it is.</summary>
    public ContentBuffer Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _length += bytes.Length;
        return this;
    }

    /// <summary>The code of a character, in four hexadecimal digits.</summary>
    public ContentBuffer Code(ushort code)
    {
        Utf8Formatter.TryFormat(code, Room(4), out var written, new('X', 4));
        _length += written;
        return this;
    }

    private void Byte(char c)
    {
        Room(1)[0] = (byte)c;
        _length++;
    }

    private Span<byte> Room(int length)
    {
        if (_bytes.Length - _length < length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + length));
        return _bytes.AsSpan(_length);
    }
}
