using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Language;

/// <summary>Text as the grammars see it: lower case, without accents, in words of letters and digits.</summary>
public static class NormalForm
{
    /// <summary>The words of a text. Each of the <paramref name="marks"/> is a word of its own; everything else parts words.</summary>
    public static string[] Words(string text, string marks = "")
    {
        var words = new List<string>();
        var folded = SearchText.Fold(text);
        var start = 0;
        for (var place = 0; place <= folded.Length; place++)
        {
            if (place < folded.Length && IsPartOfWord(folded[place]))
                continue;
            if (place > start)
                words.Add(folded[start..place]);
            if (place < folded.Length && marks.Contains(folded[place]))
                words.Add(folded[place].ToString());
            start = place + 1;
        }

        return [.. words];
    }

    // The little letters of "1º" and "2ª" count as letters in Unicode, and as nothing here.
    private static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c) && c is not ('º' or 'ª');
}
