using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;

namespace Mostrador.LocalSim.Returns;

/// <summary>A sold SIM that came back, for another one or for money (contract 9, 13.2). Never changes.</summary>
public sealed record SimReturn : IDocument<SimReturn>
{
    /// <summary>For another SIM.</summary>
    public const string Exchange = "intercambio";

    /// <summary>For money.</summary>
    public const string Refund = "devolucion";

    /// <inheritdoc/>
    public static DocumentType<SimReturn> Type { get; } = new(
        "localsim-return", LocalSimDocuments.Stored.SimReturn, new DocumentIndex("registeredAt"));

    /// <summary>When it was registered.</summary>
    public static DocumentField<DateTimeOffset> RegisteredAtField { get; } = new("registeredAt");

    /// <inheritdoc/>
    public string Key => Id;

    /// <summary>UUID.</summary>
    public required string Id { get; init; }

    /// <summary><see cref="Exchange"/> or <see cref="Refund"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The sale that the SIM was of.</summary>
    public required string SaleId { get; init; }

    /// <summary>The SIM that came back.</summary>
    public required ReturnedSim Sim { get; init; }

    /// <summary>The SIM that was given for it; null for money.</summary>
    public ReturnedSim? Replacement { get; init; }

    /// <summary>The money that was given for it; null for another SIM.</summary>
    public Amount? Amount { get; init; }

    /// <summary>The bucket that the money came from, one of <see cref="Shifts.PaymentMethod"/>.</summary>
    public string? Method { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>What else was said.</summary>
    public string? Remarks { get; init; }

    /// <summary>When it was registered.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Who registered it.</summary>
    public required long UserId { get; init; }

    /// <summary>His shift, if one was open.</summary>
    public string? ShiftId { get; init; }
}

/// <summary>A SIM as it was when a return was registered.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its telephone number.</param>
/// <param name="Iccid">Its ICCID.</param>
public sealed record ReturnedSim(string Id, string Number, string Iccid)
{
    /// <summary>The copy of a SIM.</summary>
    public static ReturnedSim Of(Sims.Sim sim) => new(sim.Id, sim.Number, sim.Iccid);
}
