using Mostrador.Kernel.Documents;

namespace Mostrador.Benchmarks.Scenes;

/// <summary>
/// Kinds of documents as a history is filled in: without indexes. A store of them lets its indexes go, and the host makes them again when
/// it starts, in one go, where a hundred thousand documents would each write to a dozen places all over the file.
/// </summary>
internal static class Unindexed
{
    /// <summary>The same kinds for a catalog; a store knows a kind by its name alone.</summary>
    public static IEnumerable<DocumentType> Of(IEnumerable<DocumentType> types) =>
        types.Select(type => new DocumentType<Counter>(type.Name, Counter.Type.Json));
}
