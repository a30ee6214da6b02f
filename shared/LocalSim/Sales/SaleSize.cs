using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.LocalSim.Turnover;

namespace Mostrador.LocalSim.Sales;

/// <summary>Whether a sale fits into one transaction. Only SIMs of some fifty lots in one sale do not.</summary>
internal static class SaleSize
{
    /// <summary>The sale, its shift, its movement, its place in the book, and what was noted of it while it was invoiced.</summary>
    private const int BesideTheStock = 4 + SalesBook.OperationsOfTurn;

    /// <summary>Items that always fit, even if each has a SIM of another lot and another plan: each changes a lot and a shelf.</summary>
    private const int AlwaysFits = (CommitLimits.MostOperations - BesideTheStock) / 2;

    /// <summary>Refuses a sale that does not fit.</summary>
    /// <param name="stockOperations">What it changes of the stock.</param>
    public static void Check(int stockOperations)
    {
        if (stockOperations > CommitLimits.MostOperations - BesideTheStock)
            throw new Refusal(new ValidationFailed([ValidationFailed.Entry(["body", "items"], FieldError.MoreItemsThan(AlwaysFits))]));
    }
}
