using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Idempotency;
using Mostrador.Kernel.Messages;

namespace Mostrador.Kernel.Documents;

/// <summary>All kinds of documents of all modules: what an engine makes its indexes from.</summary>
public sealed class DocumentCatalog
{
    /// <summary>The Kernel's own kinds and those of the modules; no two with the same name.</summary>
    public DocumentCatalog(IEnumerable<DocumentType> modules)
    {
        Types = [UniqueKey.Type, Counter.Type, Deletion.Type, DeletionCount.Type, KeyRecord.Type, OutboxMessage.Type, HandledMessage.Type, DeadLetter.Type, .. modules];
        if (Types.GroupBy(type => type.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new InvalidOperationException($"Two kinds of documents are named '{twice.Key}'.");
    }

    /// <summary>Every kind, once.</summary>
    public IReadOnlyList<DocumentType> Types { get; }
}
