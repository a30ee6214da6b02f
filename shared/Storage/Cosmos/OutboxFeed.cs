using System.Text.Json;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;

namespace Mostrador.Storage.Cosmos;

/// <summary>Finds the messages among items of the container.</summary>
public static class OutboxFeed
{
    /// <summary>The messages among the changes that the change feed tells of, in its order.</summary>
    /// <param name="changes">A JSON array of items.</param>
    /// <exception cref="JsonException">It is none.</exception>
    public static IReadOnlyList<FedMessage> OfChanges(string changes)
    {
        using var items = JsonDocument.Parse(changes);
        return Messages(items.RootElement);
    }

    /// <summary>The messages in a page of a query's answer.</summary>
    internal static IReadOnlyList<FedMessage> OfPage(ReadOnlyMemory<byte> page)
    {
        using var answer = JsonDocument.Parse(page);
        return Messages(answer.RootElement.GetProperty("Documents"));
    }

    private static IReadOnlyList<FedMessage> Messages(JsonElement items) =>
        [.. items.EnumerateArray().Where(IsMessage).Select(item => new FedMessage(Read(item), item.GetRawText()))];

    private static bool IsMessage(JsonElement item) =>
        item.TryGetProperty(Envelope.Type, out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals(OutboxMessage.Type.Name);

    private static PendingMessage? Read(JsonElement item)
    {
        try
        {
            return PartitionOf(item) is { } partition && BodyOf(item) is { } message && new PendingMessage(partition, message) is var pending
                && MessageEnvelope.Of(pending).IsWhole ? pending : null;
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException)
        {
            return null; // A member is missing, or is something else.
        }
    }

    private static Partition? PartitionOf(JsonElement item) =>
        item.TryGetProperty(Envelope.Partition, out var partition) && partition.GetString() is { } key ? Partition.Parse(key) : null;

    private static OutboxMessage? BodyOf(JsonElement item)
    {
        if (item.TryGetProperty(Envelope.Exact, out var exact))
            return JsonSerializer.Deserialize(exact.GetString() ?? "null", OutboxMessage.Type.Json);
        return item.TryGetProperty(Envelope.Body, out var body) ? body.Deserialize(OutboxMessage.Type.Json) : null;
    }
}
