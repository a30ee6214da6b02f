using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Messages;

/// <summary>
/// A message that its handler refused too often. It is sent again by itself after growing pauses, and when they are used up, it is
/// kept for an operator. Of the failure it holds the kind alone, whose text may be personal.
/// </summary>
public sealed record DeadLetter : IDocument<DeadLetter>
{
    private const int KeyLength = 32;

    /// <inheritdoc/>
    public static DocumentType<DeadLetter> Type { get; } = new(
        "dead-letter",
        KernelJson.Default.DeadLetter,
        new DocumentIndex(DiedAtField.Path),
        new DocumentIndex(QueueField.Path, DiedAtField.Path),
        new DocumentIndex(QueueField.Path, IsSentField.Path, DiedAtField.Path),
        new DocumentIndex(DueAtField.Path));

    /// <summary>All of them are in one place, so that an operator needs to know no tenant.</summary>
    public static Partition Partition { get; } = new("operator", "messages");

    /// <summary>Derived from the message, and plain enough for an address.</summary>
    public required string Key { get; init; }

    /// <summary>Where it was to be handled.</summary>
    public required string Queue { get; init; }

    /// <summary>The message as it is sent next or was sent last; null when it cannot be read.</summary>
    public MessageEnvelope? Message { get; init; }

    /// <summary>What came instead of a message.</summary>
    public string? Unreadable { get; init; }

    /// <summary>Type name of the last failure.</summary>
    public required string Reason { get; init; }

    /// <summary>Deliveries so far, over all rounds.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it was given up last.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required DateTimeOffset DiedAt { get; init; }

    /// <summary>When it is sent again by itself; null = never.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Whether it is on its way again, and neither handled nor dead yet.</summary>
    public bool IsSent { get; init; }

    /// <summary>Whether only an operator can do something about it.</summary>
    [JsonIgnore]
    public bool IsFinal => DueAt is null;

    /// <summary>The field that holds the queue.</summary>
    public static DocumentField<string> QueueField => new("queue");

    /// <summary>The field that holds whether it is on its way again.</summary>
    public static DocumentField<bool> IsSentField => new("isSent");

    /// <summary>The field that holds when it died.</summary>
    public static DocumentField<DateTimeOffset> DiedAtField => new("diedAt");

    /// <summary>The field that holds when it is sent again.</summary>
    public static DocumentField<DateTimeOffset> DueAtField => new("dueAt");

    /// <summary>The key of a message's letter.</summary>
    public static string KeyOf(MessageEnvelope message) => Digest($"{message.Partition.Key}\n{message.Id}");

    /// <summary>A key as an operator gives it.</summary>
    /// <exception cref="Refusal">It can be none.</exception>
    internal static string Named(string key) =>
        key.Length == KeyLength && key.All(char.IsAsciiHexDigitLower) ? key : throw Refusal.NotFound();

    /// <summary>A message that has died for the first time.</summary>
    internal static DeadLetter Of(MessageEnvelope message, string reason, int attempts, DateTimeOffset now) => new()
    {
        Key = KeyOf(message),
        Queue = message.Queue,
        Message = message,
        Reason = reason,
        Attempts = attempts,
        DiedAt = now,
        DueAt = now + RetryPauses.After(message.Round),
    };

    /// <summary>What no handler could be given.</summary>
    internal static DeadLetter OfUnreadable(string queue, string text, DateTimeOffset now) => new()
    {
        Key = Digest($"{queue}\n{text}"),
        Queue = queue,
        Unreadable = text,
        Reason = nameof(Unreadable),
        Attempts = 1,
        DiedAt = now,
    };

    /// <summary>It has died again.</summary>
    internal DeadLetter Again(MessageEnvelope message, string reason, int attempts, DateTimeOffset now) =>
        Of(message, reason, Attempts + attempts, now);

    /// <summary>It is sent again.</summary>
    internal DeadLetter Sent(MessageEnvelope message, DateTimeOffset now) =>
        this with { Message = message with { Round = message.Round + 1 }, IsSent = true, DueAt = now + RetryPauses.LongestJourney };

    /// <summary>Its last repetition has not been heard of.</summary>
    internal DeadLetter Lost() => this with { Reason = nameof(Lost), IsSent = false, DueAt = null };

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..KeyLength];
}
