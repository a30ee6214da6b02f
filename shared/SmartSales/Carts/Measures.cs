using System.Collections.Frozen;

namespace Mostrador.SmartSales.Carts;

/// <summary>What sizes and packings are told in: "55 pulgadas" behind a name is a size, and "un litro de" before one no name.</summary>
internal static class Measures
{
    private static readonly FrozenSet<string> Small = Set("g gr grs gramo gramos ml cm mm cc");

    private static readonly FrozenSet<string> Sizes = Set(
        "pulgada pulgadas gb tb mb kg kilo kilos l lt lts litro litros m mts metro metros w watt watts v mah hz mp hojas plazas");

    private static readonly FrozenSet<string> Packings = Set(
        "kg kilo kilos kilito kilitos gramo gramos g gr l lt lts litro litros litrito ml libra libras arroba arrobas quintal "
        + "quintales cuarto cuartos cuartito medio media botella botellas caja cajas cajita cajitas bolsa bolsas bolsita bolsitas "
        + "lata latas paquete paquetes rollo rollos frasco frascos sobre sobres tarro tarros pote potes bidon bidones saco sacos "
        + "barra barras atado atados pares");

    /// <summary>Whether a word is a measure.</summary>
    public static bool Contains(string word) => Sizes.Contains(word) || Small.Contains(word);

    /// <summary>Whether nobody buys so many of it: "500 ml" is one bottle.</summary>
    public static bool IsSmall(string word) => Small.Contains(word);

    /// <summary>With how many words a name says how it is packed: "medio kilo de" in "medio kilo de azucar".</summary>
    public static int PackingOf(IReadOnlyList<string> name)
    {
        var words = 0;
        while (words < name.Count && (Packings.Contains(name[words]) || (words > 0 && name[words] == "de")))
            words++;
        return words > 0 && words < name.Count && name[words - 1] == "de" ? words : 0;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
