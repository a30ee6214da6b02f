using System.Text.Json;
using System.Text.Json.Serialization;
using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Messages;

/// <summary>
/// A message on its way: the text that queue functions receive on both hosts. The bindings of the broker carry a text and nothing
/// beside it, so the id that handlers remember is in the text.
/// </summary>
public sealed record MessageEnvelope
{
    /// <summary>The id of the business event, the same at every delivery and every repetition.</summary>
    public required string Id { get; init; }

    /// <summary>Module of the partition that the message was written in.</summary>
    public required string Module { get; init; }

    /// <summary>Tenant of that partition.</summary>
    public required string Tenant { get; init; }

    /// <summary>Queue that the handler listens on.</summary>
    public required string Queue { get; init; }

    /// <summary>What the message is about.</summary>
    public required string Subject { get; init; }

    /// <summary>The handler's own text.</summary>
    public required string Body { get; init; }

    /// <summary>When the message was written first.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>How often it was given up and sent once more.</summary>
    public int Round { get; init; }

    /// <summary>Where the message was written.</summary>
    [JsonIgnore]
    public Partition Partition => new(Module, Tenant);

    /// <summary>Whether every member says something: one can be there and be null, whatever the compiler believes.</summary>
    [JsonIgnore]
    public bool IsWhole => Round >= 0 && Body is not null && Subject is not null
        && new[] { Id, Module, Tenant, Queue }.All(name => !string.IsNullOrEmpty(name));

    /// <summary>The envelope of an undelivered message.</summary>
    public static MessageEnvelope Of(PendingMessage pending)
    {
        var (partition, message) = pending;
        var first = message.Repeats ?? new RepeatedMessage(message.Key, partition.Module, partition.Tenant, Round: 0);
        return new MessageEnvelope
        {
            Id = first.Id,
            Module = first.Module,
            Tenant = first.Tenant,
            Queue = message.Queue,
            Subject = message.Subject,
            Body = message.Body,
            WrittenAt = message.WrittenAt,
            Round = first.Round,
        };
    }

    /// <summary>The text that travels.</summary>
    public string ToText() => JsonSerializer.Serialize(this, KernelJson.Default.MessageEnvelope);

    /// <summary>The envelope in a text; null when there is none.</summary>
    public static MessageEnvelope? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, KernelJson.Default.MessageEnvelope) is { } envelope && envelope.IsWhole ? envelope : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
