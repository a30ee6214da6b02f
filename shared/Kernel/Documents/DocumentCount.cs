namespace Mostrador.Kernel.Documents;

/// <summary>
/// A number that a store may keep, so that a list says how long it is without being counted: how many documents of a kind there are in a
/// partition, or how many with the same values of some members. For kinds that grow without bound: every write pays for it.
/// </summary>
/// <remarks>
/// SQLite keeps it. Cosmos DB does not: nothing there changes two documents but a batch, so every commit of a shop would have to change the
/// same document, one after another, where its index counts a partition well enough.
/// </remarks>
public sealed record DocumentCount
{
    private const int MostPaths = 2;

    /// <summary>Declares it.</summary>
    /// <param name="paths">JSON names of top-level members of the body, at most two; none = all documents together.</param>
    public DocumentCount(params IReadOnlyList<string> paths)
    {
        if (paths.Count > MostPaths || paths.Distinct().Count() < paths.Count)
            throw new ArgumentException($"Documents are counted by at most {MostPaths} members, each of them once.", nameof(paths));
        Paths = paths;
    }

    /// <summary>The members whose values are counted apart.</summary>
    public IReadOnlyList<string> Paths { get; }
}
