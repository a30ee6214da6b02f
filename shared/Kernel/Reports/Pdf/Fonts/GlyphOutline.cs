using System.Buffers.Binary;

namespace Mostrador.Kernel.Reports.Pdf.Fonts;

/// <summary>The outline of one glyph: its own contours, or other glyphs put together (<c>ñ</c> is <c>n</c> and a tilde).</summary>
internal static class GlyphOutline
{
    private const int Header = 10;

    [Flags]
    private enum Part : ushort
    {
        WordArguments = 0x0001,
        OneScale = 0x0008,
        MorePartsFollow = 0x0020,
        TwoScales = 0x0040,
        Matrix = 0x0080,
        HintsFollow = 0x0100,
    }

    /// <summary>The outline without its hinting program.</summary>
    /// <param name="outline">As the font has it.</param>
    /// <param name="needs">Is told each glyph that this one is composed of.</param>
    public static byte[] WithoutHints(ReadOnlySpan<byte> outline, Action<int> needs)
    {
        if (outline.IsEmpty)
            return [];
        var contours = BinaryPrimitives.ReadInt16BigEndian(outline);
        return contours < 0 ? Composed(outline, needs) : Simple(outline, Header + (2 * contours));
    }

    private static byte[] Simple(ReadOnlySpan<byte> outline, int hintsLength)
    {
        var hints = BinaryPrimitives.ReadUInt16BigEndian(outline[hintsLength..]);
        return [.. outline[..hintsLength], 0, 0, .. outline[(hintsLength + 2 + hints)..]];
    }

    private static byte[] Composed(ReadOnlySpan<byte> outline, Action<int> needs)
    {
        var copy = outline.ToArray();
        for (var at = Header; ;)
        {
            var part = (Part)BinaryPrimitives.ReadUInt16BigEndian(copy.AsSpan(at));
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at), (ushort)(part & ~Part.HintsFollow));
            needs(BinaryPrimitives.ReadUInt16BigEndian(copy.AsSpan(at + 2)));
            at += 4 + (part.HasFlag(Part.WordArguments) ? 4 : 2) + Scales(part);
            if (!part.HasFlag(Part.MorePartsFollow))
                return copy[..at];
        }
    }

    private static int Scales(Part part) =>
        part.HasFlag(Part.OneScale) ? 2 : part.HasFlag(Part.TwoScales) ? 4 : part.HasFlag(Part.Matrix) ? 8 : 0;
}
