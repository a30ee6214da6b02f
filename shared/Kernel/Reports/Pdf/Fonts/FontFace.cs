using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Mostrador.Kernel.Reports.Pdf.Fonts;

/// <summary>One face of the documents' font family, read once per process.</summary>
/// <remarks>
/// Text is written in codes that are its Unicode characters, so it can be searched and copied exactly, even where the font lacks a
/// glyph; a table in the document leads from a code to its glyph.
/// </remarks>
internal sealed class FontFace
{
    // Almost every document is written in these; their subset is made once. Each other set of characters is made when first used.
    private static readonly FrozenSet<char> Everyday =
        [.. Characters(' ', '~'), .. Characters('\u00a0', '\u00ff'), .. "–—‘’“”„•…€™№−"];

    private const int KeptSubsets = 64;
    private static readonly Lazy<FontFace> LazyRegular = new(() => new FontFace("OpenSans", "OpenSans-Regular.ttf", stem: 80));
    private static readonly Lazy<FontFace> LazyBold = new(() => new FontFace("OpenSans-Bold", "OpenSans-Bold.ttf", stem: 140));

    private readonly ushort[] _glyphs;
    private readonly ushort[] _advances;
    private readonly ConcurrentDictionary<string, FontSubset> _subsets = [];

    private FontFace(string name, string resource, int stem)
    {
        (Name, Stem) = (name, stem);
        File = new TrueTypeFile(Read(resource));
        _glyphs = File.CharacterMap();
        (_glyphs['\u2010'], _glyphs['\u2011'], _glyphs['\u202f']) = (_glyphs['-'], _glyphs['-'], _glyphs['\u00a0']);
        _advances = [.. Enumerable.Range(0, File.GlyphCount).Select(File.Advance)];
    }

    public static FontFace Regular => LazyRegular.Value;

    public static FontFace Bold => LazyBold.Value;

    public string Name { get; }

    /// <summary>Width of an upright stroke.</summary>
    public int Stem { get; }

    public TrueTypeFile File { get; }

    /// <summary>Width of the box that stands for what the font does not have.</summary>
    public int MissingAdvance => _advances[0];

    /// <summary>0 where the font has none.</summary>
    public ushort Glyph(char character) => _glyphs[character];

    /// <summary>In thousandths of the size.</summary>
    public int Advance(char character) => _advances[_glyphs[character]];

    /// <summary>Width of a text, in thousandths of the size.</summary>
    public int Measure(ReadOnlySpan<char> text)
    {
        var sum = 0;
        foreach (var c in text)
            sum += char.IsLowSurrogate(c) ? 0 : Advance(c);
        return sum;
    }

    /// <summary>Whether a character must be named when a subset is asked for.</summary>
    public bool IsRare(char character) => !Everyday.Contains(character) && _glyphs[character] != 0;

    /// <summary>The part of the font that a document carries: the everyday characters and these.</summary>
    public FontSubset Subset(IEnumerable<char> rare)
    {
        var key = new string([.. rare.Order()]);
        if (_subsets.TryGetValue(key, out var known))
            return known;
        if (_subsets.Count >= KeptSubsets)
            _subsets.Clear();
        return _subsets.GetOrAdd(key, FontSubset.Of(this, [.. Everyday.Where(c => _glyphs[c] != 0), .. key]));
    }

    private static IEnumerable<char> Characters(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(code => (char)code);

    private static byte[] Read(string resource)
    {
        using var stream = typeof(FontFace).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The font {resource} is not part of the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
