using Mostrador.Kernel.Language;

namespace Mostrador.SmartSales.Carts;

/// <summary>Texts by their words, singular and plural being one. A text goes by its place.</summary>
internal sealed class TextIndex
{
    private readonly string[][] _texts;
    private readonly Dictionary<string, List<int>> _places = [];

    public TextIndex(IEnumerable<string> texts)
    {
        _texts = [.. texts.Select(text => NormalForm.Words(text))];
        for (var place = 0; place < _texts.Length; place++)
        {
            foreach (var word in _texts[place])
                Add(word, place);
        }
    }

    /// <summary>Every word of every text, once.</summary>
    public IEnumerable<string> Vocabulary => _texts.SelectMany(text => text).Distinct();

    /// <summary>The words of a text.</summary>
    public IReadOnlyList<string> this[int place] => _texts[place];

    /// <summary>Where a word occurs, in ascending order.</summary>
    public IReadOnlyList<int> Holding(string word)
    {
        var lists = Plurals.Keys(word).Select(_places.GetValueOrDefault).OfType<List<int>>().ToList();
        return lists switch
        {
            [] => [],
            [var only] => only,
            _ => [.. lists.SelectMany(places => places).Distinct().Order()],
        };
    }

    /// <summary>The places that all of some lists have. The shortest list leads.</summary>
    public static List<int> Common(IEnumerable<IReadOnlyList<int>> lists, Effort effort)
    {
        var shortest = lists.OrderBy(places => places.Count).ToList();
        if (shortest.Count == 0)
            return [];

        var found = shortest[0].ToList();
        foreach (var places in shortest.Skip(1))
        {
            effort.Count(found.Count);
            found.RemoveAll(place => !Contains(places, place));
        }

        effort.Count(found.Count);
        return found;
    }

    /// <summary>Whether the words stand in a text side by side.</summary>
    public bool HoldsTogether(int place, IReadOnlyList<string> words)
    {
        var text = _texts[place];
        for (var start = 0; start + words.Count <= text.Length; start++)
        {
            var length = 0;
            while (length < words.Count && Plurals.Same(text[start + length], words[length]))
                length++;
            if (length == words.Count)
                return true;
        }

        return false;
    }

    private static bool Contains(IReadOnlyList<int> places, int place) => places switch
    {
        List<int> list => list.BinarySearch(place) >= 0,
        int[] array => Array.BinarySearch(array, place) >= 0,
        _ => places.Contains(place),
    };

    private void Add(string word, int place)
    {
        foreach (var key in Plurals.Keys(word))
        {
            if (!_places.TryGetValue(key, out var places))
                _places.Add(key, places = []);
            if (places is not [.., var last] || last != place)
                places.Add(place);
        }
    }
}
