using Microsoft.Azure.Cosmos;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;

namespace Mostrador.Storage.Cosmos;

/// <summary>
/// Documents in one container of Cosmos DB: point reads, queries within a partition, and commits as transactional batches. Messages
/// lie in the container too; the change feed delivers them, or on one machine the host, which asks for them here.
/// </summary>
public sealed class CosmosDocumentEngine : IDocumentEngine, IOutbox, IStoreFigures, IDisposable
{
    /// <summary>Another process, or an earlier one, may have stored a message, and tells nobody here.</summary>
    private static readonly TimeSpan Unheard = TimeSpan.FromSeconds(1);

    private readonly CosmosClient _client;
    private readonly CosmosOptions _options;
    private readonly DocumentCatalog _catalog;
    private readonly TimeProvider _time;
    private readonly ItemReads _reads;
    private readonly Committer _committer;
    private readonly MessageStamps _stamps;
    private readonly Arrivals _arrivals = new();

    /// <summary>An engine for a container; it is not asked before <see cref="Open"/>.</summary>
    public CosmosDocumentEngine(CosmosOptions options, DocumentCatalog catalog, TimeProvider time)
        : this(options, catalog, time, Retries.Real(TimeProvider.System))
    {
    }

    internal CosmosDocumentEngine(CosmosOptions options, DocumentCatalog catalog, TimeProvider time, Retries retries)
    {
        (_options, _catalog, _time) = (options, catalog, time);
        _client = CosmosAccount.Connect(options);
        var container = _client.GetContainer(options.Database, options.Container);
        _reads = new ItemReads(container, retries);
        _committer = new Committer(_reads, container, retries);
        _stamps = new MessageStamps(options.MessageLife);
    }

    /// <summary>Makes sure that the container is there and fit for use.</summary>
    /// <exception cref="StorageException">It is not; the message says why and what to do.</exception>
    public Task Open(CancellationToken cancellation) => CosmosAccount.Open(_client, _options, _catalog, cancellation);

    /// <inheritdoc/>
    public async ValueTask<StoredDocument?> Read(Partition partition, string id, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return await _reads.Read(new PartitionKey(partition.Key), id, cancellation) is { } item && !item.IsExpired(Now) ? item.ToDocument() : null;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredDocument>> ReadAll(Partition partition, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ids.Count == 0 ? [] : await _reads.Query(new PartitionKey(partition.Key), CosmosQuery.Items(ids, Now), cancellation);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredDocument>> Query(Partition partition, DocumentQuery query, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return query.Take <= 0 ? [] : await _reads.Query(new PartitionKey(partition.Key), CosmosQuery.Select(query, Now), cancellation);
    }

    /// <inheritdoc/>
    public async Task<long> Count(Partition partition, DocumentQuery query, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return await _reads.Count(new PartitionKey(partition.Key), CosmosQuery.Count(query, Now), cancellation);
    }

    /// <inheritdoc/>
    public async Task<CommitOutcome> Commit(
        Partition partition, IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var outcome = await _committer.Commit(new PendingCommit(partition, operations, Now, _stamps), cancellation);
        _arrivals.TellOf(operations, outcome);
        return outcome;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PendingMessage>> Pending(int most, CancellationToken cancellation) =>
    [
        .. (await _reads.Messages(most, Now, cancellation))
            .Select(found => found.Message ?? throw new InvalidDataException("A stored message cannot be read.")),
    ];

    /// <inheritdoc/>
    public async Task WaitForArrival(CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Unheard, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            await _arrivals.Wait(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Time to look.
        }
    }

    /// <inheritdoc/>
    public async Task<StoreFigures> Figures(CancellationToken cancellation)
    {
        var answer = await _client.GetContainer(_options.Database, _options.Container)
            .ReadContainerAsync(new ContainerRequestOptions { PopulateQuotaInfo = true }, cancellation);
        return CosmosFigures.Of(answer.Headers[CosmosFigures.Header]);
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();
}
