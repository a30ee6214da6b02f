using System.Globalization;
using System.Text.RegularExpressions;

namespace Mostrador.Api.Tests.SmartSales;

/// <summary>Phrases and what is to be understood, one a line, with <c>#</c> for comments.</summary>
internal static partial class GoldenFile
{
    public static IEnumerable<string> Lines(string name)
    {
        using var resource = typeof(GoldenFile).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(resource);
        foreach (var line in reader.ReadToEnd().Split('\n'))
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    /// <summary>A phrase and its expectation, with <c>\n</c> and <c>\u0301</c> written out.</summary>
    public static (string Phrase, string Expected) Split(string line)
    {
        var arrow = line.LastIndexOf(" => ", StringComparison.Ordinal);
        return (Escape().Replace(line[..arrow], Character), line[(arrow + 4)..]);
    }

    private static string Character(Match escape) =>
        escape.Value == "\\n"
            ? "\n"
            : ((char)int.Parse(escape.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();

    [GeneratedRegex(@"\\n|\\u[0-9a-f]{4}")]
    private static partial Regex Escape();
}
