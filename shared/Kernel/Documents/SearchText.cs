using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Mostrador.Kernel.Documents;

/// <summary>Text as search sees it: no case, no accents, so that <c>reparacion</c> finds <c>Reparación</c>.</summary>
/// <remarks>
/// The letters are listed here because the app runs without ICU (<c>InvariantGlobalization</c>), where .NET does not decompose
/// them, and because what is stored folded must be folded alike on every machine.
/// </remarks>
public static class SearchText
{
    private static readonly FrozenDictionary<char, char> Plain = Letters(
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ",
        "bḃḅḇ",
        "cçćĉċčḉ",
        "dďḋḍḏḑḓ",
        "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ",
        "fḟ",
        "gĝğġģǧǵḡ",
        "hĥȟḣḥḧḩḫẖ",
        "iìíîïĩīĭįǐȉȋḭḯỉị",
        "jĵǰ",
        "kķǩḱḳḵ",
        "lĺļľḷḹḻḽ",
        "mḿṁṃ",
        "nñńņňǹṅṇṉṋ",
        "oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ",
        "pṕṗ",
        "rŕŗřȑȓṙṛṝṟ",
        "sśŝşšșṡṣṥṧṩ",
        "tţťțṫṭṯṱẗ",
        "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
        "vṽṿ",
        "wŵẁẃẅẇẉẘ",
        "xẋẍ",
        "yýÿŷȳẏẙỳỵỷỹ",
        "zźżžẑẓẕ");

    /// <summary>Folds case and the accents of Latin letters; everything else stays, white space too.</summary>
    public static string Fold(string text)
    {
        if (System.Text.Ascii.IsValid(text))
            return text.ToLowerInvariant();
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            // An accent that stands on its own, behind its letter.
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            var lower = char.ToLowerInvariant(c);
            folded.Append(Plain.GetValueOrDefault(lower, lower));
        }

        return folded.ToString();
    }

    private static FrozenDictionary<char, char> Letters(params ReadOnlySpan<string> groups)
    {
        var letters = new Dictionary<char, char>();
        foreach (var group in groups)
        {
            foreach (var accented in group.AsSpan(1))
                letters.Add(accented, group[0]);
        }

        return letters.ToFrozenDictionary();
    }
}
