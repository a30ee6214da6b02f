using System.Collections.Frozen;
using Mostrador.Kernel.Language;

namespace Mostrador.SmartSales.Carts;

/// <summary>Tells what is to be done to the cart (contract: 4.15, 2): clear, else remove, else add.</summary>
/// <remarks>A verb that is a part of a product's name asks for nothing: "agrega limpia vidrios".</remarks>
internal sealed class CartActionReader
{
    // No longer name is looked for behind a verb, so that the work stays linear in the command.
    private const int LongestName = 40;

    // What a cart and all that is in it are called.
    private static readonly FrozenSet<string> Everything =
        ("todo toda todos todas carrito carro canasta cesta lo que hay tengo puse mi mis el la los las de del en producto "
        + "productos articulo articulos cosa cosas compra compras contenido").Split(' ').ToFrozenSet();

    private readonly Phrase _said;
    private readonly ProductMatcher _matcher;
    private readonly Effort _effort;
    private readonly List<int> _places = [];
    private readonly bool _refuses;
    private readonly int _verbs;

    public CartActionReader(Phrase said, ProductMatcher matcher, Effort effort)
    {
        (_said, _matcher, _effort) = (said, matcher, effort);
        for (var place = 0; place < said.Count;)
        {
            var turn = CartNoise.TurnAt(said, place);
            if (turn == 0)
                _places.Add(place);
            _refuses |= turn > 0 && (said.Has(place, "ya", "no") || said.Has(place, "no", "quiero"));
            place += Math.Max(1, turn);
        }

        _verbs = _places.Count(place => CartVerbs.IsVerb(said[place]));
    }

    public CartAction Read()
    {
        if (_places.Any(place => CartVerbs.Clear.Contains(_said[place]) && !IsBeforeProduct(place, MatchLevel.WordsOfName)))
            return CartAction.Clear;
        if (!_refuses && !_places.Any(place => CartVerbs.Remove.Contains(_said[place]) && !IsInName(place)))
            return CartAction.Add;

        var all = _places.Any(place => _said[place] == "todo" && !IsBeforeProduct(place, MatchLevel.MisspeltName));
        return all || NamesEverything() ? CartAction.Clear : CartAction.Remove;
    }

    private bool IsBeforeProduct(int place, MatchLevel last) =>
        NameFrom(place) is var named && !named.Name.All(Everything.Contains) && named.Find(_matcher, last) is not null;

    // "agrega 2 quita manchas": another verb says what to do, and this one is in a name.
    private bool IsInName(int place) =>
        _matcher.Knows(_said[place])
        && _verbs > 1
        && NameFrom(place).Doubtful is { } name
        && name.Count(Significance.IsSignificant) > 1
        && _matcher.Find(name, MatchLevel.WordsOfName) is { } match
        && match.Places.Any(product => _matcher.NameAt(product).Contains(_said[place]));

    // "borra todos los productos", "quita mi carrito".
    private bool NamesEverything()
    {
        var words = _places.Select(place => _said[place]).Where(word => !CartNoise.IsNoise(word) && !CartNoise.IsEdge(word)).ToList();
        return words.All(Everything.Contains) && words.Any(word => word is "carrito" or "carro" || CartNoise.IsWhole(word));
    }

    private NamedPiece NameFrom(int place)
    {
        var words = new List<string> { _said[place++] };
        while (words.Count < LongestName && place < _said.Count && !Ends(_said[place]))
            words.Add(_said[place++]);

        var name = new CartWords(new(words, _effort), _matcher, _effort);
        return new PieceReader(name, _matcher, removes: true).Read(new(0, name.Phrase.Count));
    }

    private static bool Ends(string word) =>
        word is "y" or "e" || (word.Length == 1 && CartWords.Marks.Contains(word[0])) || CartVerbs.IsVerb(word);
}
