using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Sims.Uploads;

namespace Mostrador.LocalSim.Sims;

/// <summary>
/// At most twenty SIMs that came together, with the SIMs (contract 13.2). One document: a plan, a sale or a top-up changes a SIM and
/// what its lot says of it at once.
/// </summary>
public sealed record Lot : IDocument<Lot>
{
    /// <summary>SIMs of one lot, at most.</summary>
    public const int MostSims = 20;

    /// <inheritdoc/>
    public static DocumentType<Lot> Type { get; } = new("localsim-lot", LocalSimDocuments.Stored.Lot, new DocumentIndex("registeredAt"), new DocumentIndex("upload"));

    /// <summary>When it was registered.</summary>
    public static DocumentField<DateTimeOffset> RegisteredAtField { get; } = new("registeredAt");

    /// <summary>The upload in steps that it came with.</summary>
    public static DocumentField<long> UploadField { get; } = new("upload");

    /// <inheritdoc/>
    public string Key => Id;

    /// <summary>Text of the column <c>lote_id</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Whose cards these are.</summary>
    public required string Operator { get; init; }

    /// <summary>The plan of those SIMs that have none of their own.</summary>
    public string? Plan { get; init; }

    /// <summary><see cref="SimState.Available"/>, or <see cref="SimState.ToppedUp"/> after a plan or a top-up.</summary>
    public string State { get; init; } = SimState.Available;

    /// <summary>When it was registered; also when its SIMs were.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Its number in <see cref="UploadBook"/>, if it came with an upload in steps.</summary>
    public long? Upload { get; init; }

    /// <summary>In the order of the file.</summary>
    public required IReadOnlyList<Sim> Sims { get; init; }

    /// <summary>Whether a lot may have this id.</summary>
    public static bool CanBeId(string id) => id.Length is > 0 and <= 255;

    /// <summary>The plan that a SIM of this lot has.</summary>
    public string? PlanOf(Sim sim) => sim.Plan ?? Plan;

    /// <summary>The lot with another version of one of its SIMs.</summary>
    public Lot With(Sim sim) => this with { Sims = [.. Sims.Select(one => one.Id == sim.Id ? sim : one)] };
}
