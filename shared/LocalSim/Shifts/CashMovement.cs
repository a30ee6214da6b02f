using System.Globalization;
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
        "localsim-cash-movement", LocalSimDocuments.Stored.CashMovement, new DocumentIndex("id"));

    /// <summary>Its id: those of a shift lie side by side, in the order in which they were entered.</summary>
    public static DocumentField<string> IdField { get; } = new("id");

    /// <inheritdoc/>
    public string Key => Id;

    /// <summary>Its place in the shift (<see cref="IdIn"/>), else a UUID; given by <see cref="CashLedger.Enter"/>.</summary>
    public string Id { get; init; } = "";

    /// <summary>
    /// The shift; null for money given back by somebody without an open one, and for an electronic sale that was finished when its seller
    /// had none.
    /// </summary>
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

    /// <summary>The id of a shift's movement, by its number from 1.</summary>
    public static string IdIn(string shiftId, long number) => $"{shiftId}-{number.ToString("D9", CultureInfo.InvariantCulture)}";
}
