using Mostrador.Kernel.Reports.Pdf.Fonts;

namespace Mostrador.Kernel.Reports.Pdf.Files;

/// <summary>What the pages of one document share: characters used, and pictures.</summary>
internal sealed class DocumentResources
{
    // Characters beyond the basic plane (emoji) have no code of two bytes. They take these, which are no characters themselves.
    private const char FirstSpare = '\ud800';
    private const int Spares = 0x800;
    private readonly HashSet<char> _rareRegular = [];
    private readonly HashSet<char> _rareBold = [];
    private readonly List<PdfImage> _images = [];
    private readonly Dictionary<int, char> _spares = [];
    private bool _usesRegular;
    private bool _usesBold;

    /// <summary>Writes the codes of a text and remembers what the font must have.</summary>
    public void Show(string text, FontFace face, ContentBuffer content)
    {
        var isBold = face == FontFace.Bold;
        _usesBold |= isBold;
        _usesRegular |= !isBold;
        for (var i = 0; i < text.Length; i++)
        {
            var code = text[i];
            if (char.IsHighSurrogate(code))
                code = Spare(char.ConvertToUtf32(code, text[++i]));
            else if (face.IsRare(code))
                (isBold ? _rareBold : _rareRegular).Add(code);
            content.Code(code);
        }
    }

    /// <summary>The number of a picture in this document; the same picture twice is written once.</summary>
    public int NameOf(PdfImage image)
    {
        var index = _images.IndexOf(image);
        if (index >= 0)
            return index;
        _images.Add(image);
        return _images.Count - 1;
    }

    /// <summary>Writes everything and returns the dictionary that the pages name.</summary>
    public string Write(PdfFile file)
    {
        var toUnicode = file.Stream("/Filter/FlateDecode", UnicodeMap.Of(_spares));
        var regular = _usesRegular ? $"/R {FontObjects.Write(file, FontFace.Regular, _rareRegular, toUnicode)} 0 R" : "";
        var bold = _usesBold ? $"/B {FontObjects.Write(file, FontFace.Bold, _rareBold, toUnicode)} 0 R" : "";
        var images = string.Concat(_images.Select((image, index) => $"/I{index} {image.Write(file)} 0 R"));
        return $"<</Font<<{regular}{bold}>>/XObject<<{images}>>>>";
    }

    private char Spare(int codePoint)
    {
        if (_spares.TryGetValue(codePoint, out var code))
            return code;
        if (_spares.Count == Spares)
            return '\ufffd';
        code = (char)(FirstSpare + _spares.Count);
        _spares.Add(codePoint, code);
        return code;
    }
}
