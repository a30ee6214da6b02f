using System.Text.Json.Nodes;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Checks;

/// <summary>
/// What was acknowledged is there once, what was refused is not, what is unknown is there once or not at all, and nothing is there that
/// nobody asked for. By the texts that operations put into what they make.
/// </summary>
internal sealed class Existence(Findings findings)
{
    /// <summary>Says what is wrong with a document, by the operation that made it; null = nothing.</summary>
    public Func<Operation, JsonNode, string?> Same { get; init; } = (_, _) => null;

    /// <summary>The operations that take away what another one has made.</summary>
    public Func<Operation, IEnumerable<Operation>> Removals { get; init; } = _ => [];

    /// <param name="made">The operations that make documents of a kind.</param>
    /// <param name="found">The documents found, with their marks.</param>
    public void Check(IEnumerable<Operation> made, IEnumerable<(string Mark, JsonNode Document)> found)
    {
        var byMark = found.ToLookup(document => document.Mark, document => document.Document);
        var asked = new HashSet<string>();
        foreach (var operation in made)
        {
            asked.Add(operation.Mark);
            var there = byMark[operation.Mark].ToList();
            Count(operation, there.Count);
            if (there is not [var one, ..])
                continue;
            operation.FoundOut(happened: true, one.DeepClone());
            if (Same(operation, one) is { } difference)
                findings.Add("what was made is as it was asked", $"{difference}: {one.ToJsonString()}", About(operation));
        }

        foreach (var stranger in byMark.Where(group => !asked.Contains(group.Key)))
            findings.Add("nothing is there that nobody asked for", $"{stranger.Key}: {stranger.First().ToJsonString()}", stranger.Key);
    }

    private void Count(Operation operation, int times)
    {
        var removals = Removals(operation).ToList();
        var removed = removals.Count(removal => removal.Took);
        if (removed > 1)
            findings.Add("nothing is taken away twice", $"{removed} times: {operation}", About(operation));
        if (times > 1)
            findings.Add("nothing happens twice", $"{times} times: {operation}", About(operation));
        else if (times == 1 && removed > 0)
            findings.Add("what was taken away is gone", $"there all the same: {operation}", About(operation));
        else if (times == 1 && operation is { Took: false, MayHaveTaken: false })
            findings.Add("what was refused did not happen", $"there all the same: {operation}", About(operation));
        else if (times == 0 && operation.Took && removed == 0 && !removals.Any(removal => removal.MayHaveTaken))
            findings.Add("what was acknowledged is there", $"missing: {operation}", About(operation));
        Settle(operation, times, removals, removed);
    }

    // Of several unknown removals of something that is gone, one has happened: which one, nobody can say, and nobody needs to. What was never
    // there says nothing of removals: a sale that nobody could invoice any more may be gone all the same.
    private static void Settle(Operation operation, int times, List<Operation> removals, int removed)
    {
        if (times == 0 && !operation.Took)
        {
            operation.FoundOut(happened: false);
            return;
        }

        if (times == 0 && removed == 0)
            removals.Find(removal => removal.MayHaveTaken)?.FoundOut(happened: true);
        removals.ForEach(removal => removal.FoundOut(happened: false));
    }

    private static string[] About(Operation operation) => [.. operation.About, operation.Mark];
}
