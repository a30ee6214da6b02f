using System.Globalization;
using System.Text;

namespace Mostrador.Kernel.Tests.Reports.Pdf.Reading;

/// <summary>A name, such as <c>/Type</c>.</summary>
internal sealed record PdfName(string Text);

/// <summary>An instruction or word, such as <c>Tj</c> or <c>endobj</c>.</summary>
internal sealed record PdfWord(string Text);

/// <summary>A reference to an object.</summary>
internal sealed record PdfReference(int Number);

/// <summary>Reads the values of a PDF: numbers, names, strings, arrays, dictionaries, words.</summary>
internal sealed class PdfTokens(byte[] bytes, int at)
{
    private const string Delimiters = "()<>[]{}/%";

    public int At { get; set; } = at;

    /// <summary>The next value; null at the end.</summary>
    public object? Next()
    {
        while (At < bytes.Length && char.IsWhiteSpace((char)bytes[At]))
            At++;
        if (At >= bytes.Length)
            return null;
        switch ((char)bytes[At])
        {
            case '/':
                At++;
                return new PdfName(Regular());
            case '(':
                return Literal();
            case '<' when bytes[At + 1] == '<':
                At += 2;
                return Dictionary();
            case '<':
                return Hexadecimal();
            case '[':
                At++;
                return Values("]");
            case '>' when bytes[At + 1] == '>':
                At += 2;
                return new PdfWord(">>");
            case ']':
                At++;
                return new PdfWord("]");
            default:
                return NumberOrWord();
        }
    }

    /// <summary>The next value must be this word.</summary>
    public void Expect(string word) => Assert.Equal(new PdfWord(word), Next());

    private object NumberOrWord()
    {
        var text = Regular();
        Assert.NotEqual("", text);
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return new PdfWord(text);

        // "12 0 R" is a reference.
        var before = At;
        if (IsInteger(text) && IsInteger(Word()) && Word() == "R")
            return new PdfReference((int)number);
        At = before;
        return number;
    }

    private static bool IsInteger(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private string Word()
    {
        while (At < bytes.Length && char.IsWhiteSpace((char)bytes[At]))
            At++;
        return Regular();
    }

    private string Regular()
    {
        var start = At;
        while (At < bytes.Length && !char.IsWhiteSpace((char)bytes[At]) && !Delimiters.Contains((char)bytes[At]))
            At++;
        return Encoding.Latin1.GetString(bytes, start, At - start);
    }

    private byte[] Literal()
    {
        var start = At + 1;
        At = Array.IndexOf(bytes, (byte)')', start) + 1;
        return bytes[start..(At - 1)];
    }

    private byte[] Hexadecimal()
    {
        var start = At + 1;
        At = Array.IndexOf(bytes, (byte)'>', start) + 1;
        return Convert.FromHexString(Encoding.ASCII.GetString(bytes, start, At - 1 - start));
    }

    private List<object> Values(string end)
    {
        var values = new List<object>();
        for (var value = Next(); value is not PdfWord { Text: var word } || word != end; value = Next())
            values.Add(Assert.IsAssignableFrom<object>(value));
        return values;
    }

    private Dictionary<string, object> Dictionary() =>
        Values(">>").Chunk(2).ToDictionary(pair => Assert.IsType<PdfName>(pair[0]).Text, pair => pair[1]);
}
