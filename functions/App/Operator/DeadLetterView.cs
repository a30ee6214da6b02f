using System.Text.Json.Serialization;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Messages;

namespace Mostrador.App.Operator;

/// <summary>A dead letter as an operator sees it in a list: nothing of its text.</summary>
public record DeadLetterView
{
    /// <summary>Names it in addresses.</summary>
    public required string Id { get; init; }

    /// <summary>The message's own id; null when it cannot be read.</summary>
    public string? MessageId { get; init; }

    /// <summary>Where it was to be handled.</summary>
    public required string Queue { get; init; }

    /// <summary>What it is about.</summary>
    public string? Subject { get; init; }

    /// <summary><c>waiting</c> for its next try, <c>sent</c> and on its way, or <c>final</c>: waiting for an operator.</summary>
    public required string State { get; init; }

    /// <summary>Kind of the last failure.</summary>
    public required string Reason { get; init; }

    /// <summary>Deliveries so far.</summary>
    public required int Attempts { get; init; }

    /// <summary>When the message was written.</summary>
    [JsonConverter(typeof(TimestampToTheSecond))]
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>When it was given up last.</summary>
    [JsonConverter(typeof(TimestampToTheSecond))]
    public required DateTimeOffset DiedAt { get; init; }

    /// <summary>When it is sent again by itself; while it is on its way, when it is thought to be lost.</summary>
    [JsonConverter(typeof(TimestampToTheSecond))]
    public DateTimeOffset? NextTryAt { get; init; }

    /// <summary>The view of a letter.</summary>
    public static DeadLetterView Of(DeadLetter letter) => new()
    {
        Id = letter.Key,
        MessageId = letter.Message?.Id,
        Queue = letter.Queue,
        Subject = letter.Message?.Subject,
        State = letter.IsSent ? "sent" : letter.IsFinal ? "final" : "waiting",
        Reason = letter.Reason,
        Attempts = letter.Attempts,
        WrittenAt = letter.Message?.WrittenAt,
        DiedAt = letter.DiedAt,
        NextTryAt = letter.DueAt,
    };
}

/// <summary>One dead letter, with the text of the message.</summary>
/// <param name="Letter">The rest.</param>
/// <param name="Body">What the handler was given, or what came instead of a message.</param>
public sealed record WholeDeadLetterView(DeadLetterView Letter, string Body)
{
    /// <summary>The view of a letter.</summary>
    public static WholeDeadLetterView Of(DeadLetter letter) => new(DeadLetterView.Of(letter), letter.Message?.Body ?? letter.Unreadable ?? "");
}

/// <summary>A page of dead letters, the latest first.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Skip">How many were passed over.</param>
/// <param name="Items">The page.</param>
public sealed record DeadLetterPage(long Total, int Skip, IReadOnlyList<DeadLetterView> Items);

/// <summary>What became of a queue's dead letters.</summary>
/// <param name="Sent">How many were sent again.</param>
public sealed record ReplayedView(int Sent);
