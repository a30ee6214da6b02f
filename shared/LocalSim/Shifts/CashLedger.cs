using Mostrador.Kernel.Documents;

namespace Mostrador.LocalSim.Shifts;

/// <summary>Where money that moves is entered: the entry and its shift change in one transaction, so each says what the other does.</summary>
internal static class CashLedger
{
    /// <summary>
    /// Stages an entry, as the next one of an open shift, or outside of any. Answers the shift with it, for the caller to stage with whatever
    /// else changes of it.
    /// </summary>
    public static Shift? Enter(Transaction transaction, Shift? shift, CashMovement movement)
    {
        if (shift is null)
        {
            transaction.Create(movement with { Id = Business.NewId() });
            return null;
        }

        var number = shift.Movements + 1;
        transaction.Create(movement with { Id = CashMovement.IdIn(shift.Id, number), ShiftId = shift.Id });
        return shift with { Movements = number, Totals = shift.Totals.Plus(movement.Method, movement.Amount) };
    }
}
