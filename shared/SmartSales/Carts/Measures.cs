using System.Collections.Frozen;

namespace Mostrador.SmartSales.Carts;

/// <summary>What sizes are told in: "55 pulgadas" behind a name is a size, and no 55 of anything.</summary>
internal static class Measures
{
    private static readonly FrozenSet<string> Names =
        ("pulgada pulgadas gb tb mb kg kilo kilos g gr gramo gramos ml l lt lts litro litros cm mm m mts metro metros w watt watts v mah hz mp "
        + "hojas plazas").Split(' ').ToFrozenSet();

    /// <summary>Whether a word is a measure.</summary>
    public static bool Contains(string word) => Names.Contains(word);
}
