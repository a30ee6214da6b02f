using Mostrador.Kernel.Documents;

namespace Mostrador.LocalSim.Sims;

/// <summary>In which lot a SIM is: the way from an id, an ICCID or a number to it. Never changes.</summary>
public sealed record SimCard : IDocument<SimCard>
{
    /// <inheritdoc/>
    public static DocumentType<SimCard> Type { get; } = new("localsim-sim", LocalSimDocuments.Stored.SimCard, new DocumentIndex("number"));

    /// <summary>Its telephone number.</summary>
    public static DocumentField<string> NumberField { get; } = new("number");

    /// <inheritdoc/>
    public string Key => Id;

    /// <summary>Id of the SIM.</summary>
    public required string Id { get; init; }

    /// <summary>Its telephone number.</summary>
    public required string Number { get; init; }

    /// <summary>Its lot.</summary>
    public required string LotId { get; init; }

    /// <summary>The upload of its lot: <see cref="Lot.Upload"/>.</summary>
    public long? Upload { get; init; }
}
