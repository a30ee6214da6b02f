using Mostrador.Kernel.Documents;
using Mostrador.LocalSim;
using Mostrador.LocalSim.Products;
using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Sims;
using Mostrador.LocalSim.Users;

namespace Mostrador.Benchmarks.Scenes.LocalSim;

/// <summary>Closed shifts of the sellers, spread over the history.</summary>
internal sealed class PastShifts
{
    private readonly Workdays _days = new("America/Bogota");
    private readonly ShiftPlan _plan;
    private readonly SoldItems _items;
    private readonly long[] _sellers;
    private readonly int _lots;
    private readonly int _sims;

    private PastShifts(ShiftPlan plan, SoldItems items, long[] sellers, int lots, int sims) =>
        (_plan, _items, _sellers, _lots, _sims) = (plan, items, sellers, lots, sims);

    /// <summary>Looks into the store for who sells what, and what was sold already.</summary>
    public static async Task<PastShifts> Begin(DocumentStore store, ShiftPlan plan)
    {
        var reader = store.In(Business.Partition);
        var users = await reader.Query(DocumentQuery.Over<User>().OrderBy(User.IdField.Ascending));
        return new PastShifts(
            plan,
            new SoldItems(await reader.Query(DocumentQuery.Over<Product>())),
            [.. users.Where(user => user.Id > 1).Select(user => user.Id)],
            (int)await reader.Count(DocumentQuery.Over<Lot>()),
            (int)await reader.Count(DocumentQuery.Over<SimCard>()));
    }

    /// <summary>One of them. Those of a day are of different sellers, as long as there are enough.</summary>
    public PastShift Shift(int number)
    {
        var day = _days.Of(number, _plan.Shifts);
        var shift = new Shift
        {
            Id = Business.NewId(),
            UserId = _sellers[(_lots + number) % _sellers.Length],
            OpenedAt = day.Opens,
            OpeningCash = new(10_000_000),
        };
        var lot = SoldLots.Lot(_lots + number, _sims + (number * _plan.Sims), _plan.Sims, day);
        return new PastShift(shift, lot, day, _plan.Sales, _items);
    }
}
