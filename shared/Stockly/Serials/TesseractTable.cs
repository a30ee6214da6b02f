using System.Globalization;
using System.Text;

namespace Mostrador.Stockly.Serials;

/// <summary>
/// The engine's answer, one row for each word: level, page, block, paragraph, line, word, four numbers of its place, confidence, text.
/// </summary>
internal static class TesseractTable
{
    private const int Columns = 12;
    private const string WordLevel = "5";
    private const int FirstOfLine = 1;
    private const int LastOfLine = 4;
    private const int ConfidenceColumn = 10;

    /// <summary>The lines of text, and how sure the engine is of its words on average.</summary>
    public static RecognizedText Read(string table)
    {
        var text = new StringBuilder();
        var (words, confidence) = (0, 0.0);
        var line = "";
        foreach (var row in table.Split('\n'))
        {
            var cells = row.TrimEnd('\r').Split('\t', Columns);
            if (cells.Length < Columns || cells[0] != WordLevel || string.IsNullOrWhiteSpace(cells[^1]))
                continue;
            var place = string.Join('.', cells[FirstOfLine..(LastOfLine + 1)]);
            if (words > 0)
                text.Append(place == line ? ' ' : '\n');
            text.Append(cells[^1].Trim());
            confidence += double.TryParse(cells[ConfidenceColumn], CultureInfo.InvariantCulture, out var sure) ? sure : 0;
            (line, words) = (place, words + 1);
        }

        return new RecognizedText(text.ToString(), words == 0 ? 0 : confidence / words);
    }
}
