using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.Kernel.Money;

namespace Mostrador.LocalSim.LotTopUps;

/// <summary>
/// The top-up of a lot (contract 8.4, RecargaLote): which entries of the ledger it consists of. What became of them is said there alone.
/// </summary>
public sealed record TopUpJob : IDocument<TopUpJob>
{
    /// <summary>Scope in which a lot is unique as long as a job of it has not ended.</summary>
    public const string OpenScope = "localsim-top-up-lot";

    /// <inheritdoc/>
    public static DocumentType<TopUpJob> Type { get; } = new("localsim-top-up-job", LocalSimDocuments.Stored.TopUpJob, new DocumentIndex("state"));

    /// <summary>Where it is.</summary>
    public static DocumentField<string> StateField { get; } = new("state");

    /// <inheritdoc/>
    public string Key => Id;

    /// <summary>UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The lot.</summary>
    public required string LotId { get; init; }

    /// <summary>The package.</summary>
    public required int ProductId { get; init; }

    /// <summary>One of <see cref="TopUpJobState"/>.</summary>
    public string State { get; init; } = TopUpJobState.Queued;

    /// <summary>Its top-ups, in the order of the lot.</summary>
    public required IReadOnlyList<string> TopUpIds { get; init; }

    /// <summary>How often a message was sent for it: one function run may be too short for all of it.</summary>
    public int Turns { get; init; } = 1;

    /// <summary>What was left of the money at the end.</summary>
    public Amount? Balance { get; init; }

    /// <summary>Who ordered it.</summary>
    public required long UserId { get; init; }

    /// <summary>When it was ordered, by the real clock.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it changed last, by the real clock.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Whether it is over.</summary>
    public bool HasEnded => State == TopUpJobState.Ended;

    /// <summary>The message that makes it run, or go on.</summary>
    public OutboxMessage Message => new()
    {
        Key = FormattableString.Invariant($"localsim-top-up-job-{Id}-{Turns}"),
        Queue = RunTopUpJob.Queue,
        Subject = $"localsim-top-up-job-{Id}",
        Body = Id,
        WrittenAt = UpdatedAt,
    };
}
