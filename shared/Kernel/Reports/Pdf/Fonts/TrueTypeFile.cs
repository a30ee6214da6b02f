using System.Buffers.Binary;
using System.Text;

namespace Mostrador.Kernel.Reports.Pdf.Fonts;

/// <summary>The tables of a TrueType font, as far as a document needs them.</summary>
internal sealed class TrueTypeFile
{
    private const ushort WindowsPlatform = 3;
    private const ushort UnicodeBmp = 1;
    private readonly byte[] _bytes;
    private readonly Dictionary<string, Range> _tables = [];
    private readonly int _unitsPerEm;
    private readonly int _advances;
    private readonly bool _hasLongOffsets;

    public TrueTypeFile(byte[] bytes)
    {
        _bytes = bytes;
        for (var i = 0; i < Unsigned(bytes.AsSpan(4)); i++)
        {
            var entry = bytes.AsSpan(12 + (16 * i), 16);
            var start = BinaryPrimitives.ReadInt32BigEndian(entry[8..]);
            _tables[Encoding.ASCII.GetString(entry[..4])] = start..(start + BinaryPrimitives.ReadInt32BigEndian(entry[12..]));
        }

        var head = Table("head");
        _unitsPerEm = Unsigned(head[18..]);
        _hasLongOffsets = Unsigned(head[50..]) == 1;
        _advances = Unsigned(Table("hhea")[34..]);
        Box = [Thousandths(head[36..]), Thousandths(head[38..]), Thousandths(head[40..]), Thousandths(head[42..])];
        Ascent = Thousandths(Table("hhea")[4..]);
        Descent = Thousandths(Table("hhea")[6..]);
        CapHeight = Thousandths(Table("OS/2")[88..]);
        GlyphCount = Unsigned(Table("maxp")[4..]);
    }

    /// <summary>Left, bottom, right and top of all glyphs together, in thousandths of the size, as all measures here.</summary>
    public int[] Box { get; }

    /// <summary>Above the base line.</summary>
    public int Ascent { get; }

    /// <summary>Below the base line, negative.</summary>
    public int Descent { get; }

    /// <summary>Height of a capital.</summary>
    public int CapHeight { get; }

    public int GlyphCount { get; }

    public ReadOnlySpan<byte> Table(string name) => _bytes.AsSpan(_tables[name]);

    /// <summary>The outline of a glyph; empty for a space.</summary>
    public ReadOnlySpan<byte> Outline(int glyph) => Table("glyf")[Offset(glyph)..Offset(glyph + 1)];

    public ushort Advance(int glyph) =>
        (ushort)Thousandths(Unsigned(Table("hmtx")[(4 * Math.Min(glyph, _advances - 1))..]));

    /// <summary>The glyph of each character of the basic plane; 0 where the font has none.</summary>
    public ushort[] CharacterMap()
    {
        var glyphs = new ushort[char.MaxValue + 1];
        var map = Segments();
        var segments = Unsigned(map[6..]) / 2;
        var ends = map[14..];
        var starts = ends[((2 * segments) + 2)..];
        var deltas = starts[(2 * segments)..];
        var offsets = deltas[(2 * segments)..];
        for (var i = 0; i < segments; i++)
        {
            var (delta, offset) = (Unsigned(deltas[(2 * i)..]), Unsigned(offsets[(2 * i)..]));
            var (start, end) = (Unsigned(starts[(2 * i)..]), Unsigned(ends[(2 * i)..]));
            for (var c = (int)start; c <= end && c < char.MaxValue; c++)
            {
                // An offset counts from its own place in the table.
                var glyph = offset == 0 ? c : Unsigned(offsets[((2 * i) + offset + (2 * (c - start)))..]);
                glyphs[c] = glyph == 0 ? (ushort)0 : (ushort)(glyph + delta);
            }
        }

        return glyphs;
    }

    private ReadOnlySpan<byte> Segments()
    {
        var maps = Table("cmap");
        for (var i = 0; i < Unsigned(maps[2..]); i++)
        {
            var entry = maps[(4 + (8 * i))..];
            if (Unsigned(entry) == WindowsPlatform && Unsigned(entry[2..]) == UnicodeBmp)
                return maps[BinaryPrimitives.ReadInt32BigEndian(entry[4..])..];
        }

        throw new InvalidDataException("The font has no Unicode character map.");
    }

    private int Offset(int glyph) => _hasLongOffsets
        ? BinaryPrimitives.ReadInt32BigEndian(Table("loca")[(4 * glyph)..])
        : 2 * Unsigned(Table("loca")[(2 * glyph)..]);

    private int Thousandths(ReadOnlySpan<byte> units) => Thousandths(BinaryPrimitives.ReadInt16BigEndian(units));

    private int Thousandths(int units) => (int)Math.Round(units * 1000.0 / _unitsPerEm);

    private static ushort Unsigned(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
