using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;

namespace Mostrador.LocalSim.Shifts;

/// <summary>An entry of the cash ledger (contract 13.2): appended, never changed. Closings and dashboards are computed from it.</summary>
public sealed record CashMovement : IDocument<CashMovement>
{
    /// <summary>Money of a sale.</summary>
    public const string OfSale = "venta";

    /// <summary>Money given back; negative.</summary>
    public const string OfReturn = "devolucion";

    /// <inheritdoc/>
    public static DocumentType<CashMovement> Type { get; } = new(
        "localsim-cash-movement", LocalSimDocuments.Stored.CashMovement, new DocumentIndex("shiftId"));

    /// <summary>The shift that it belongs to.</summary>
    public static DocumentField<string> ShiftIdField { get; } = new("shiftId");

    /// <inheritdoc/>
    public string Key => Id;

    /// <summary>UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The shift; null for money given back by somebody without an open one.</summary>
    public string? ShiftId { get; init; }

    /// <summary><see cref="OfSale"/> or <see cref="OfReturn"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>One of <see cref="PaymentMethod"/>: the bucket.</summary>
    public required string Method { get; init; }

    /// <summary>Negative when money is given back.</summary>
    public required Amount Amount { get; init; }

    /// <summary>In words.</summary>
    public required string Description { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The sale.</summary>
    public required string SaleId { get; init; }

    /// <summary>The return that gives money back.</summary>
    public string? ReturnId { get; init; }
}
