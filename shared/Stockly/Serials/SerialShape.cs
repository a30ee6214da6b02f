using System.Text.RegularExpressions;

namespace Mostrador.Stockly.Serials;

/// <summary>Serial numbers that no label announces, told by their shape (contract 5, rules 2 to 4).</summary>
internal static partial class SerialShape
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int Patience = 250;

    // By descending rank.
    private static readonly Regex[] Shapes =
    [
        LongRun(), Digits(), ThreeGroups(), DigitsAndLetters(), LettersDigitsAndMore(), TwoGroups(), ShortRun(), PairOfGroups(),
    ];

    /// <summary>The best candidate; null when nothing looks like one.</summary>
    public static SerialCandidate? BestIn(string text)
    {
        SerialCandidate? best = null;
        foreach (var token in Token().EnumerateMatches(text))
        {
            if (CandidateOf(text.AsSpan(token.Index, token.Length)) is { } candidate && candidate.IsBetterThan(best))
                best = candidate;
        }

        return best;
    }

    private static SerialCandidate? CandidateOf(ReadOnlySpan<char> token)
    {
        if (SerialCandidate.Cleaned(Repaired(token)) is not { } text)
            return null;
        var rank = Array.FindIndex(Shapes, shape => shape.IsMatch(text));
        return rank < 0 ? null : new SerialCandidate(text, SerialCandidate.Labelled + 1 + rank);
    }

    // Letters that engines read for digits, where digits stand on both sides.
    private static string Repaired(ReadOnlySpan<char> token) => string.Create(token.Length, token, (repaired, read) =>
    {
        read.CopyTo(repaired);
        for (var i = 1; i < read.Length - 1; i++)
        {
            if (char.IsAsciiDigit(read[i - 1]) && char.IsAsciiDigit(read[i + 1]))
                repaired[i] = read[i] switch { 'O' => '0', 'I' => '1', 'Z' => '2', 'B' => '8', var other => other };
        }
    });

    // Whatever stands together; what is longer than any serial number is none.
    [GeneratedRegex(@"[a-z0-9][a-z0-9.\-]*", Options, Patience)]
    private static partial Regex Token();

    [GeneratedRegex(@"^[a-z0-9]{12,40}\z", Options, Patience)]
    private static partial Regex LongRun();

    [GeneratedRegex(@"^[0-9]{10,20}\z", Options, Patience)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[a-z0-9]{2,6}(?:-[a-z0-9]{2,6}){2,}\z", Options, Patience)]
    private static partial Regex ThreeGroups();

    [GeneratedRegex(@"^[0-9]{3}-?[a-z][0-9]{3}-?[0-9]{2}[a-z]{2}[0-9]{8,15}\z", Options, Patience)]
    private static partial Regex DigitsAndLetters();

    [GeneratedRegex(@"^[a-z]{1,5}[0-9]{1,3}[a-z0-9]{6,25}\z", Options, Patience)]
    private static partial Regex LettersDigitsAndMore();

    [GeneratedRegex(@"^[a-z0-9]{2,}(?:-[a-z0-9]{2,})+\z", Options, Patience)]
    private static partial Regex TwoGroups();

    [GeneratedRegex(@"^[a-z0-9]{8,11}\z", Options, Patience)]
    private static partial Regex ShortRun();

    [GeneratedRegex(@"^[a-z0-9]{3,8}[-.][a-z0-9]{3,20}\z", Options, Patience)]
    private static partial Regex PairOfGroups();
}
