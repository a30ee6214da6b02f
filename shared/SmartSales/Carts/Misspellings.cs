using System.Numerics;
using Mostrador.Kernel.Language;

namespace Mostrador.SmartSales.Carts;

/// <summary>The words that a misspelt one may have been meant for. Short words and those with digits are never taken for others.</summary>
internal sealed class Misspellings
{
    private const int ShortestWord = 4;
    private const int LongWord = 8;

    private readonly Dictionary<int, Spelling[]> _byLength;

    public Misspellings(IEnumerable<string> vocabulary) => _byLength = vocabulary
        .Where(CanBeMisspelt)
        .SelectMany(word => Plurals.Forms(word), (word, form) => new Spelling(form, LettersOf(form), word))
        .GroupBy(spelling => spelling.Form.Length)
        .ToDictionary(spellings => spellings.Key, spellings => spellings.ToArray());

    /// <summary>The words near to a misspelt one, each with the errors that part them.</summary>
    public Dictionary<string, int> Near(string misspelt, Effort effort)
    {
        var near = new Dictionary<string, int>();
        if (!CanBeMisspelt(misspelt))
            return near;

        var most = misspelt.Length < LongWord ? 1 : 2;
        var letters = LettersOf(misspelt);
        for (var length = misspelt.Length - most; length <= misspelt.Length + most; length++)
        {
            var spellings = _byLength.GetValueOrDefault(length, []);
            effort.Count(spellings.Length);
            foreach (var spelling in spellings)
            {
                // One error changes two letters at most: most words are told apart without a closer look.
                if (BitOperations.PopCount(letters ^ spelling.Letters) > 2 * most)
                    continue;
                var errors = EditDistance.Within(misspelt, spelling.Form, most);
                if (errors <= most && errors < near.GetValueOrDefault(spelling.Word, int.MaxValue))
                    near[spelling.Word] = errors;
            }
        }

        return near;
    }

    private static bool CanBeMisspelt(string word) => word.Length >= ShortestWord && !word.Any(char.IsAsciiDigit);

    private static uint LettersOf(string word) => word.Aggregate(0u, (letters, c) => letters | (1u << (c & 31)));

    private readonly record struct Spelling(string Form, uint Letters, string Word);
}
