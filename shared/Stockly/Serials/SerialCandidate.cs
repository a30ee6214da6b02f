namespace Mostrador.Stockly.Serials;

/// <summary>Something in a text that may be a serial number.</summary>
/// <param name="Text">The number.</param>
/// <param name="Rank">How much it looks like one: 0 = it stands behind a label, then by its shape.</param>
public sealed record SerialCandidate(string Text, int Rank)
{
    private const int LeastCharacters = 4;
    private const int MostCharacters = 40;

    /// <summary>Rank of what stands behind a label.</summary>
    public const int Labelled = 0;

    /// <summary>Whether a label says that it is the serial number.</summary>
    public bool IsLabelled => Rank == Labelled;

    /// <summary>Whether this one is to be preferred: by rank, then by length; the earlier one wins a tie.</summary>
    public bool IsBetterThan(SerialCandidate? other) =>
        other is null || Rank < other.Rank || (Rank == other.Rank && Text.Length > other.Text.Length);

    /// <summary>
    /// A text as a serial number (contract 5): without dashes and points at its ends, of 4 to 40 letters and digits, one digit at
    /// least. Null when it is none.
    /// </summary>
    public static string? Cleaned(ReadOnlySpan<char> text)
    {
        var inner = text.Trim("-.");
        var characters = 0;
        var hasDigit = false;
        foreach (var c in inner)
        {
            if (char.IsAsciiLetterOrDigit(c))
                characters++;
            hasDigit |= char.IsAsciiDigit(c);
        }

        return characters is >= LeastCharacters and <= MostCharacters && hasDigit ? inner.ToString() : null;
    }
}
