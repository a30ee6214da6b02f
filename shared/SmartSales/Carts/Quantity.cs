using Mostrador.Kernel.Language;

namespace Mostrador.SmartSales.Carts;

/// <summary>How the words of a quantity bind to a name.</summary>
internal enum QuantityForm
{
    /// <summary><c>3</c>, <c>media docena de</c>: before a name.</summary>
    Plain,

    /// <summary><c>3 unidades</c>: before a name or behind it.</summary>
    Units,

    /// <summary><c>x3</c>: behind a name, or before the first.</summary>
    Times,
}

/// <summary>A quantity as it stands in a command.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="End">The word behind it.</param>
/// <param name="Value">How many.</param>
/// <param name="Form">How it binds.</param>
internal sealed record Quantity(int Start, int End, long Value, QuantityForm Form)
{
    /// <summary>Reads the quantity that begins at a place; null when none does.</summary>
    public static Quantity? Read(Phrase phrase, int place)
    {
        if (phrase.Has(place, "1", "2") && phrase[place + 2] is "docena" or "docenas")
            return BeforeName(phrase, place, place + 3, 6);
        if (Times(phrase, place) is { } times)
            return times;
        if (Dozens(phrase, place, 1) is { } one)
            return one with { Start = place };
        return ReadNumber(phrase, place, out var end, out var value) ? Counted(phrase, place, end, value) : null;
    }

    private static Quantity? Counted(Phrase phrase, int place, int end, long value)
    {
        if (Dozens(phrase, end, value) is { } dozens)
            return dozens with { Start = place };

        switch (phrase[end])
        {
            case "unidad" or "unidades" or "ud" or "uds" or "und" or "unds" or "unid":
                return BeforeName(phrase, place, end + 1, value) with { Form = QuantityForm.Units };
            case "x" or "pieza" or "piezas" or "pza" or "pzas":
                return BeforeName(phrase, place, end + 1, value);
            default:
                return BeforeName(phrase, place, end, value);
        }
    }

    // Dozens, pairs and hundreds, so many of them.
    private static Quantity? Dozens(Phrase phrase, int place, long times)
    {
        switch (phrase[place])
        {
            case "media" when phrase[place + 1] is "docena":
                return BeforeName(phrase, place, place + 2, 6 * times);
            case "medio" when phrase[place + 1] is "centenar" or "ciento":
                return BeforeName(phrase, place, place + 2, 50 * times);
            case "docena" or "docenas":
                var half = phrase.Has(place + 1, "y", "media") && phrase[place + 3] != "docena";
                return BeforeName(phrase, place, place + (half ? 3 : 1), (12 * times) + (half ? 6 : 0));
            case "par" when times == 1:
                return BeforeName(phrase, place, place + 1, 2);
            case "centenar" or "centenares" or "ciento" when phrase[place + 1] == "de":
                return BeforeName(phrase, place, place + 1, 100 * times);
            default:
                return null;
        }
    }

    private static Quantity? Times(Phrase phrase, int place)
    {
        var word = phrase[place];
        if (word == "x" && ReadNumber(phrase, place + 1, out var end, out var value))
            return BeforeName(phrase, place, end, value) with { Form = QuantityForm.Times };
        if (word.Length < 2 || (word[0] != 'x' && word[^1] != 'x'))
            return null;

        var behind = word[0] == 'x';
        var digits = new Phrase([behind ? word[1..] : word[..^1]], new());
        if (!digits.HasDigits(0, out value))
            return null;
        return BeforeName(phrase, place, place + 1, value) with { Form = behind ? QuantityForm.Times : QuantityForm.Plain };
    }

    private static bool ReadNumber(Phrase phrase, int place, out int end, out long value)
    {
        end = place + (phrase.HasDigits(place, out value) ? 1 : SpanishNumbers.Read(phrase, place, out value));
        return end > place;
    }

    private static Quantity BeforeName(Phrase phrase, int start, int end, long value) =>
        new(start, phrase[end] == "de" ? end + 1 : end, Math.Min(value, SpanishNumbers.Most), QuantityForm.Plain);
}
