using System.Buffers.Binary;
using System.Text;

namespace Mostrador.Kernel.Reports.Pdf.Fonts;

/// <summary>A font with some glyphs of another, under the same numbers. Hints are left out: they are most of the bytes.</summary>
internal static class TrueTypeSubset
{
    private const int LongOffsets = 1;

    /// <summary>The font file of these glyphs and of those that they are composed of.</summary>
    public static byte[] Of(TrueTypeFile font, IEnumerable<ushort> glyphs)
    {
        var outlines = Outlines(font, glyphs);
        var head = font.Table("head").ToArray();
        head.AsSpan(8, 4).Clear();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), LongOffsets);
        return File(new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = [.. outlines.Values.SelectMany(outline => outline)],
            ["head"] = head,
            ["hhea"] = font.Table("hhea").ToArray(),
            ["hmtx"] = Advances(font, outlines),
            ["loca"] = Offsets(font, outlines),
            ["maxp"] = font.Table("maxp").ToArray(),
        });
    }

    // Glyph 0 is the box that stands for what the font does not have.
    private static SortedDictionary<int, byte[]> Outlines(TrueTypeFile font, IEnumerable<ushort> glyphs)
    {
        var outlines = new SortedDictionary<int, byte[]>();
        var waiting = new Queue<int>(glyphs.Select(glyph => (int)glyph).Prepend(0));
        while (waiting.TryDequeue(out var glyph))
        {
            if (outlines.ContainsKey(glyph))
                continue;
            var outline = GlyphOutline.WithoutHints(font.Outline(glyph), waiting.Enqueue);
            Array.Resize(ref outline, Aligned(outline.Length));
            outlines.Add(glyph, outline);
        }

        return outlines;
    }

    private static byte[] Offsets(TrueTypeFile font, SortedDictionary<int, byte[]> outlines)
    {
        var offsets = new byte[4 * (font.GlyphCount + 1)];
        var offset = 0;
        for (var glyph = 0; glyph < font.GlyphCount; glyph++)
        {
            offset += outlines.TryGetValue(glyph, out var outline) ? outline.Length : 0;
            BinaryPrimitives.WriteInt32BigEndian(offsets.AsSpan(4 * (glyph + 1)), offset);
        }

        return offsets;
    }

    // The table keeps its size, but what nobody asks for is zero and compresses to nothing.
    private static byte[] Advances(TrueTypeFile font, SortedDictionary<int, byte[]> outlines)
    {
        var advances = font.Table("hmtx").ToArray();
        for (var glyph = 0; 4 * (glyph + 1) <= advances.Length; glyph++)
        {
            if (!outlines.ContainsKey(glyph))
                advances.AsSpan(4 * glyph, 4).Clear();
        }

        return advances;
    }

    private static byte[] File(SortedDictionary<string, byte[]> tables)
    {
        const int Entry = 16;
        var start = 12 + (Entry * tables.Count);
        var file = new byte[start + tables.Values.Sum(table => Aligned(table.Length))];
        var power = (int)Math.Log2(tables.Count);
        BinaryPrimitives.WriteInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(4), (short)tables.Count);
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(6), (short)(Entry << power));
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(8), (short)power);
        BinaryPrimitives.WriteInt16BigEndian(file.AsSpan(10), (short)(Entry * (tables.Count - (1 << power))));
        var entry = file.AsSpan(12);
        foreach (var (name, table) in tables)
        {
            table.CopyTo(file, start);
            Encoding.ASCII.GetBytes(name, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(file.AsSpan(start, Aligned(table.Length))));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], start);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], table.Length);
            start += Aligned(table.Length);
            entry = entry[Entry..];
        }

        return file;
    }

    private static uint Checksum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        for (; table.Length > 0; table = table[4..])
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(table));
        return sum;
    }

    private static int Aligned(int length) => (length + 3) & ~3;
}
