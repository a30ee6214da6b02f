using Mostrador.Kernel.Reports.Pdf.Files;

namespace Mostrador.Kernel.Reports.Pdf.Fonts;

/// <summary>The objects that make a face part of a document: a Type 0 font over a TrueType subset.</summary>
internal static class FontObjects
{
    private const int NotSymbolic = 32;

    /// <summary>Returns the number of the font.</summary>
    public static int Write(PdfFile file, FontFace face, IEnumerable<char> rare, int toUnicode)
    {
        var subset = face.Subset(rare);
        var (font, box) = (face.File, face.File.Box);
        var program = file.Stream($"/Filter/FlateDecode/Length1 {subset.ProgramLength}", subset.Program);
        var glyphs = file.Stream("/Filter/FlateDecode", subset.GlyphOfCode);
        var descriptor = file.Object(
            $"<</Type/FontDescriptor/FontName/{subset.Name}/Flags {NotSymbolic}/FontBBox[{box[0]} {box[1]} {box[2]} {box[3]}]/ItalicAngle 0"
            + $"/Ascent {font.Ascent}/Descent {font.Descent}/CapHeight {font.CapHeight}/StemV {face.Stem}/FontFile2 {program} 0 R>>");
        var descendant = file.Object(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{subset.Name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {descriptor} 0 R/DW {face.MissingAdvance}/W {subset.Widths}/CIDToGIDMap {glyphs} 0 R>>");
        return file.Object(
            $"<</Type/Font/Subtype/Type0/BaseFont/{subset.Name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {toUnicode} 0 R>>");
    }
}
