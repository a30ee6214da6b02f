using System.Collections.Frozen;

namespace Mostrador.Kernel.Language;

/// <summary>The names of the months, in normal form.</summary>
public static class SpanishMonths
{
    private static readonly FrozenDictionary<string, int> Numbers = new Dictionary<string, int>
    {
        ["enero"] = 1,
        ["febrero"] = 2,
        ["marzo"] = 3,
        ["abril"] = 4,
        ["mayo"] = 5,
        ["junio"] = 6,
        ["julio"] = 7,
        ["agosto"] = 8,
        ["septiembre"] = 9,
        ["setiembre"] = 9,
        ["octubre"] = 10,
        ["noviembre"] = 11,
        ["diciembre"] = 12,
    }.ToFrozenDictionary();

    /// <summary>The number of a month, 1 to 12; 0 for any other word.</summary>
    public static int NumberOf(string word) => Numbers.GetValueOrDefault(word);
}
