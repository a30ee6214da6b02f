using System.Buffers.Binary;
using System.Text;

namespace Mostrador.Kernel.Tests.Reports.Pdf.Reading;

/// <summary>A font of a document: what its codes mean, which glyphs they are, and how wide.</summary>
internal sealed class ReadFont
{
    private readonly Dictionary<int, string> _characters = [];
    private readonly List<(int First, int Last, int Text)> _ranges = [];
    private readonly Dictionary<int, double> _widths = [];
    private readonly double _otherWidth;
    private readonly byte[] _glyphs;

    public ReadFont(ReadPdf pdf, Dictionary<string, object> font)
    {
        Assert.Equal(new PdfName("Identity-H"), font["Encoding"]);
        ReadCharacters(new PdfTokens(pdf.Stream(font["ToUnicode"]), 0));
        var descendant = pdf.Dictionary(pdf.List(font["DescendantFonts"])[0]);
        _glyphs = pdf.Stream(descendant["CIDToGIDMap"]);
        _otherWidth = pdf.Number(descendant["DW"]);
        foreach (var pair in pdf.List(descendant["W"]).Chunk(2))
        {
            foreach (var (index, width) in pdf.List(pair[1]).Index())
                _widths[(int)(double)pair[0] + index] = (double)width;
        }

        Name = ((PdfName)font["BaseFont"]).Text;
        Program = pdf.Stream(pdf.Dictionary(descendant["FontDescriptor"])["FontFile2"]);
    }

    public string Name { get; }

    /// <summary>The font file.</summary>
    public byte[] Program { get; }

    public int Glyph(char code) => BinaryPrimitives.ReadUInt16BigEndian(_glyphs.AsSpan(2 * code));

    public string Text(byte[] codes) => string.Concat(Codes(codes).Select(Character));

    /// <summary>In thousandths of the size.</summary>
    public double Width(byte[] codes) => Codes(codes).Sum(code => _widths.GetValueOrDefault(code, _otherWidth));

    private static IEnumerable<int> Codes(byte[] codes) => codes.Chunk(2).Select(code => (code[0] << 8) | code[1]);

    private void ReadCharacters(PdfTokens map)
    {
        for (var token = map.Next(); token is not null; token = map.Next())
        {
            if (token is PdfWord { Text: "beginbfrange" })
                Entries(map, "endbfrange", 3, entry => Range(entry[0], entry[1], entry[2]));
            else if (token is PdfWord { Text: "beginbfchar" })
                Entries(map, "endbfchar", 2, entry => _characters[Code(entry[0])] = Encoding.BigEndianUnicode.GetString(entry[1]));
        }
    }

    private static void Entries(PdfTokens map, string end, int length, Action<byte[][]> take)
    {
        var values = new List<byte[]>();
        var token = map.Next();
        for (; token is byte[] value; token = map.Next())
            values.Add(value);
        Assert.Equal(new PdfWord(end), token);
        Assert.InRange(values.Count / length, 1, 100);
        foreach (var entry in values.Chunk(length))
            take(entry);
    }

    private void Range(byte[] first, byte[] last, byte[] text)
    {
        Assert.Equal(first[0], last[0]);
        _ranges.Add((Code(first), Code(last), Code(text)));
    }

    private string Character(int code)
    {
        if (_characters.TryGetValue(code, out var known))
            return known;
        var range = _ranges.Single(range => code >= range.First && code <= range.Last);
        return _characters[code] = ((char)(range.Text + code - range.First)).ToString();
    }

    private static int Code(byte[] code) => (code[0] << 8) | code[1];
}
