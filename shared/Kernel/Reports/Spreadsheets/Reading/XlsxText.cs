using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Mostrador.Kernel.Reports.Spreadsheets.Reading;

/// <summary>Text in the XML of a workbook. What reads an element leaves the reader at its end.</summary>
internal static partial class XlsxText
{
    /// <summary>The characters of an element that has no others in it.</summary>
    public static string Of(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var (depth, text) = (xml.Depth, "");
        StringBuilder? more = null;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace))
                continue;
            if (text.Length == 0)
                text = xml.Value;
            else
                (more ??= new StringBuilder(text)).Append(xml.Value);
        }

        return more?.ToString() ?? text;
    }

    /// <summary>The text of an element that holds it whole or in runs of one look each, without hints how to pronounce it.</summary>
    public static string OfRuns(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var (depth, text, hint) = (xml.Depth, "", int.MaxValue);
        StringBuilder? more = null;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.Depth <= hint)
                hint = int.MaxValue;
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "rPh")
                hint = xml.Depth;
            else if (xml.LocalName == "t" && hint == int.MaxValue)
                text = Append(text, Of(xml), ref more);
        }

        return Clean(more?.ToString() ?? text);
    }

    /// <summary>The text as its author wrote it: <c>_x0041_</c> stands for a character that XML cannot say.</summary>
    public static string Clean(string text)
    {
        if (text.Contains("_x", StringComparison.OrdinalIgnoreCase))
            text = Escaped().Replace(text, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        return CellText.Of(text).Trim();
    }

    private static string Append(string text, string run, ref StringBuilder? more)
    {
        if (text.Length == 0)
            return run;
        (more ??= new StringBuilder(text)).Append(run);
        return text;
    }

    [GeneratedRegex("_[xX]([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
