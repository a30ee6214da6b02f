using System.Collections.Frozen;

namespace Mostrador.Kernel.Language;

/// <summary>Whole numbers in Spanish words, in both genders: <c>treinta y una</c>, <c>doscientos cuarenta</c>, <c>dos mil</c>.</summary>
public static class SpanishNumbers
{
    /// <summary>The greatest number that any reader answers; greater ones are taken for it.</summary>
    public const long Most = 1_000_000_000_000;

    private static readonly FrozenDictionary<string, int> Units = Values(
        1, "uno un una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve");

    private static readonly FrozenDictionary<string, int> Teens = Values(
        11, "once", "doce", "trece", "catorce", "quince", "dieciseis", "diecisiete", "dieciocho", "diecinueve", "",
        "veintiuno veintiun veintiuna", "veintidos", "veintitres", "veinticuatro", "veinticinco", "veintiseis", "veintisiete",
        "veintiocho", "veintinueve");

    private static readonly FrozenDictionary<string, int> Tens = Values(
        1, "diez", "veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa");

    private static readonly FrozenDictionary<string, int> Hundreds = Values(
        1, "ciento", "doscientos doscientas", "trescientos trescientas", "cuatrocientos cuatrocientas", "quinientos quinientas",
        "seiscientos seiscientas", "setecientos setecientas", "ochocientos ochocientas", "novecientos novecientas");

    /// <summary>Reads the number that begins at a place; answers how many words it takes, 0 when none begins there.</summary>
    public static int Read(Phrase phrase, int place, out long value)
    {
        value = 0;
        if (phrase.Has(place, "cero"))
            return 1;

        var used = BelowThousand(phrase, place, out var number);
        value = number;
        if (!phrase.Has(place + used, "mil"))
            return used;

        value = 1000 * Math.Max(1, number);
        used++;
        used += BelowThousand(phrase, place + used, out var rest);
        value += rest;
        return used;
    }

    private static int BelowThousand(Phrase phrase, int place, out int value)
    {
        value = 100;
        if (phrase.Has(place, "cien"))
            return 1;
        if (!Hundreds.TryGetValue(phrase[place], out var hundreds))
            return BelowHundred(phrase, place, out value);

        var used = 1 + BelowHundred(phrase, place + 1, out var rest);
        value = (100 * hundreds) + rest;
        return used;
    }

    private static int BelowHundred(Phrase phrase, int place, out int value)
    {
        var word = phrase[place];
        if (Units.TryGetValue(word, out value) || Teens.TryGetValue(word, out value))
            return 1;
        if (!Tens.TryGetValue(word, out var tens))
            return 0;

        // In the Andes one also hears "veinte y dos" and, written apart, "diez y seis".
        value = 10 * tens;
        if (phrase[place + 1] != "y" || !Units.TryGetValue(phrase[place + 2], out var units) || (tens == 1 && units < 6))
            return 1;
        value += units;
        return 3;
    }

    private static FrozenDictionary<string, int> Values(int first, params string[] spellings)
    {
        var values = new Dictionary<string, int>();
        for (var i = 0; i < spellings.Length; i++)
        {
            foreach (var spelling in spellings[i].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                values.Add(spelling, first + i);
        }

        return values.ToFrozenDictionary();
    }
}
