using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Mostrador.Kernel.Reports.Pdf.Files;

namespace Mostrador.Kernel.Reports.Pdf.Fonts;

/// <summary>What a document carries of a face, ready to be copied into it.</summary>
/// <param name="Name">With the six letters that tell subsets of a font apart.</param>
/// <param name="Program">The font file, compressed.</param>
/// <param name="ProgramLength">Its length before that.</param>
/// <param name="GlyphOfCode">The table from codes to glyphs, compressed.</param>
/// <param name="Widths">Widths of codes, as a PDF array.</param>
internal sealed record FontSubset(string Name, byte[] Program, int ProgramLength, byte[] GlyphOfCode, string Widths)
{
    public static FontSubset Of(FontFace face, IReadOnlyCollection<char> characters)
    {
        var sorted = characters.Order().ToArray();
        var program = TrueTypeSubset.Of(face.File, sorted.Select(face.Glyph));
        return new FontSubset(
            $"{Tag(sorted)}+{face.Name}", Deflate.Small(program), program.Length, Deflate.Small(Glyphs(face, sorted)), Advances(face, sorted));
    }

    // All 65,536 codes are listed, because readers differ on what a code beyond the end of the table means.
    private static byte[] Glyphs(FontFace face, char[] characters)
    {
        var glyphs = new byte[2 * (char.MaxValue + 1)];
        foreach (var c in characters)
            BinaryPrimitives.WriteUInt16BigEndian(glyphs.AsSpan(2 * c), face.Glyph(c));
        return glyphs;
    }

    private static string Advances(FontFace face, char[] characters)
    {
        var widths = new StringBuilder("[");
        for (var i = 0; i < characters.Length; i++)
        {
            var follows = i > 0 && characters[i] == characters[i - 1] + 1;
            if (!follows)
                widths.Append(CultureInfo.InvariantCulture, $"{(i > 0 ? "]" : "")}{(int)characters[i]}[");
            widths.Append(CultureInfo.InvariantCulture, $"{(follows ? " " : "")}{face.Advance(characters[i])}");
        }

        return widths.Append("]]").ToString();
    }

    private static string Tag(char[] characters)
    {
        // FNV-1a: the same letters for the same characters, in every process.
        var hash = 2166136261u;
        foreach (var c in characters)
            hash = unchecked((hash ^ c) * 16777619u);
        return string.Create(6, hash, static (letters, rest) =>
        {
            foreach (ref var letter in letters)
            {
                letter = (char)('A' + (rest % 26));
                rest /= 26;
            }
        });
    }
}
