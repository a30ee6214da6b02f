using System.Globalization;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Sales;
using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Sims;
using Mostrador.LocalSim.Turnover;

namespace Mostrador.Api.Tests.LocalSim;

/// Sales and shifts as they are stored, where how they came about is not the point.
internal static class StoredTrade
{
    private static readonly TimeSpan Bogota = TimeSpan.FromHours(-5);

    /// An instant by the clock on the wall of the shop, `2025-10-01T14:30:00`.
    public static DateTimeOffset Wall(string local) => new(DateTime.Parse(local, CultureInfo.InvariantCulture), Bogota);

    /// The same as clients send it to be the present.
    public static string Utc(string local) => Wall(local).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// An open shift of a user.
    public static async Task<Shift> OpenShift(this LocalSimHost host, long userId, string at = "2025-10-01T08:00:00", string? remarks = null)
    {
        var shift = new Shift { Id = NewId(), UserId = userId, OpenedAt = Wall(at), OpeningCash = new Amount(0), OpeningRemarks = remarks };
        await host.Store(transaction =>
        {
            transaction.Create(shift);
            transaction.Claim(Shift.OpenScope, DocumentKey.Of(userId), shift.Id);
            return Task.CompletedTask;
        });
        return shift;
    }

    /// A sale of some SIMs of a lot, or of none, in the seller's shift if he has an open one.
    public static async Task<Sale> Sell(
        this LocalSimHost host, long userId, decimal total, string method = PaymentMethod.Cash, string at = "2025-10-01T10:00:00", params Sim[] sims)
    {
        var sale = NewSale(userId, total, method, Wall(at));
        await host.Store(async transaction =>
        {
            var shift = await Shift.FindOpen(transaction, userId);
            await Stage(transaction, sale with { ShiftId = shift?.Id }, shift);
            if (shift is not null)
                transaction.Replace(shift with { Totals = shift.Totals.Plus(method, sale.Total), Sales = shift.Sales + 1, Movements = shift.Movements + 1 });
            var stock = new StockChange(transaction);
            foreach (var one in sims)
            {
                var (lot, sim) = (await stock.Sim(one.Id))!.Value;
                stock.Change(lot.Id, sim with { State = SimState.Sold, SoldAt = sale.SoldAt, SaleId = sale.Id });
            }

            await stock.Save();
        });
        return sale;
    }

    /// A sale with its movement of money and its place in the book.
    public static async Task Stage(Transaction transaction, Sale sale, Shift? shift = null)
    {
        transaction.Create(sale);
        transaction.Create(new CashMovement
        {
            Id = shift is null ? NewId() : CashMovement.IdIn(shift.Id, shift.Movements + 1),
            ShiftId = sale.ShiftId,
            Kind = CashMovement.OfSale,
            Method = sale.Method,
            Amount = sale.Total,
            Description = $"Venta #{sale.Id[..8]}",
            At = sale.SoldAt,
            SaleId = sale.Id,
        });
        await SalesBook.Turn(transaction, sale);
    }

    public static Sale NewSale(long userId, decimal total, string method, DateTimeOffset at) => new()
    {
        Id = NewId(),
        UserId = userId,
        CustomerId = "cliente",
        CustomerIdentification = "222222222",
        Method = method,
        Total = Amount.Round(total),
        SoldAt = at,
        SoldOn = DateOnly.FromDateTime(at.ToOffset(Bogota).DateTime),
        Items = [],
    };

    /// A SIM as it is now.
    public static async Task<Sim> SimOf(this LocalSimHost host, string id)
    {
        var card = await host.Stored.Peek<SimCard>(id);
        var lot = await host.Stored.Peek<Lot>(card!.LotId);
        return lot!.Sims.Single(sim => sim.Id == id);
    }

    public static string NewId() => Guid.NewGuid().ToString();
}
