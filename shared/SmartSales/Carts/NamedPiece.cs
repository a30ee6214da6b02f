namespace Mostrador.SmartSales.Carts;

/// <summary>What a piece says: how many of what.</summary>
/// <param name="Quantity">How many; 1 when it does not say.</param>
/// <param name="HasQuantity">Whether it says how many before the name.</param>
/// <param name="Name">The words of the name.</param>
/// <param name="Doubtful">The same with the words that may be noise; null when there are none.</param>
internal sealed record NamedPiece(long Quantity, bool HasQuantity, IReadOnlyList<string> Name, IReadOnlyList<string>? Doubtful)
{
    /// <summary>
    /// Finds the product that is meant, down to a level. The name with its doubtful words is tried first, but only for sure.
    /// </summary>
    public Match? Find(ProductMatcher matcher, MatchLevel last = MatchLevel.SomeWords) =>
        (Doubtful is null ? null : matcher.Find(Doubtful, MatchLevel.WordsOfName)) ?? Unpacked(matcher, last) ?? matcher.Find(Name, last);

    // "un litro de aceite" is an oil; a product that has "litro" in its name too is not meant, unless it is all of this.
    private Match? Unpacked(ProductMatcher matcher, MatchLevel last)
    {
        var packing = Measures.PackingOf(Name);
        return packing == 0 || matcher.Find(Name, MatchLevel.MisspeltName) is not null ? null : matcher.Find([.. Name.Skip(packing)], last);
    }
}
