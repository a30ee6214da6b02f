using System.Globalization;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim;
using Mostrador.LocalSim.Sales;
using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Sims;
using Mostrador.LocalSim.Turnover;

namespace Mostrador.Benchmarks.Scenes.LocalSim;

/// <summary>A closed shift with all that it sold, as the module leaves it behind: nothing was counted but money.</summary>
internal sealed class PastShift
{
    private const int Shortages = 10;

    private readonly Lot _lot;
    private readonly List<Sale> _sales = [];
    private readonly List<CashMovement> _movements = [];
    private readonly ShiftClosing _closing;
    private readonly Shift _shift;

    /// <summary>Sells in a shift until its day is over.</summary>
    /// <param name="opened">The shift at its opening.</param>
    /// <param name="lot">Its first sales are of these SIMs.</param>
    /// <param name="day">When it is.</param>
    /// <param name="sales">How many sales.</param>
    /// <param name="items">What can be sold.</param>
    public PastShift(Shift opened, Lot lot, Workday day, int sales, SoldItems items)
    {
        for (var number = 0; number < sales; number++)
        {
            var method = PaymentMethod.All[(number + day.Date.Day) % PaymentMethod.All.Count];
            var sale = SaleOf(opened, method, number < lot.Sims.Count ? items.Sim(method, lot.Plan!, lot.Sims[number].Id) : items.Service(method, 1 + (number % 5)), day, day.At(number, sales));
            _sales.Add(sale);
            _movements.Add(MovementOf(sale, number + 1));
        }

        _lot = lot with { Sims = [.. lot.Sims.Select((sim, number) => sim with { State = SimState.Sold, Plan = lot.Plan, SoldAt = _sales[number].SoldAt, SaleId = _sales[number].Id })] };
        var totals = _movements.Aggregate(Totals.Zero, (sum, movement) => sum.Plus(movement.Method, movement.Amount));
        _closing = ClosingOf(opened, totals, day);
        _shift = opened with
        {
            ClosedAt = _closing.ClosedAt,
            Totals = totals,
            Movements = sales,
            Sales = sales,
            HasDifferences = _closing.HasDifferences,
            CashDifference = _closing.CashDifference,
        };
    }

    /// <summary>Stages all of it.</summary>
    public async Task Stage(Transaction transaction)
    {
        transaction.Create(_shift);
        transaction.Create(_closing);
        foreach (var sale in _sales)
            transaction.Create(sale);
        foreach (var movement in _movements)
            transaction.Create(movement);
        await NewLots.Stage(transaction, [_lot]);
        await SalesBook.Turn(transaction, _sales[0]);
    }

    private static Sale SaleOf(Shift shift, string method, IReadOnlyList<SaleItem> items, Workday day, DateTimeOffset at) => new()
    {
        Id = Business.NewId(),
        UserId = shift.UserId,
        ShiftId = shift.Id,
        CustomerId = "38165ed3-4562-45f6-8c59-78867af1989b",
        CustomerIdentification = "222222222",
        Method = method,
        Total = items.Aggregate(Amount.Zero, (sum, item) => sum + (item.UnitPrice * item.Quantity)),
        InvoiceNumber = method == PaymentMethod.Electronic ? at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) : null,
        SoldAt = at,
        SoldOn = day.Date,
        Items = items,
    };

    private static CashMovement MovementOf(Sale sale, int number) => new()
    {
        Id = CashMovement.IdIn(sale.ShiftId!, number),
        ShiftId = sale.ShiftId,
        Kind = CashMovement.OfSale,
        Method = sale.Method,
        Amount = sale.Total,
        Description = $"Venta #{sale.Id[..8]}",
        At = sale.SoldAt,
        SaleId = sale.Id,
    };

    // Now and then some money is missing.
    private static ShiftClosing ClosingOf(Shift shift, Totals recorded, Workday day) => new()
    {
        Id = Business.NewId(),
        ShiftId = shift.Id,
        UserId = shift.UserId,
        OpenedAt = shift.OpenedAt,
        ClosedAt = day.Closes,
        Recorded = recorded,
        ReportedCash = shift.UserId % Shortages == 0 && recorded.Cash > Amount.Zero ? recorded.Cash - new Amount(100_000) : recorded.Cash,
        ReportedCard = recorded.Card,
        ReportedDollars = recorded.Dollars,
    };
}
