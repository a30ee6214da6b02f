using System.Text;
using Mostrador.Kernel.Documents;
using Mostrador.Storage.Cosmos;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Mostrador.Api.Tests.Messages;

/// <summary>
/// What was written to a store, as the change feed of Cosmos DB tells it: whole items in the order of their commits, and from the
/// last checkpoint on again if the reader did not get further.
/// </summary>
internal sealed class ChangeFeed
{
    private readonly Lock _lock = new();
    private readonly List<string> _items = [];
    private int _checkpoint;

    /// <summary>The next changes as the Functions host hands them over, and how many; null when there are none.</summary>
    public (string Changes, int Count)? Next(int most)
    {
        lock (_lock)
        {
            var batch = _items.Skip(_checkpoint).Take(most).ToList();
            return batch.Count == 0 ? null : (AsTheHostDoes(batch), batch.Count);
        }
    }

    /// <summary>The reader has dealt with so many.</summary>
    public void Checkpoint(int count) => _checkpoint += count;

    /// <summary>Puts an item into the feed that no commit of this app would write.</summary>
    public void Add(string item)
    {
        lock (_lock)
            _items.Add(item);
    }

    /// <summary>What a commit wrote.</summary>
    public void Tell(Partition partition, IReadOnlyList<DocumentOperation> operations)
    {
        foreach (var operation in operations)
        {
            if (operation is CreateDocument create)
                Add(Item(partition, create.Id, create.Body));
            else if (operation is ReplaceDocument replace)
                Add(Item(partition, replace.Id, replace.Body));
        }
    }

    private static string Item(Partition partition, string id, ReadOnlyMemory<byte> body) =>
        new StreamReader(Envelope.Write(partition.Key, id, body, expiresAt: null, now: 0), Encoding.UTF8).ReadToEnd();

    // It reads the items with Newtonsoft.Json, which takes some texts for dates, and writes them as text again.
    private static string AsTheHostDoes(IEnumerable<string> items) => JArray.FromObject(items.Select(JObject.Parse)).ToString(Formatting.None);
}
