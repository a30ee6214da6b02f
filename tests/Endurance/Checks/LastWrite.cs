using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Checks;

/// <summary>A field holds what the last write has put there; of several at the same time, any; of unknown ones, perhaps.</summary>
internal static class LastWrite
{
    /// <param name="findings">Where violations go.</param>
    /// <param name="about">The document.</param>
    /// <param name="first">What it held before all writes.</param>
    /// <param name="found">What it holds.</param>
    /// <param name="writes">All writes, with what they write.</param>
    public static void Check(Findings findings, string about, string first, string found, IReadOnlyList<(Operation Write, string Value)> writes)
    {
        var took = writes.Where(write => write.Write.Took).ToList();
        var last = writes
            .Where(write => write.Write.Took || write.Write.MayHaveTaken)
            .Where(write => !took.Any(later => later.Write.SentAt > write.Write.AnsweredAt))
            .Select(write => write.Value).ToHashSet();
        if (took.Count == 0)
            last.Add(first);
        if (!last.Contains(found))
            findings.Add("a document is as the last write left it", $"{about} is {found}, not {string.Join(" or ", last)}", about);
    }
}
