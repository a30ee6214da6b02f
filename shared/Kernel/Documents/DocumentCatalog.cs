using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Idempotency;
using Mostrador.Kernel.Imports;
using Mostrador.Kernel.Messages;
using Mostrador.Kernel.Timers;

namespace Mostrador.Kernel.Documents;

/// <summary>All kinds of documents of all modules: what an engine makes its indexes from.</summary>
public sealed class DocumentCatalog
{
    /// <summary>The Kernel's own kinds and those of the modules; no two with the same name.</summary>
    public DocumentCatalog(IEnumerable<DocumentType> modules)
        : this(
        [
            UniqueKey.Type, Counter.Type, Deletion.Type, DeletionCount.Type, KeyRecord.Type, OutboxMessage.Type, HandledMessage.Type,
            DeadLetter.Type, ImportedRow.Type, TimerRun.Type, .. modules,
        ])
    {
    }

    private DocumentCatalog(IReadOnlyList<DocumentType> types)
    {
        Types = types;
        if (Types.GroupBy(type => type.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new InvalidOperationException($"Two kinds of documents are named '{twice.Key}'.");
    }

    /// <summary>Every kind, once.</summary>
    public IReadOnlyList<DocumentType> Types { get; }

    /// <summary>These kinds and one more, of a host's own.</summary>
    public DocumentCatalog With(DocumentType more) => new((IReadOnlyList<DocumentType>)[.. Types, more]);
}
