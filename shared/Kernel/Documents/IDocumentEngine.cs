namespace Mostrador.Kernel.Documents;

/// <summary>
/// What a storage engine does, and all that it does. <see cref="DocumentStore"/> stands on it; modules never see it.
/// Every call is confined to one partition. An engine throws only for faults (disk, network, damaged data).
/// </summary>
public interface IDocumentEngine
{
    /// <summary>The document with this stored id, or null when there is none or it has expired.</summary>
    ValueTask<StoredDocument?> Read(Partition partition, string id, CancellationToken cancellation);

    /// <summary>
    /// Those of some documents that are there, in any order. An engine to which every read is a journey makes one of them.
    /// </summary>
    async Task<IReadOnlyList<StoredDocument>> ReadAll(Partition partition, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var found = new List<StoredDocument>(ids.Count);
        foreach (var id in ids)
        {
            if (await Read(partition, id, cancellation) is { } document)
                found.Add(document);
        }

        return found;
    }

    /// <summary>The documents a query asks for; a document that has expired is in no answer.</summary>
    Task<IReadOnlyList<StoredDocument>> Query(Partition partition, DocumentQuery query, CancellationToken cancellation);

    /// <summary>How many documents the query's filters hold for (skip, take and order are ignored).</summary>
    Task<long> Count(Partition partition, DocumentQuery query, CancellationToken cancellation);

    /// <summary>
    /// Carries out all operations or none, isolated from every other commit. When the answer is
    /// <see cref="CommitOutcome.Committed"/>, the changes are on disk.
    /// </summary>
    Task<CommitOutcome> Commit(Partition partition, IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation);
}

/// <summary>A document as an engine holds it.</summary>
/// <param name="Id">Stored id, <c>type:key</c>.</param>
/// <param name="ETag">Changes with every write of the document.</param>
/// <param name="Body">UTF-8 JSON.</param>
public readonly record struct StoredDocument(string Id, string ETag, ReadOnlyMemory<byte> Body);

/// <summary>How a commit ended.</summary>
public enum CommitOutcome
{
    /// <summary>Everything is stored.</summary>
    Committed,

    /// <summary>A condition did not hold; nothing is stored. The work is run again on fresh documents.</summary>
    Conflict,
}
