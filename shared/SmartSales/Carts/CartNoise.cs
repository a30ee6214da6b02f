using System.Collections.Frozen;

namespace Mostrador.SmartSales.Carts;

/// <summary>What people say around the names of products, and never mean as one.</summary>
internal static class CartNoise
{
    private static readonly FrozenSet<string> Words = Set(
        "hola buenas oye oiga oigan oe senorita joven senor senora casera caserita caserito casero vecino vecina veci amigo "
        + "amiga jefe jefa patron porfa porfis porfavor porfavorcito plis please gracias disculpe disculpa disculpen podrias "
        + "podria puedes puede pueden favor che");

    private static readonly FrozenSet<string> Edges = Set(
        "me nos tambien ademas luego mas pues pe che nomas ya solo solamente otra otro otras otros le se si ok bueno dale listo "
        + "ahora ahorita despues");

    private static readonly FrozenSet<string> Articles = Set("el la los las unos unas");

    private static readonly FrozenSet<string> Whole = Set("todo toda todos todas");

    private static readonly ILookup<string, string[]> Turns = new[]
    {
        "al carrito", "a mi carrito", "en el carrito", "en mi carrito", "del carrito", "de mi carrito", "al carro", "a mi carro",
        "en el carro", "en mi carro", "del carro", "de mi carro", "por favor", "por favorcito", "por fa", "buenos dias", "buen dia",
        "buenas tardes", "buenas noches", "me das", "me da", "me dan", "me vende", "me vendes", "me regala", "me regalas",
        "me trae", "me traes", "me pasa", "me pasas", "me manda", "me mandas", "me anota", "me anotas", "me apunta", "me apuntas",
        "me podrias dar", "me podria dar", "me puedes dar", "me puede dar", "podrias darme", "podria darme", "puedes darme",
        "puede darme", "me gustaria", "voy a", "vamos a", "que me", "que nos", "a ver", "hacer un pedido de", "un pedido de",
        "al pedido", "a mi pedido", "del pedido", "de mi pedido", "eso es todo", "eso seria todo", "es todo", "seria todo",
        "nada mas", "no mas", "eso nomas", "muchas gracias", "mil gracias", "ya no quiero", "no quiero", "ya no",
    }.Select(turn => turn.Split(' ')).OrderByDescending(turn => turn.Length).ToLookup(turn => turn[0]);

    /// <summary>Words that are noise wherever they stand, unless a product has them in its name.</summary>
    public static bool IsNoise(string word) => Words.Contains(word) || CartVerbs.IsVerb(word);

    /// <summary>Words that are noise at the beginning and at the end of what is said of one product.</summary>
    public static bool IsEdge(string word) => Edges.Contains(word);

    /// <summary>Articles.</summary>
    public static bool IsArticle(string word) => Articles.Contains(word);

    /// <summary>"todo el arroz".</summary>
    public static bool IsWhole(string word) => Whole.Contains(word);

    /// <summary>How many words the turn of phrase takes that begins at a place, 0 when none does.</summary>
    public static int TurnAt(Kernel.Language.Phrase phrase, int place)
    {
        foreach (var turn in Turns[phrase[place]])
        {
            if (phrase.Has(place, turn))
                return turn.Length;
        }

        return 0;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
