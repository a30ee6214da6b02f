using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Mostrador.Kernel.Tests.Reports.Pdf.Reading;

/// <summary>A PDF as a reader of the specification finds it: every object by the table of offsets, nothing guessed.</summary>
internal sealed partial class ReadPdf
{
    private readonly byte[] _bytes;
    private readonly Dictionary<int, object> _objects = [];
    private readonly Dictionary<int, byte[]> _streams = [];

    public ReadPdf(byte[] bytes)
    {
        _bytes = bytes;
        var text = Encoding.Latin1.GetString(bytes);
        Assert.StartsWith("%PDF-1.7\n", text, StringComparison.Ordinal);
        Assert.EndsWith("%%EOF\n", text, StringComparison.Ordinal);
        var table = int.Parse(TableOffset().Match(text).Groups[1].Value);
        var lines = text[table..].Split('\n');
        Assert.Equal("xref", lines[0]);
        var count = int.Parse(lines[1].Split(' ')[1]);
        for (var number = 1; number < count; number++)
            Read(number, int.Parse(lines[2 + number][..10]));
        var tokens = new PdfTokens(bytes, table);
        tokens.At = text.IndexOf("trailer", table, StringComparison.Ordinal) + "trailer".Length;
        Trailer = Dictionary(tokens.Next()!);
        Assert.Equal(count, Number(Trailer["Size"]));
        Fonts = Dictionary(Resources["Font"]).ToDictionary(font => font.Key, font => new ReadFont(this, Dictionary(font.Value)));
        Pages = [.. List(Dictionary(Catalog["Pages"])["Kids"]).Select((page, index) => new ReadPage(this, Dictionary(page), index + 1))];
        Assert.Equal(Pages.Count, Number(Dictionary(Catalog["Pages"])["Count"]));
    }

    public Dictionary<string, object> Trailer { get; }

    public Dictionary<string, object> Catalog => Dictionary(Trailer["Root"]);

    public IReadOnlyList<ReadPage> Pages { get; }

    /// <summary>By their names in the document.</summary>
    public IReadOnlyDictionary<string, ReadFont> Fonts { get; }

    /// <summary>Of the dictionary that all pages share.</summary>
    public Dictionary<string, object> Resources => Dictionary(Dictionary(Catalog["Pages"])["Resources"]);

    /// <summary>The text of a page after the other, one line for each piece.</summary>
    public string Text => string.Join('\n', Pages.SelectMany(page => page.Shown).Select(shown => shown.Text));

    public string Information(string name)
    {
        var value = Assert.IsType<byte[]>(Dictionary(Trailer["Info"])[name]);
        return value is [0xfe, 0xff, ..] ? Encoding.BigEndianUnicode.GetString(value.AsSpan(2)) : Encoding.Latin1.GetString(value);
    }

    /// <summary>Follows references.</summary>
    public object Resolve(object value) => value is PdfReference reference ? _objects[reference.Number] : value;

    public Dictionary<string, object> Dictionary(object value) => Assert.IsType<Dictionary<string, object>>(Resolve(value));

    public List<object> List(object value) => Assert.IsType<List<object>>(Resolve(value));

    public double Number(object value) => Assert.IsType<double>(Resolve(value));

    /// <summary>A stream, unpacked.</summary>
    public byte[] Stream(object reference)
    {
        var number = Assert.IsType<PdfReference>(reference).Number;
        if (!Dictionary(reference).TryGetValue("Filter", out var filter) || filter is not PdfName { Text: "FlateDecode" })
            return _streams[number];
        using var unpacked = new MemoryStream();
        using (var packed = new ZLibStream(new MemoryStream(_streams[number]), CompressionMode.Decompress))
            packed.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private void Read(int number, int offset)
    {
        var tokens = new PdfTokens(_bytes, offset);
        Assert.Equal((double)number, tokens.Next());
        Assert.Equal(0.0, tokens.Next());
        tokens.Expect("obj");
        _objects[number] = tokens.Next()!;
        if (tokens.Next() is PdfWord { Text: "stream" })
        {
            var length = (int)(double)((Dictionary<string, object>)_objects[number])["Length"];
            _streams[number] = _bytes[(tokens.At + 1)..(tokens.At + 1 + length)];
            tokens.At += 1 + length;
            tokens.Expect("endstream");
            tokens.Expect("endobj");
        }
    }

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF\n$")]
    private static partial Regex TableOffset();
}
