namespace Mostrador.SmartSales.Carts;

/// <summary>Tells quantity from name (contract: 4.15, 5 and 6).</summary>
internal sealed class PieceReader(CartWords words, ProductMatcher matcher, bool removes)
{
    /// <summary>Reads a piece.</summary>
    public NamedPiece Read(Piece piece)
    {
        var whole = Name(piece.Start, piece.End, doubtful: false);
        if (whole.Count > 0 && matcher.IsName(whole))
            return new(1, false, whole, null);

        var (start, end) = (piece.Start, TrimEnd(piece));
        var leading = Leading(piece.Start, end);
        if (leading is not null && !Measures.IsSmall(words.Phrase[leading.End]))
            return Named(leading.Value, true, leading.End, end);

        var trailing = words.EndingAt(end);
        return trailing is { Form: not QuantityForm.Plain } && trailing.Start > start
            ? Named(trailing.Value, false, start, trailing.Start)
            : Named(1, false, start, end);
    }

    /// <summary>The quantity with which a stretch begins, articles and noise skipped.</summary>
    public Quantity? Leading(int start, int end) =>
        words.StartingAt(words.SkipLead(start, end)) is { } quantity && quantity.Start < end ? quantity : null;

    private NamedPiece Named(long quantity, bool leading, int start, int end)
    {
        var name = Name(start, end, doubtful: false);
        var doubtful = Name(start, end, doubtful: true);
        return new(quantity, leading, name, doubtful.Count > name.Count ? doubtful : null);
    }

    private List<string> Name(int start, int end, bool doubtful)
    {
        while (start < end && (words.IsDoubtful(start) ? !doubtful : IsLead(words.Phrase[start])))
            start++;
        while (start < end && (words.IsDoubtful(end - 1) ? !doubtful : CartNoise.IsEdge(words.Phrase[end - 1])))
            end--;

        var name = new List<string>();
        for (var place = start; place < end; place++)
        {
            if (doubtful || !words.IsDoubtful(place))
                name.Add(words.Phrase[place]);
        }

        return name;
    }

    private bool IsLead(string word) =>
        word is "de" or "del" || CartNoise.IsArticle(word) || CartNoise.IsEdge(word) || (removes && CartNoise.IsWhole(word));

    private int TrimEnd(Piece piece)
    {
        var end = piece.End;
        while (end > piece.Start && (words.IsDoubtful(end - 1) || CartNoise.IsEdge(words.Phrase[end - 1])) && words.EndingAt(end) is null)
            end--;

        // A name may end with what looks like noise.
        return words.EndingAt(end) is null ? piece.End : end;
    }
}
