using System.Text.Json;
using Microsoft.Azure.Cosmos;

namespace Mostrador.Storage.Cosmos;

/// <summary>
/// A small item that a commit creates first. It is there exactly when the commit is, so a batch whose answer was lost can be sent
/// again without being carried out twice: the second time, this item is already there. It expires by itself.
/// </summary>
internal sealed class CommitMarker(string partition)
{
    /// <summary>Longer than any request can be on its way.</summary>
    private const int Seconds = 3600;

    /// <summary>No document's type can be named so.</summary>
    private const string Type = "$commit";

    private const string State = "state";
    private const string Committed = "committed";
    private const string Abandoned = "abandoned";

    /// <summary>Holds of the marker of a commit that was carried out.</summary>
    public const string IsCommitted = $"FROM c WHERE c.{State} = \"{Committed}\"";

    /// <summary>Its id, never used before.</summary>
    public string Id { get; } = $"{Type}:{Guid.NewGuid():N}";

    /// <summary>The marker within its commit.</summary>
    public Stream Item() => Write(Committed);

    /// <summary>The marker that takes the place of the commit's own, so that the commit can never happen any more.</summary>
    public Stream AbandonedItem() => Write(Abandoned);

    /// <summary>What a question does to the marker: as good as nothing.</summary>
    public static IReadOnlyList<PatchOperation> Asked { get; } = [PatchOperation.Set("/asked", true)];

    private MemoryStream Write(string state)
    {
        var item = new MemoryStream(256);
        using var json = new Utf8JsonWriter(item);
        json.WriteStartObject();
        json.WriteString(Envelope.Id, Id);
        json.WriteString(Envelope.Partition, partition);
        json.WriteString(Envelope.Type, Type);
        json.WriteNumber(Envelope.TimeToLive, Seconds);
        json.WriteString(State, state);
        json.WriteEndObject();
        json.Flush();
        item.Position = 0;
        return item;
    }
}
