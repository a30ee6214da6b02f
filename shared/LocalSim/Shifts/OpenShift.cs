using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Access;
using Mostrador.LocalSim.Sims;

namespace Mostrador.LocalSim.Shifts;

/// <summary>Opens the caller's cash box, with the SIMs that he counted (contract 10.1). Everybody has one open shift at most.</summary>
public sealed class OpenShift(Business business)
{
    private static readonly AmountField OpeningCash = new("fondo_inicial", required: false);
    private static readonly NullableText Remarks = ShiftRemarks.Field("observaciones_apertura");
    private static readonly ListField<CountedPlan> Inventory = CountedPlan.List("inventario_inicial");

    /// <summary>The fields of the body.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [OpeningCash, Remarks, Inventory];

    /// <summary>Opens it.</summary>
    public Task<OpenedShiftView> Run(Caller caller, RequestBody body)
    {
        var input = Input.Body(body);
        var (cash, remarks, counted) = (input.Read(OpeningCash), input.Read(Remarks), input.Read(Inventory, []));
        input.Check();
        return business.Transact(async transaction =>
        {
            if (await Shift.PeekOpen(transaction, caller.Id) is not null)
                throw FastApiAnswer.BadRequest("Ya tienes un turno abierto");
            CountedPlan.CheckDistinct(counted);
            var shift = New(caller, cash, remarks, counted);
            var plans = await Counts(transaction, counted);
            transaction.Create(shift);
            transaction.Claim(Shift.OpenScope, DocumentKey.Of(caller.Id), shift.Id);
            if (plans.Length > 0)
                transaction.Create(new ShiftInventory { ShiftId = shift.Id, UserId = caller.Id, RegisteredAt = business.Now, Plans = plans });
            return OpenedShiftView.Of(business, shift, plans);
        });
    }

    private Shift New(Caller caller, Amount cash, string? remarks, IReadOnlyList<CountedPlan> counted) => new()
    {
        Id = Business.NewId(),
        UserId = caller.Id,
        OpenedAt = business.Now,
        OpeningCash = cash,
        OpeningRemarks = remarks,
        SoldByPlan = counted.ToDictionary(plan => plan.Plan, _ => 0L),
    };

    private static async Task<PlanCount[]> Counts(Transaction transaction, IReadOnlyList<CountedPlan> counted)
    {
        var stock = counted.Any(plan => plan.Recorded is null) ? await Stock(transaction) : [];
        return
        [
            .. counted.Select(plan => new PlanCount
            {
                Id = Business.NewId(),
                Plan = plan.Plan,
                Opening = plan.Counted,
                OpeningRecorded = plan.Recorded ?? stock.GetValueOrDefault(plan.Plan),
                OpeningRemarks = plan.Remarks,
            }),
        ];
    }

    private static async Task<Dictionary<string, long>> Stock(PartitionReader reader) =>
        (await reader.Query(DocumentQuery.Over<Shelf>()))
        .Where(shelf => shelf.Plan is not null)
        .GroupBy(shelf => shelf.Plan!)
        .ToDictionary(plan => plan.Key, plan => plan.Sum(shelf => shelf.Available + shelf.ToppedUp));
}
