using System.Text.Json.Serialization;
using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Timers;

/// <summary>The last run of a timer, whichever host and instance it was on.</summary>
public sealed record TimerRun : IDocument<TimerRun>
{
    /// <summary>The outcome of a run that did what it had to.</summary>
    public const string Done = "done";

    /// <summary>The outcome of a run that the host's stop ended.</summary>
    public const string Stopped = "stopped";

    /// <inheritdoc/>
    public static DocumentType<TimerRun> Type { get; } = new("timer-run", KernelJson.Default.TimerRun);

    /// <summary>All of them are in one place, whatever module they belong to.</summary>
    public static Partition Partition { get; } = new("operator", "timers");

    /// <inheritdoc/>
    public string Key => Name;

    /// <summary>The function's name.</summary>
    public required string Name { get; init; }

    /// <summary>When it began.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it took.</summary>
    public required long Milliseconds { get; init; }

    /// <summary><see cref="Done"/>, <see cref="Stopped"/>, or the kind of the failure, whose text may be personal.</summary>
    public required string Outcome { get; init; }
}
