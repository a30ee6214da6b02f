using Mostrador.Kernel.Language;

namespace Mostrador.SmartSales.Carts;

/// <summary>Finds the products that the words of a name may mean, for one command: what was looked for once is remembered.</summary>
internal sealed class ProductMatcher(CatalogueIndex index, Effort effort)
{
    private readonly Dictionary<(string Words, MatchLevel Last), Match?> _found = [];
    private readonly Dictionary<string, IReadOnlyList<int>> _holding = [];
    private readonly Dictionary<string, Dictionary<int, int>> _near = [];

    /// <summary>Matches words down to a level; null when none of the levels finds a product.</summary>
    public Match? Find(IReadOnlyList<string> words, MatchLevel last = MatchLevel.SomeWords)
    {
        effort.Count(words.Count);
        var key = (string.Join(' ', words), last);
        if (!_found.TryGetValue(key, out var match))
            _found.Add(key, match = Look(words, last));
        return match;
    }

    /// <summary>Whether some product has this word in its name.</summary>
    public bool Knows(string word) => Holding(word).Count > 0;

    /// <summary>The words of the name at a place.</summary>
    public IReadOnlyList<string> NameAt(int place) => index.Names[place];

    /// <summary>Whether the words are a product's whole name.</summary>
    public bool IsName(IEnumerable<string> words) => index.Named(words).Count > 0;

    private Match? Look(IReadOnlyList<string> words, MatchLevel last)
    {
        if (!words.Any(Significance.Tells))
            return null;

        string[] significant = [.. words.Where(Significance.IsSignificant).Distinct()];
        return ByName(words, significant)
            ?? (last < MatchLevel.MisspeltName ? null : Misspelt(significant))
            ?? (last < MatchLevel.Description ? null : ByDescription(words, significant))
            ?? (last < MatchLevel.Synonym ? null : BySynonym(significant))
            ?? (last < MatchLevel.SomeWords ? null : BySomeWords(significant));
    }

    private Match? ByName(IReadOnlyList<string> words, string[] significant)
    {
        if (index.Named(words) is { Count: > 0 } named)
            return new(MatchLevel.Name, named);

        // A name of single letters and digits is found as a part only.
        var sought = significant.Length > 0 ? significant : words.Where(Significance.Tells).Distinct();
        var all = TextIndex.Common(sought.Select(Holding), effort);
        var parts = all.FindAll(place => index.Names.HoldsTogether(place, words));
        if (parts.Count > 0)
            return new(MatchLevel.PartOfName, parts);
        return significant.Length > 0 && all.Count > 0 ? new(MatchLevel.WordsOfName, all) : null;
    }

    private Match? Misspelt(string[] significant)
    {
        Dictionary<int, int>? errors = null;
        foreach (var word in significant)
        {
            var near = Near(word);
            effort.Count(near.Count);
            errors = errors is null ? near : errors.Where(known => near.ContainsKey(known.Key))
                .ToDictionary(known => known.Key, known => known.Value + near[known.Key]);
            if (errors.Count == 0)
                return null;
        }

        return errors is null ? null : new(MatchLevel.MisspeltName, Best(errors, errors.Values.Min()));
    }

    private Match? ByDescription(IReadOnlyList<string> words, string[] significant)
    {
        var sought = significant.Length > 0 ? significant : words.Where(Significance.Tells).Distinct();
        var described = TextIndex.Common(sought.Select(index.Descriptions.Holding), effort);
        if (significant.Length == 0)
            described.RemoveAll(place => !index.Descriptions.HoldsTogether(place, words));
        return described.Count > 0 ? new(MatchLevel.Description, described) : null;
    }

    private Match? BySynonym(string[] significant)
    {
        string[] synonyms = [.. significant.Select(Significance.SynonymOf)];
        if (synonyms.SequenceEqual(significant))
            return null;
        var called = TextIndex.Common(synonyms.Select(Holding), effort);
        return called.Count > 0 ? new(MatchLevel.Synonym, called) : null;
    }

    private Match? BySomeWords(string[] significant)
    {
        var hits = new Dictionary<int, int>();
        foreach (var places in significant.Where(Significance.IsTelling).Select(Holding))
        {
            effort.Count(places.Count);
            foreach (var place in places)
                hits[place] = hits.GetValueOrDefault(place) + 1;
        }

        return hits.Count > 0 ? new(MatchLevel.SomeWords, Best(hits, hits.Values.Max())) : null;
    }

    private static List<int> Best(Dictionary<int, int> rated, int best) =>
        [.. rated.Where(rate => rate.Value == best).Select(rate => rate.Key).Order()];

    private IReadOnlyList<int> Holding(string word) =>
        _holding.TryGetValue(word, out var places) ? places : _holding[word] = index.Names.Holding(word);

    // Which products have a word that is this one or near to it, each with the errors that part them.
    private Dictionary<int, int> Near(string word)
    {
        if (_near.TryGetValue(word, out var places))
            return places;

        places = Holding(word).ToDictionary(place => place, _ => 0);
        foreach (var (spelling, errors) in index.Misspellings.Near(word, effort))
        {
            foreach (var place in index.Names.Holding(spelling))
                places[place] = Math.Min(errors, places.GetValueOrDefault(place, errors));
        }

        return _near[word] = places;
    }
}
