using Mostrador.Kernel.Language;

namespace Mostrador.SmartSales.Carts;

/// <summary>A command without its noise, with the quantities found in it.</summary>
/// <remarks>A noise word that is part of a product's name stays, marked as doubtful: "limpia vidrios".</remarks>
internal sealed class CartWords
{
    /// <summary>The marks that part products.</summary>
    public const string Marks = ",;+\n";

    private readonly List<string> _words = [];
    private readonly List<bool> _doubtful = [];
    private readonly Quantity?[] _starting;
    private readonly Quantity?[] _ending;
    private readonly int[] _behindLead;

    public CartWords(Phrase said, ProductMatcher matcher, Effort effort)
    {
        for (var place = 0; place < said.Count;)
            place += Take(said, place, matcher);

        Phrase = new(_words, effort);
        _starting = new Quantity?[_words.Count + 1];
        _ending = new Quantity?[_words.Count + 1];
        for (var place = 0; place < _words.Count; place++)
        {
            if (Quantity.Read(Phrase, place) is not { } quantity)
                continue;
            _starting[quantity.Start] = quantity;
            _ending[quantity.End] = quantity;
            place = quantity.End - 1;
        }

        _behindLead = BehindLead();
    }

    /// <summary>The words.</summary>
    public Phrase Phrase { get; }

    /// <summary>The quantity that begins at a place.</summary>
    public Quantity? StartingAt(int place) => place < _starting.Length ? _starting[place] : null;

    /// <summary>The quantity that ends before a place.</summary>
    public Quantity? EndingAt(int place) => _ending[place];

    /// <summary>Whether the word at a place may be noise.</summary>
    public bool IsDoubtful(int place) => _doubtful[place];

    /// <summary>The first place at which what is said of a product can begin: behind articles and noise.</summary>
    public int SkipLead(int start, int end) => Math.Min(end, _behindLead[start]);

    // Found for all places at once, from the end: a row of "mas mas mas" is walked once.
    private int[] BehindLead()
    {
        var behind = new int[_words.Count + 1];
        behind[^1] = _words.Count;
        for (var place = _words.Count - 1; place >= 0; place--)
        {
            var isLead = IsDoubtful(place) || CartNoise.IsArticle(Phrase[place]) || CartNoise.IsEdge(Phrase[place]);
            behind[place] = isLead ? behind[place + 1] : place;
        }

        return behind;
    }

    private int Take(Phrase said, int place, ProductMatcher matcher)
    {
        if (CartNoise.TurnAt(said, place) is var turn and > 0)
            return turn;

        var word = said[place];
        var noise = CartNoise.IsNoise(word);
        if (noise && !matcher.Knows(word))
            return 1;
        if (!noise && Unglue(word, matcher) is var digits and > 0)
        {
            Add(word[..digits], false);
            word = word[digits..];
        }

        Add(word, noise || (CartNoise.IsEdge(word) && matcher.Knows(word)));
        return 1;
    }

    // "2tazas": a number written onto a known word, which is no known word with it.
    private static int Unglue(string word, ProductMatcher matcher)
    {
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and <= 3 && word.Length - digits >= 3 && !matcher.Knows(word) && matcher.Knows(word[digits..]) ? digits : 0;
    }

    private void Add(string word, bool doubtful)
    {
        _words.Add(word);
        _doubtful.Add(doubtful);
    }
}
