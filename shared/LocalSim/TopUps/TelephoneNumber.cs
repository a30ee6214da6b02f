namespace Mostrador.LocalSim.TopUps;

/// <summary>Colombian numbers as people write them.</summary>
public static class TelephoneNumber
{
    /// <summary>What is said of any other.</summary>
    public const string Invalid = "Número inválido: debe tener 10 dígitos";

    private const string Country = "57";
    private const int Digits = 10;

    /// <summary>The ten digits of a number, without its country and whatever stands between them; null when there are not ten.</summary>
    public static string? TenDigits(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.Length == Country.Length + Digits && digits.StartsWith(Country, StringComparison.Ordinal))
            digits = digits[Country.Length..];
        return digits.Length == Digits ? digits : null;
    }

    /// <summary>The spellings under which a card with this number may stand in the stock.</summary>
    public static IEnumerable<string> Spellings(string sent, string tenDigits) =>
        new[] { tenDigits, sent.Trim(), Country + tenDigits }.Distinct().Where(spelling => spelling.Length is > 0 and <= 255);
}
