namespace Mostrador.SmartSales.Carts;

/// <summary>Cuts a command into pieces that speak of one product each (contract: 4.15, 4, and what people really say).</summary>
internal sealed class PieceSplitter(CartWords words, PieceReader reader, ProductMatcher matcher)
{
    // No longer stretch is tried as a name, so that the work stays linear in the command.
    private const int LongestName = 40;

    private readonly List<Piece> _pieces = [];

    /// <summary>The pieces in order of mention.</summary>
    public IReadOnlyList<Piece> Split()
    {
        var (start, and) = (0, -1);
        for (var place = 0; place < words.Phrase.Count; place++)
        {
            if (words.StartingAt(place) is { } quantity)
            {
                place = quantity.End - 1;
                continue;
            }

            var word = words.Phrase[place];
            if (!Parts(word, place))
                continue;
            SplitAtQuantities(new(start, place, and));
            (start, and) = (place + 1, word is "y" or "e" ? place : -1);
        }

        SplitAtQuantities(new(start, words.Phrase.Count, and));
        return _pieces;
    }

    // "mas" and its like part only before a quantity; elsewhere they are noise.
    private bool Parts(string word, int place) =>
        word is "y" or "e"
        || (word.Length == 1 && CartWords.Marks.Contains(word[0]))
        || (word is "mas" or "tambien" or "ademas" or "luego" && reader.Leading(place + 1, words.Phrase.Count) is not null);

    private void SplitAtQuantities(Piece segment)
    {
        var current = segment;
        var first = reader.Leading(segment.Start, segment.End)?.End ?? segment.Start;
        for (var place = first; place < segment.End; place++)
        {
            if (words.StartingAt(place) is not { } quantity)
                continue;
            current = Weigh(current, quantity, NextQuantity(quantity.End, segment.End));
            place = quantity.End - 1;
        }

        Close(current with { End = segment.End });
    }

    private int NextQuantity(int place, int end)
    {
        while (place < end && words.StartingAt(place) is null)
            place++;
        return place;
    }

    // A quantity amid a segment: part of the name, behind the name, or the beginning of the next piece. Answers where the
    // piece begins to which what follows belongs.
    private Piece Weigh(Piece current, Quantity quantity, int next)
    {
        if (quantity.Start - current.Start > LongestName)
            return current;

        var before = reader.Read(current with { End = quantity.Start });
        var alone = IsNameless(quantity.End, next);
        var joined = current with { End = alone ? quantity.End : next };
        var ends = alone && (quantity.Form == QuantityForm.Plain || next == current.End);
        if (ends || IsSize(quantity, next) || IsOneName(joined, quantity))
            return current;

        // "tazas 3 unidades, vasos 2 unidades" without the comma: whoever counts behind one name counts behind all.
        var countsBehind = alone || words.EndingAt(current.End) is { Form: not QuantityForm.Plain };
        var bindsBack = quantity.Form == QuantityForm.Times || (quantity.Form == QuantityForm.Units && countsBehind);
        if (bindsBack && !before.HasQuantity && before.Name.Count > 0)
        {
            Close(current with { End = quantity.End });
            return new(quantity.End, current.End);
        }

        return Weigh(current, before, quantity, next);
    }

    private Piece Weigh(Piece current, NamedPiece before, Quantity quantity, int next)
    {
        var behind = new Piece(quantity.Start, current.End);
        if (before.Name.Count == 0)
            return before.HasQuantity ? current : behind;

        // "el libro cien años de soledad": this number belongs to a name, and "libro" is none that the shop has for sure.
        var followed = reader.Read(behind with { End = next });
        if (before.Find(matcher, followed.HasQuantity ? MatchLevel.SomeWords : MatchLevel.WordsOfName) is not null)
        {
            // "botella de 2 litros": what follows tells more of the same.
            if (words.Phrase[quantity.Start - 1] == "de")
                return current;
            Close(current with { End = quantity.Start });
            return behind;
        }

        // "mi hija quiere 3 tazas": what is said before the quantity is nothing the shop has.
        var filler = !before.HasQuantity && next - quantity.End <= LongestName
            && followed.Find(matcher, MatchLevel.Synonym) is { } match && !NamesHold(match, quantity);
        return filler ? behind : current;
    }

    // "televisor 55 pulgadas".
    private bool IsSize(Quantity quantity, int next) =>
        quantity.Form == QuantityForm.Plain && next == quantity.End + 1 && Measures.Contains(words.Phrase[quantity.End]);

    private bool IsNameless(int start, int end) => reader.Read(new(start, end)).Name.Count == 0;

    // "iphone 15", "cuaderno 100 hojas": the number itself is in the name.
    private bool IsOneName(Piece joined, Quantity quantity) =>
        joined.End - joined.Start <= LongestName
        && reader.Read(joined) is var named
        && named.Name.Contains(words.Phrase[quantity.Start])
        && named.Find(matcher, MatchLevel.MisspeltName) is { } match
        && NamesHold(match, quantity);

    private bool NamesHold(Match match, Quantity quantity) =>
        match.Places.Any(place => matcher.NameAt(place).Contains(words.Phrase[quantity.Start]));

    // At each "y" the neighbours are tried as one name that has a "y" itself.
    private void Close(Piece piece)
    {
        if (piece.Start == piece.End)
            return;
        if (_pieces is [.., var last] && piece.And == last.End && IsOneNameWithAnd(last with { End = piece.End }, piece))
            _pieces[^1] = last with { End = piece.End };
        else
            _pieces.Add(piece);
    }

    private bool IsOneNameWithAnd(Piece joined, Piece second) =>
        joined.End - joined.Start <= LongestName
        && reader.Leading(second.Start, second.End) is null
        && reader.Read(joined).Find(matcher, MatchLevel.WordsOfName) is { } match
        && match.Places.Any(place => matcher.NameAt(place).Contains(words.Phrase[second.And]));
}
