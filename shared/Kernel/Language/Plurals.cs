namespace Mostrador.Kernel.Language;

/// <summary>
/// Singular and plural of Spanish nouns, and of the foreign ones that shops sell: <c>luz</c> and <c>luces</c>, <c>laptop</c> and
/// <c>laptops</c>, <c>auricular</c> and <c>auriculares</c>.
/// </summary>
public static class Plurals
{
    /// <summary>
    /// The word and what it may be the plural of. Two words are the same but for their number when they share one of these, so
    /// that an index can look either of them up.
    /// </summary>
    public static IReadOnlyList<string> Keys(string word)
    {
        if (word.Length < 3 || word[^1] != 's' || word.Any(char.IsAsciiDigit))
            return [word];

        var stem = word[..^1];
        if (word.Length < 4 || word[^2] != 'e')
            return [word, stem];
        if (word[^3] == 'c')
            return [word, stem, $"{word[..^3]}z"];
        return IsVowel(word[^3]) && word[^3] is not ('i' or 'u') ? [word, stem] : [word, stem, word[..^2]];
    }

    /// <summary>Whether two words are the same but for their number.</summary>
    public static bool Same(string left, string right) =>
        left == right || (BeginAlike(left, right) && Keys(left).Intersect(Keys(right)).Any());

    /// <summary>The word as it is, in its singular and in its plural: what a typing error may have been meant for.</summary>
    public static IReadOnlyList<string> Forms(string word) => [.. Keys(word), .. PluralsOf(word)];

    // Number never changes the first two letters: most words are told apart by them.
    private static bool BeginAlike(string left, string right) =>
        left.AsSpan(0, Math.Min(2, left.Length)).SequenceEqual(right.AsSpan(0, Math.Min(2, right.Length)));

    private static string[] PluralsOf(string word) => word switch
    {
        "" => [],
        [.., 'z'] => [$"{word[..^1]}ces"],
        [.., 's'] => [$"{word}es"],
        [.., var last] when IsVowel(last) => [$"{word}s"],
        _ => [$"{word}es", $"{word}s"],
    };

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
