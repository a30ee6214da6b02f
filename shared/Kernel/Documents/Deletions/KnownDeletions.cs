using System.Collections.Frozen;

namespace Mostrador.Kernel.Documents.Deletions;

/// <summary>The deletions of a partition as they were at one moment.</summary>
/// <param name="Total">How many there were.</param>
/// <param name="Ids">Stored ids of what was deleted.</param>
public sealed record KnownDeletions(long Total, IReadOnlySet<string> Ids)
{
    /// <summary>For what refers to nothing that may have been deleted.</summary>
    public static KnownDeletions None { get; } = new(0, FrozenSet<string>.Empty);

    /// <summary>Whether the document with this id was deleted.</summary>
    public bool Has<T>(long id)
        where T : class, IDocument<T> => Ids.Count > 0 && Ids.Contains(T.Type.IdOf(id));
}
