using System.Text.Json.Nodes;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Checks;

/// <summary>
/// What was acknowledged is there once, what was refused is not, what is unknown is there once or not at all, and nothing is there that
/// nobody asked for. By the texts that operations put into what they make.
/// </summary>
internal static class Existence
{
    /// <param name="findings">Where violations go.</param>
    /// <param name="made">The operations that make documents of a kind.</param>
    /// <param name="found">The documents found, with their marks.</param>
    /// <param name="same">Says what is wrong with a document, by the operation that made it; null = nothing.</param>
    public static void Check(
        Findings findings, IEnumerable<Operation> made, IEnumerable<(string Mark, JsonNode Document)> found,
        Func<Operation, JsonNode, string?>? same = null)
    {
        var byMark = found.ToLookup(document => document.Mark, document => document.Document);
        var asked = new HashSet<string>();
        foreach (var operation in made)
        {
            asked.Add(operation.Mark);
            var there = byMark[operation.Mark].ToList();
            CheckCount(findings, operation, there.Count);
            if (there is not [var one, ..])
                continue;
            if (same?.Invoke(operation, one) is { } difference)
                findings.Add("what was made is as it was asked", $"{difference}: {one.ToJsonString()}", [.. operation.About, operation.Mark]);
        }

        foreach (var stranger in byMark.Where(group => !asked.Contains(group.Key)))
            findings.Add("nothing is there that nobody asked for", $"{stranger.Key}: {stranger.First().ToJsonString()}", stranger.Key);
    }

    /// <summary>After this, it is known whether the operation happened.</summary>
    public static void CheckCount(Findings findings, Operation operation, int times)
    {
        string[] about = [.. operation.About, operation.Mark];
        if (times > 1)
            findings.Add("nothing happens twice", $"{times} times: {operation}", about);
        else if (times == 0 && operation.Took)
            findings.Add("what was acknowledged is there", $"missing: {operation}", about);
        else if (times == 1 && operation is { Took: false, MayHaveTaken: false })
            findings.Add("what was refused did not happen", $"there all the same: {operation}", about);
        operation.FoundOut(times > 0);
    }
}
