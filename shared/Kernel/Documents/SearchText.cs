using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Mostrador.Kernel.Documents;

/// <summary>Text as search sees it: no case, no accents, so that <c>reparacion</c> finds <c>Reparación</c>.</summary>
public static class SearchText
{
    // Unicode's own decomposition is not at hand: without culture data, which the app does without so that it runs on a machine
    // that has none, string.Normalize leaves text as it is. Each line: a Latin letter and the letters that are it with an accent.
    private static readonly string[] Accented =
    [
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
        "zźżžẑẓẕ",
    ];

    private static readonly FrozenDictionary<char, char> Plain = Accented
        .SelectMany(letters => letters[1..].Select(accented => KeyValuePair.Create(accented, letters[0])))
        .ToFrozenDictionary();

    /// <summary>Folds case and the accents of Latin letters; everything else stays, white space too.</summary>
    public static string Fold(string text)
    {
        if (System.Text.Ascii.IsValid(text))
            return text.ToLowerInvariant();
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            // An accent may also follow its letter as a character of its own.
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            var lower = char.ToLowerInvariant(c);
            folded.Append(Plain.GetValueOrDefault(lower, lower));
        }

        return folded.ToString();
    }
}
