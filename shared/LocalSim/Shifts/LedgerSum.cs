using Mostrador.Kernel.Documents;

namespace Mostrador.LocalSim.Shifts;

/// <summary>
/// What the ledger says of one shift. Entries are numbered and never change, so whoever meets a new one on his second look reads only
/// that: a closing gets through however fast its shift goes on selling.
/// </summary>
internal sealed class LedgerSum(string shiftId)
{
    private const int Portion = 1000;
    private Totals _totals = Totals.Zero;
    private long _entries;

    /// <summary>The shift.</summary>
    public string ShiftId => shiftId;

    /// <summary>The sums of all of its movements.</summary>
    /// <exception cref="InvalidDataException">They are not what the shift says: money was moved beside the ledger.</exception>
    public async Task<Totals> Of(PartitionReader reader, Shift shift)
    {
        while (_entries < shift.Movements)
            await Add(reader, Math.Min(_entries + Portion, shift.Movements));
        return _totals == shift.Totals
            ? _totals
            : throw new InvalidDataException($"The ledger of the shift {shiftId} says {_totals}, the shift {shift.Totals}.");
    }

    private async Task Add(PartitionReader reader, long last)
    {
        var portion = await reader.Query(DocumentQuery.Over<CashMovement>().Where(
            CashMovement.IdField.AtLeast(CashMovement.IdIn(shiftId, _entries + 1)), CashMovement.IdField.AtMost(CashMovement.IdIn(shiftId, last))));
        if (portion.Count != last - _entries)
            throw new InvalidDataException($"The ledger of the shift {shiftId} has {portion.Count} entries from {_entries + 1} to {last}.");
        _totals = portion.Aggregate(_totals, (sum, movement) => sum.Plus(movement.Method, movement.Amount));
        _entries = last;
    }
}
