using System.Globalization;

namespace Mostrador.Kernel.Language;

/// <summary>A row of words that a grammar reads. Looking past its ends finds nothing instead of failing.</summary>
public sealed class Phrase(IReadOnlyList<string> words, Effort effort)
{
    /// <summary>How many words there are.</summary>
    public int Count => words.Count;

    /// <summary>The word at a place, or an empty one past the ends.</summary>
    public string this[int place]
    {
        get
        {
            effort.Count();
            return place >= 0 && place < words.Count ? words[place] : "";
        }
    }

    /// <summary>Whether these words stand at a place, one after another.</summary>
    public bool Has(int place, params ReadOnlySpan<string> sought)
    {
        for (var i = 0; i < sought.Length; i++)
        {
            if (this[place + i] != sought[i])
                return false;
        }

        return true;
    }

    /// <summary>The same words, with nothing at some of the places.</summary>
    public Phrase Without(IReadOnlySet<int> places) =>
        new([.. words.Select((word, place) => places.Contains(place) ? "" : word)], effort);

    /// <summary>The whole number written in digits at a place. Numbers beyond <see cref="SpanishNumbers.Most"/> are that.</summary>
    public bool HasDigits(int place, out long value)
    {
        value = 0;
        var word = this[place];
        if (word.Length == 0 || !word.All(char.IsAsciiDigit))
            return false;
        if (!long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out value))
            value = SpanishNumbers.Most;
        value = Math.Min(value, SpanishNumbers.Most);
        return true;
    }
}
