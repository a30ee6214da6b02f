using System.Text.Json;

namespace Mostrador.Storage.Cosmos;

/// <summary>
/// How a document lies in the container: <c>{id, name?, pk, type, ttl?, expiresAt?, sequence?, exact?, body}</c>. The body is apart, so that no
/// member of it is taken for one of ours or of Cosmos DB.
/// </summary>
internal static class Envelope
{
    public const string Id = "id";

    /// <summary>The document's stored id, where the item cannot have it: see <see cref="CosmosId"/>.</summary>
    public const string Name = "name";

    public const string Partition = "pk";
    public const string Type = "type";

    /// <summary>Seconds from the last write after which Cosmos DB throws the item away.</summary>
    public const string TimeToLive = "ttl";

    /// <summary>The instant, in Unix milliseconds, from which on the document counts as gone.</summary>
    public const string ExpiresAt = "expiresAt";

    /// <summary>The place of a message among all messages.</summary>
    public const string Sequence = "sequence";

    /// <summary>The body as text, where its numbers are too great for Cosmos DB: see <see cref="ExactBody"/>.</summary>
    public const string Exact = "exact";

    public const string Body = "body";
    public const string ETag = "_etag";

    // The item may be there longer than its document, and never shorter, even if the clocks differ.
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(1);

    /// <summary>The item that holds a document.</summary>
    /// <exception cref="JsonException">The body is no JSON.</exception>
    public static Stream Write(string partition, string id, ReadOnlyMemory<byte> body, long? expiresAt, long now, long? sequence = null)
    {
        var isExact = ExactBody.IsNeeded(body.Span);
        var item = new MemoryStream(body.Length + 512);
        using var json = new Utf8JsonWriter(item);
        json.WriteStartObject();
        json.WriteString(Id, CosmosId.Of(id));
        if (!CosmosId.IsPlain(id))
            json.WriteString(Name, id);
        json.WriteString(Partition, partition);
        json.WriteString(Type, CosmosId.TypeOf(id));
        if (expiresAt is { } end)
        {
            json.WriteNumber(TimeToLive, SecondsUntil(end, now));
            json.WriteNumber(ExpiresAt, end);
        }

        if (sequence is { } place)
            json.WriteNumber(Sequence, place);
        if (isExact)
            json.WriteString(Exact, body.Span);
        json.WritePropertyName(Body);
        json.WriteRawValue(body.Span, skipInputValidation: true);
        json.WriteEndObject();
        json.Flush();
        item.Position = 0;
        return item;
    }

    private static int SecondsUntil(long end, long now)
    {
        var seconds = Math.Ceiling((end - now + ClockDifference.TotalMilliseconds) / 1000);
        return (int)Math.Clamp(seconds, 1, int.MaxValue);
    }
}
