using Mostrador.Kernel.Documents;

namespace Mostrador.LocalSim.Sims;

/// <summary>
/// How many SIMs of one operator and plan there are in each state. Kept with every change of a SIM (<see cref="StockChange"/>), so that
/// figures of the stock cost the same however many SIMs were ever sold.
/// </summary>
public sealed record Shelf : IDocument<Shelf>
{
    /// <summary>Stands for <see cref="Lots"/> where the states stand for their counts.</summary>
    public const string LotCount = "lots";

    /// <inheritdoc/>
    public static DocumentType<Shelf> Type { get; } = new("localsim-shelf", LocalSimDocuments.Stored.Shelf);

    /// <inheritdoc/>
    public string Key => KeyOf(Operator, Plan);

    /// <summary>Whose cards.</summary>
    public required string Operator { get; init; }

    /// <summary>Their plan; null = none.</summary>
    public string? Plan { get; init; }

    /// <summary>SIMs in <see cref="SimState.Available"/>.</summary>
    public long Available { get; init; }

    /// <summary>SIMs in <see cref="SimState.ToppedUp"/>.</summary>
    public long ToppedUp { get; init; }

    /// <summary>SIMs in <see cref="SimState.Sold"/>.</summary>
    public long Sold { get; init; }

    /// <summary>SIMs in <see cref="SimState.Defective"/>.</summary>
    public long Defective { get; init; }

    /// <summary>SIMs in <see cref="SimState.Returned"/>.</summary>
    public long Returned { get; init; }

    /// <summary>Lots that came to this shelf when they were registered; a plan does not move them. All shelves together have all lots.</summary>
    public long Lots { get; init; }

    /// <summary>All SIMs.</summary>
    public long Total => Available + ToppedUp + Sold + Defective + Returned;

    /// <summary>The counter of a state, or of the lots.</summary>
    public static DocumentField<long> CountOf(string state) => new(state switch
    {
        SimState.Available => "available",
        SimState.ToppedUp => "toppedUp",
        SimState.Sold => "sold",
        SimState.Defective => "defective",
        SimState.Returned => "returned",
        LotCount => LotCount,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No state of a SIM."),
    });

    /// <summary>The key of a shelf: operator and plan are any text, of any length that a cell has.</summary>
    public static string KeyOf(string @operator, string? plan) =>
        UniqueKey.KeyOf("shelf", plan is null ? @operator : $"{@operator}\n{plan}");

    /// <summary>A new shelf with its first SIMs.</summary>
    internal static Shelf Of(string @operator, string? plan, IReadOnlyDictionary<string, long> counts) => new()
    {
        Operator = @operator,
        Plan = plan,
        Available = counts.GetValueOrDefault(SimState.Available),
        ToppedUp = counts.GetValueOrDefault(SimState.ToppedUp),
        Sold = counts.GetValueOrDefault(SimState.Sold),
        Defective = counts.GetValueOrDefault(SimState.Defective),
        Returned = counts.GetValueOrDefault(SimState.Returned),
        Lots = counts.GetValueOrDefault(LotCount),
    };
}
