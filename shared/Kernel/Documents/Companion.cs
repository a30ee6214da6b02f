namespace Mostrador.Kernel.Documents;

/// <summary>
/// A document that is stored together with what a use case stores, without the use case knowing: in its first commit that does more than
/// take numbers. With it goes, all or nothing, whatever must not be done twice.
/// </summary>
public sealed class Companion : IDisposable
{
    private static readonly AsyncLocal<Companion?> Ambient = new();
    private readonly CreateDocument _document;
    private bool _isStored;

    private Companion(CreateDocument document) => _document = document;

    internal static Companion? Current => Ambient.Value;

    /// <summary>From now on, the document goes with what is called from here.</summary>
    /// <param name="document">The document; its key is what must not be done twice.</param>
    /// <param name="timeToLive">After this time it is gone by itself.</param>
    public static Companion Send<T>(T document, TimeSpan timeToLive)
        where T : class, IDocument<T> => Ambient.Value = new Companion(Transaction.Creation(document, timeToLive));

    /// <inheritdoc/>
    public void Dispose() => Ambient.Value = null;

    /// <exception cref="AlreadyStoredException">The document is there: what it goes with has been done.</exception>
    internal async Task<CommitOutcome> Commit(SteeredEngine engine, Partition partition, IReadOnlyList<DocumentOperation> operations)
    {
        if (_isStored || operations.All(operation => Counter.Type.Has(operation.Id)))
            return await engine.Store(partition, operations, CancellationToken.None);
        var outcome = await engine.Store(partition, [.. operations, _document], CancellationToken.None);
        if (outcome == CommitOutcome.Committed)
            _isStored = true;
        else if (await engine.Read(partition, _document.Id, CancellationToken.None) is not null)
            throw new AlreadyStoredException();
        return outcome;
    }
}

/// <summary>Somebody else has done, at the same time, what must not be done twice.</summary>
public sealed class AlreadyStoredException() : Exception("It has been done already.");
