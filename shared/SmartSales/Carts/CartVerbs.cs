using System.Collections.Frozen;

namespace Mostrador.SmartSales.Carts;

/// <summary>
/// The verbs of a cart, in normal form: imperatives as spoken in the Andes, Mexico and Colombia (tú, usted, vos), infinitives and
/// questions, each also with the pronouns that Spanish writes onto them.
/// </summary>
internal static class CartVerbs
{
    private static readonly string[] Pronouns =
        ["me", "nos", "lo", "los", "la", "las", "le", "les", "melo", "mela", "melos", "melas", "noslo", "nosla"];

    /// <summary>Put into the cart.</summary>
    public static FrozenSet<string> Add { get; } = WithPronouns(
        "agrega agregar agregue agregues agreguen agregas anade anadir anada anadas anaden quiero quisiera quisieramos queremos "
        + "queria dame deme denos danos compra comprar compro compre necesito necesitamos pon ponme pone pones poner ponga pongas "
        + "mete metes meter meta metas suma sumas sumar sume sumes incluye incluyes incluir incluya incluyas llevo llevamos "
        + "llevare llevar lleva lleve echa echas echar eche vende venda vendan trae traer traiga traigan deseo deseamos ocupo "
        + "ocupamos busco buscamos coloca colocar coloque pido pedimos encargo tienes tiene tienen tendra tendras hay")
        .Concat(OnlyWithPronouns(
            "apunta apunte anota anote manda mande pasa pase regala regale alcanza alcance despacha despache sirve sirva carga "
            + "cargue consigue consiga de da pide pida"))
        .ToFrozenSet();

    /// <summary>Take out of the cart.</summary>
    public static FrozenSet<string> Remove { get; } = WithPronouns(
        "quita quitas quitar quite quites quiten elimina eliminas eliminar elimine elimines borra borras borrar borre borres "
        + "saca sacas sacar saque saques retira retiras retirar retire")
        .ToFrozenSet();

    /// <summary>Empty the cart.</summary>
    public static FrozenSet<string> Clear { get; } = WithPronouns("vacia vaciar vacie limpia limpiar limpie").ToFrozenSet();

    /// <summary>Whether a word is any of them.</summary>
    public static bool IsVerb(string word) => Add.Contains(word) || Remove.Contains(word) || Clear.Contains(word);

    private static IEnumerable<string> WithPronouns(string verbs) =>
        verbs.Split(' ').Concat(OnlyWithPronouns(verbs));

    private static IEnumerable<string> OnlyWithPronouns(string verbs) =>
        from verb in verbs.Split(' ') from pronoun in Pronouns select verb + pronoun;
}
