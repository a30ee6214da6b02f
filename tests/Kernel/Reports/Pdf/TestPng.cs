using System.Buffers.Binary;
using System.IO.Compression;

namespace Mostrador.Kernel.Tests.Reports.Pdf;

/// <summary>Form of a PNG's pixels.</summary>
/// <param name="Color">0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha.</param>
/// <param name="Depth">Bits of a sample.</param>
internal sealed record PngForm(byte Color, byte Depth)
{
    public int Filter { get; init; }

    public bool IsInterlaced { get; init; }

    public byte[]? Palette { get; init; }

    public byte[]? Transparency { get; init; }
}

/// <summary>Makes PNG files of every form.</summary>
internal static class TestPng
{
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <summary>A picture of 160 × 60, half transparent.</summary>
    public static byte[] Logo() => [.. LogoFile];

    private static byte[] LogoFile { get; } = Make(new PngForm(6, 8), 160, 60, (x, y) => [x * 400, y * 1000, 30000, x < 80 ? 65535 : 65535 - (y * 1000)]);

    /// <param name="form">How pixels are stored.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="samples">Samples of a pixel: 0 to 65535 each, or the number of a colour in the palette.</param>
    public static byte[] Make(PngForm form, int width, int height, Func<int, int, int[]> samples)
    {
        var rows = new MemoryStream();
        foreach (var (startX, startY, stepX, stepY) in form.IsInterlaced ? Passes : [(0, 0, 1, 1)])
        {
            byte[]? above = null;
            for (var y = startY; y < height && startX < width; y += stepY)
            {
                var pixels = Enumerable.Range(0, width).Where(x => x >= startX && (x - startX) % stepX == 0).SelectMany(x => samples(x, y)).ToArray();
                var row = Packed(form, pixels);
                rows.WriteByte((byte)form.Filter);
                rows.Write(Filtered(form, row, above ?? new byte[row.Length]));
                above = row;
            }
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (form.Depth, form.Color, form.IsInterlaced ? (byte)1 : (byte)0);
        var packed = new MemoryStream();
        using (var pack = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            pack.Write(rows.ToArray());
        var (first, second) = (packed.ToArray()[..(int)(packed.Length / 2)], packed.ToArray()[(int)(packed.Length / 2)..]);
        return [0x89, .. "PNG\r\n"u8, 0x1a, .. "\n"u8, .. Chunk("IHDR"u8, header), .. Optional("PLTE"u8, form.Palette),
            .. Optional("tRNS"u8, form.Transparency), .. Chunk("IDAT"u8, first), .. Chunk("IDAT"u8, second), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Packed(PngForm form, int[] samples)
    {
        var row = new byte[((samples.Length * form.Depth) + 7) / 8];
        for (var i = 0; i < samples.Length; i++)
        {
            var value = form.Color == 3 ? samples[i] : samples[i] >> (16 - form.Depth);
            if (form.Depth == 16)
                BinaryPrimitives.WriteUInt16BigEndian(row.AsSpan(2 * i), (ushort)value);
            else
                row[i * form.Depth / 8] |= (byte)(value << (8 - form.Depth - (i * form.Depth % 8)));
        }

        return row;
    }

    private static byte[] Filtered(PngForm form, byte[] row, byte[] above)
    {
        var pixel = Math.Max(1, form.Depth * (form.Color switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 }) / 8);
        return [.. row.Select((value, i) =>
        {
            var (left, up, corner) = (i < pixel ? 0 : row[i - pixel], above[i], i < pixel ? 0 : above[i - pixel]);
            var guess = left + up - corner;
            var paeth = new[] { left, up, corner }.MinBy(near => Math.Abs(guess - near));
            return (byte)(value - (form.Filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => paeth, _ => 0 }));
        })];
    }

    private static byte[] Optional(ReadOnlySpan<byte> name, byte[]? content) => content is null ? [] : Chunk(name, content);

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] content)
    {
        var chunk = new byte[12 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        name.CopyTo(chunk.AsSpan(4));
        content.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + content.Length), Crc(chunk.AsSpan(4, 4 + content.Length)));
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xedb88320 : crc >> 1;
        }

        return ~crc;
    }
}
