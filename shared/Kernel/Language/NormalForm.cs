using System.Text;
using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Language;

/// <summary>Text as the grammars see it: lower case, without accents, in words of letters and digits.</summary>
public static class NormalForm
{
    /// <summary>The words of a text. Each of the <paramref name="marks"/> is a word of its own; everything else parts words.</summary>
    public static string[] Words(string text, string marks = "")
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in SearchText.Fold(text))
        {
            if (IsPartOfWord(c))
            {
                word.Append(c);
                continue;
            }

            Close(words, word);
            if (marks.Contains(c))
                words.Add(c.ToString());
        }

        Close(words, word);
        return [.. words];
    }

    // The little letters of "1º" and "2ª" count as letters in Unicode, and as nothing here.
    private static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c) && c is not ('º' or 'ª');

    private static void Close(List<string> words, StringBuilder word)
    {
        if (word.Length == 0)
            return;
        words.Add(word.ToString());
        word.Clear();
    }
}
