using System.Text.Json.Nodes;

namespace Mostrador.Endurance.Histories;

/// <summary>What a client knows of an operation that it has sent.</summary>
internal enum Outcome
{
    /// <summary>Nothing yet.</summary>
    UnderWay,

    /// <summary>It was told that it happened.</summary>
    Acknowledged,

    /// <summary>It was told that it did not happen.</summary>
    Refused,

    /// <summary>It was told nothing that it could rely on: it happened once, or not at all.</summary>
    Unknown,
}

/// <summary>One write of one client: what it asked, and what it was told.</summary>
internal sealed class Operation
{
    /// <summary>Its place among all that were sent.</summary>
    public required long Number { get; init; }

    /// <summary>Name of the module.</summary>
    public required string Module { get; init; }

    /// <summary>What was asked for, e.g. <c>pay</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Who sent it.</summary>
    public required string Client { get; init; }

    /// <summary>Sent as <c>Idempotency-Key</c>.</summary>
    public string Key { get; init; } = Guid.NewGuid().ToString();

    /// <summary>A text that no other operation has, where the document that it makes can carry one.</summary>
    public string Mark { get; init; } = "";

    /// <summary>The documents concerned, e.g. <c>order 12</c>; what it makes is added when it is known.</summary>
    public List<string> About { get; init; } = [];

    public required string Method { get; init; }

    public required string Path { get; init; }

    public JsonNode? Body { get; init; }

    public DateTimeOffset SentAt { get; init; } = DateTimeOffset.UtcNow;

    public DateTimeOffset? AnsweredAt { get; private set; }

    public Outcome Outcome { get; private set; }

    public int? Status { get; private set; }

    public JsonNode? Answer { get; private set; }

    /// <summary>What was found out later about an unknown one; null = nothing yet.</summary>
    public bool? Happened { get; private set; }

    /// <summary>Whether it must show.</summary>
    public bool Took => Outcome == Outcome.Acknowledged || Happened == true;

    /// <summary>Whether it may show, once.</summary>
    public bool MayHaveTaken => Outcome == Outcome.Unknown && Happened is null;

    public void Answered(Outcome outcome, int? status = null, JsonNode? answer = null)
    {
        (AnsweredAt, Outcome, Status, Answer) = (DateTimeOffset.UtcNow, outcome, status, answer);
        Happened = null;
    }

    /// <summary>Notes what became of an unknown operation, and what it made.</summary>
    public void FoundOut(bool happened, JsonNode? made = null)
    {
        if (!MayHaveTaken)
            return;
        (Happened, Answer) = (happened, made ?? Answer);
    }

    public override string ToString()
    {
        var end = Happened is { } happened ? $"{Outcome}, {(happened ? "happened" : "did not happen")}" : $"{Outcome}";
        return $"#{Number} {SentAt:HH:mm:ss.fff}..{AnsweredAt:HH:mm:ss.fff} {Client} {Module} {Kind} {Method} {Path} {Body?.ToJsonString()} "
            + $"{Mark} -> {end} {Status} {Answer?.ToJsonString()}";
    }
}
