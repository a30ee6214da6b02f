using Mostrador.Kernel.Language;

namespace Mostrador.SmartSales.Reports;

/// <summary>Which words occur in a request. A word occurs in its plural too; inside of another word it does not occur.</summary>
internal sealed class ReportWords(Phrase phrase)
{
    /// <summary>Whether one of the words occurs.</summary>
    public bool Any(params string[] words) => Places.Any(place => words.Any(word => IsAt(place, word)));

    /// <summary>Whether a word that begins so occurs: <c>vendi</c> in "vendido" and "vendimos".</summary>
    public bool AnyFrom(string stem) => Places.Any(place => phrase[place].StartsWith(stem, StringComparison.Ordinal));

    /// <summary>Whether the words of one of the turns of phrase occur side by side.</summary>
    public bool Says(params string[] turns) => turns.Any(turn => Find(turn.Split(' ')).Any());

    /// <summary>Whether the words occur side by side, and none of the turns of phrase right behind them.</summary>
    public bool SaysWithout(string turn, params string[] behind)
    {
        var words = turn.Split(' ');
        return Find(words).Any(place => !behind.Any(other => StandsAt(place + words.Length, other.Split(' '))));
    }

    private IEnumerable<int> Places => Enumerable.Range(0, phrase.Count);

    private IEnumerable<int> Find(string[] words) => Places.Where(place => StandsAt(place, words));

    private bool StandsAt(int place, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!IsAt(place + i, words[i]))
                return false;
        }

        return true;
    }

    // The stem of "vendid" stands in a turn of phrase too: "mas vendidos".
    private bool IsAt(int place, string word)
    {
        var said = phrase[place];
        return said == word
            || (word == "vendid" && said.StartsWith(word, StringComparison.Ordinal))
            || (said.Length is > 3 and <= 20 && said.Length > word.Length && said[0] == word[0] && Plurals.Keys(said).Contains(word));
    }
}
