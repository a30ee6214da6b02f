using System.Text.Json.Serialization;
using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Messages;

/// <summary>
/// A message written in the same transaction as the change that causes it, so that neither exists without the other. It is
/// delivered at least once and never changed.
/// </summary>
public sealed record OutboxMessage : IDocument<OutboxMessage>
{
    /// <inheritdoc/>
    public static DocumentType<OutboxMessage> Type { get; } = new("outbox", KernelJson.Default.OutboxMessage);

    /// <summary>Id derived from the business event, the same however often the event is told.</summary>
    public required string Key { get; init; }

    /// <summary>Queue that the handler listens on.</summary>
    public required string Queue { get; init; }

    /// <summary>Messages with the same subject are delivered in order.</summary>
    public required string Subject { get; init; }

    /// <summary>The text that the handler receives: JSON of its own making.</summary>
    public required string Body { get; init; }

    /// <summary>When it was written.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>Which message this one repeats; null = it is told for the first time.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RepeatedMessage? Repeats { get; init; }
}

/// <summary>A message that an earlier attempt could not deliver, as the repetition names it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Module">Module of the partition that it was written in.</param>
/// <param name="Tenant">Tenant of that partition.</param>
/// <param name="Round">How often it was given up before.</param>
public sealed record RepeatedMessage(string Id, string Module, string Tenant, int Round);
