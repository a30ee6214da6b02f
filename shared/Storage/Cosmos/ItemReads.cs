using System.Net;
using Microsoft.Azure.Cosmos;
using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Cosmos;

/// <summary>Point reads and queries of one partition.</summary>
internal sealed class ItemReads(Container container, Retries retries)
{
    /// <summary>The item of the document with this stored id, expired or not; null when there is none.</summary>
    public async Task<StoredItem?> Read(PartitionKey key, string id, CancellationToken cancellation)
    {
        var (answer, item) = await retries.Send("read", async stopping =>
        {
            using var response = await container.ReadItemStreamAsync(CosmosId.Of(id), key, cancellationToken: stopping);
            CosmosMetrics.Charged("read", response.Headers.RequestCharge);
            return (Answer.Of(response), response.IsSuccessStatusCode ? (StoredItem?)StoredItem.Of(await BytesOf(response)) : null);
        }, cancellation);
        return answer.IsSuccess || answer.IsMissing ? item : throw answer.ToFault("read");
    }

    /// <summary>The documents that a query asks for.</summary>
    public async Task<IReadOnlyList<StoredDocument>> Query(PartitionKey key, QueryDefinition query, CancellationToken cancellation)
    {
        var items = await Pages("query", key, query, () => new List<StoredItem>(), StoredItem.AddAll, cancellation);
        var documents = new StoredDocument[items.Count];
        for (var i = 0; i < documents.Length; i++)
            documents[i] = items[i].ToDocument();
        return documents;
    }

    /// <summary>The number that a query asks for.</summary>
    public async Task<long> Count(PartitionKey key, QueryDefinition query, CancellationToken cancellation) =>
        (await Pages("count", key, query, () => new Total(), (page, total) => total.Sum += StoredItem.Sum(page.Span), cancellation)).Sum;

    /// <summary>The oldest messages of all partitions.</summary>
    public Task<List<FedMessage>> Messages(int most, long now, CancellationToken cancellation) => Pages(
        "messages", null, CosmosQuery.Messages(most, now), () => new List<FedMessage>(), (page, found) => found.AddRange(OutboxFeed.OfPage(page)), cancellation);

    // What ends in the middle starts again from the first page: pages of two runs do not fit together.
    private async Task<T> Pages<T>(
        string operation, PartitionKey? key, QueryDefinition query, Func<T> begin, Action<ReadOnlyMemory<byte>, T> add, CancellationToken cancellation)
        where T : class
    {
        // One partition needs no plan of how to ask several, which would be a round trip of its own.
        var options = new QueryRequestOptions { PartitionKey = key, MaxItemCount = -1, EnableOptimisticDirectExecution = key is not null };
        var (answer, result) = await retries.Send(operation, async stopping =>
        {
            var collected = begin();
            using var pages = container.GetItemQueryStreamIterator(query, requestOptions: options);
            var charge = 0.0;
            while (pages.HasMoreResults)
            {
                using var page = await pages.ReadNextAsync(stopping);
                charge += page.Headers.RequestCharge;
                if (!page.IsSuccessStatusCode)
                    return (Answer.Of(page), null);
                add(await BytesOf(page), collected);
            }

            CosmosMetrics.Charged(operation, charge);
            return (new Answer(HttpStatusCode.OK, 0, null), (T?)collected);
        }, cancellation);
        return result ?? throw answer.ToFault(operation);
    }

    private static async Task<ReadOnlyMemory<byte>> BytesOf(ResponseMessage response)
    {
        if (response.Content is MemoryStream { Position: 0 } memory && memory.TryGetBuffer(out var bytes))
            return bytes;
        var copy = new MemoryStream();
        await response.Content.CopyToAsync(copy);
        return copy.GetBuffer().AsMemory(0, (int)copy.Length);
    }

    private sealed class Total
    {
        public long Sum { get; set; }
    }
}
