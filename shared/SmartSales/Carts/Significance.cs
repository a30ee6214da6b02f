using System.Collections.Frozen;

namespace Mostrador.SmartSales.Carts;

/// <summary>Which words of a name say what it is, and what else they are called.</summary>
internal static class Significance
{
    private static readonly FrozenSet<string> Little =
        "el la los las un una unos unas de del al con para y en".Split(' ').ToFrozenSet();

    private static readonly FrozenDictionary<string, string> Synonyms = new Dictionary<string, string>
    {
        ["celular"] = "phone",
        ["telefono"] = "phone",
        ["movil"] = "phone",
        ["computadora"] = "laptop",
        ["portatil"] = "laptop",
        ["notebook"] = "laptop",
        ["pc"] = "laptop",
        ["auricular"] = "airpods",
        ["audifono"] = "airpods",
        ["headphone"] = "airpods",
        ["tele"] = "tv",
        ["television"] = "tv",
        ["consola"] = "playstation",
        ["raton"] = "mouse",
    }.ToFrozenDictionary();

    /// <summary>Whether a word tells products apart at all.</summary>
    public static bool Tells(string word) => !Little.Contains(word);

    /// <summary>Whether a word must be found.</summary>
    public static bool IsSignificant(string word) => word.Length >= 2 && Tells(word);

    /// <summary>Whether a word is enough to recognise a product by, where others are unknown.</summary>
    public static bool IsTelling(string word) => word.Length > 3 && Tells(word);

    /// <summary>What the catalogue may call it: "ratones" is a mouse. The word itself where it has no synonym.</summary>
    public static string SynonymOf(string word) =>
        Kernel.Language.Plurals.Keys(word).Select(Synonyms.GetValueOrDefault).FirstOrDefault(synonym => synonym is not null) ?? word;
}
