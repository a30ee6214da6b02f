using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Sales;

namespace Mostrador.LocalSim.Turnover;

/// <summary>The sales of each business day, always exact.</summary>
public static class SalesBook
{
    /// <summary>Stages that a sale is registered, or that an earlier one changes: what was summed of its day no longer holds.</summary>
    public static async Task Turn(Transaction transaction, Sale sale)
    {
        var day = DocumentKey.Of(sale.SoldOn);
        if (await transaction.Peek<SalesDay>(day) is null)
            transaction.Create(new SalesDay { Date = sale.SoldOn, Version = 1 });
        else
            transaction.Increment<SalesDay>(day, SalesDay.VersionField, 1);
    }
}
