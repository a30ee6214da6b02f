using System.Globalization;
using System.Text;

namespace Mostrador.Kernel.Documents;

/// <summary>Text as search sees it: no case, no accents, so that <c>reparacion</c> finds <c>Reparación</c>.</summary>
public static class SearchText
{
    /// <summary>Folds case and accents; everything else stays, white space too.</summary>
    public static string Fold(string text)
    {
        if (System.Text.Ascii.IsValid(text))
            return text.ToLowerInvariant();
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
