using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.LocalSim.Access;

namespace Mostrador.LocalSim.Shifts;

/// <summary>
/// Closes the caller's cash box: what he counted beside what the ledger says (contract 10.2). A sale is either in these totals, or finds
/// no open shift any more, because both change the shift.
/// </summary>
public sealed class CloseShift(Business business, TimeProvider time)
{
    /// <summary>How long electronic sales that are being invoiced are waited for; the front end gives up after 15 s.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(150);

    /// <summary>Closes it. Invoices that take too long find their seller's next shift.</summary>
    public async Task<ClosedShiftView> Run(Caller caller, RequestBody body)
    {
        var reported = ClosingForm.Read(body);
        var start = time.GetTimestamp();
        LedgerSum? ledger = null;
        while (true)
        {
            var isPatient = time.GetElapsedTime(start) < Patience;
            var closed = await business.Transact(async transaction =>
            {
                var shift = await OwnOpenShift(transaction, caller, reported);
                if (isPatient && shift.Invoicing.Count > 0)
                    return null;
                if (ledger?.ShiftId != shift.Id)
                    ledger = new LedgerSum(shift.Id);
                return await Close(transaction, shift, await ledger.Of(transaction, shift), reported);
            });
            if (closed is not null)
                return closed;
            await Task.Delay(Glance, time);
        }
    }

    private static async Task<Shift> OwnOpenShift(Transaction transaction, Caller caller, ReportedClosing reported)
    {
        var shift = await Shift.FindOpen(transaction, caller.Id) ?? throw FastApiAnswer.NotFound("No tienes un turno abierto");
        if (reported.ShiftId is { } named && named != shift.Id)
            throw FastApiAnswer.BadRequest("turno_id inválido");
        CountedPlan.CheckDistinct(reported.Inventory);
        return shift;
    }

    private async Task<ClosedShiftView> Close(Transaction transaction, Shift shift, Totals recorded, ReportedClosing reported)
    {
        var closing = new ShiftClosing
        {
            Id = Business.NewId(),
            ShiftId = shift.Id,
            UserId = shift.UserId,
            OpenedAt = shift.OpenedAt,
            ClosedAt = business.Now,
            Recorded = recorded,
            ReportedCash = reported.Cash,
            ReportedCard = reported.Card,
            ReportedDollars = reported.Dollars,
            Remarks = reported.Remarks,
        };
        var counted = await CountedPlans(transaction, shift, reported.Inventory);
        transaction.Create(closing);
        transaction.Replace(shift with
        {
            ClosedAt = closing.ClosedAt,
            ClosingRemarks = reported.Remarks,
            HasDifferences = closing.HasDifferences,
            CashDifference = closing.CashDifference,
            Invoicing = [],
        });
        await transaction.Release(Shift.OpenScope, DocumentKey.Of(shift.UserId));
        return ClosedShiftView.Of(business, closing, counted);
    }

    /// <summary>Stages what was counted at the closing beside what was counted at the opening; answers the former.</summary>
    private async Task<IReadOnlyList<PlanCount>> CountedPlans(Transaction transaction, Shift shift, IReadOnlyList<CountedPlan> counted)
    {
        var known = await transaction.Find<ShiftInventory>(shift.Id);
        if (known is null && counted.Count == 0)
            return [];
        var opening = (known?.Plans ?? []).ToDictionary(plan => plan.Plan);
        List<PlanCount> closing = [.. counted.Select(plan => Counted(opening.GetValueOrDefault(plan.Plan), plan, shift))];
        var byPlan = closing.ToDictionary(plan => plan.Plan);
        var inventory = (known ?? new ShiftInventory { ShiftId = shift.Id, UserId = shift.UserId, RegisteredAt = business.Now, Plans = [] }) with
        {
            ClosedAt = business.Now,
            Plans = [.. opening.Values.Select(plan => byPlan.GetValueOrDefault(plan.Plan, plan)), .. closing.Where(plan => !opening.ContainsKey(plan.Plan))],
        };
        if (known is null)
            transaction.Create(inventory);
        else
            transaction.Replace(inventory);
        return closing;
    }

    // What should be left: what was counted at the opening without what was sold. Of a plan that nobody counted then, nobody knows.
    private static PlanCount Counted(PlanCount? opening, CountedPlan plan, Shift shift) =>
        (opening ?? new PlanCount { Id = Business.NewId(), Plan = plan.Plan }) with
        {
            Closing = plan.Counted,
            ClosingRecorded = plan.Recorded ?? (opening?.Opening - shift.SoldByPlan.GetValueOrDefault(plan.Plan)),
            ClosingRemarks = plan.Remarks,
        };
}
