using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Users;

namespace Mostrador.LocalSim.Dashboard;

/// <summary>Counted against recorded SIMs, shift by shift and plan by plan (contract 5.6).</summary>
public sealed class ReadInventories(Business business)
{
    private static readonly BooleanField OnlyDifferences = new("solo_con_descuadres", required: false);

    /// <summary>The counts that the query asks for, the newest first.</summary>
    public async Task<InventoriesView> Run(HttpRequest request)
    {
        var input = Input.Query(request);
        var asked = AskedRange.Read(input, typedUser: true);
        var onlyDifferences = input.Read(OnlyDifferences, true);
        input.Check();
        var range = asked.Until(business.Today);
        var rows = (await Rows(range)).Where(row => row.Descuadres.TieneDescuadre || !onlyDifferences).ToArray();
        return new InventoriesView(rows, InventorySumView.Of(rows), range.Days, range.Start, range.End, range.UserId, onlyDifferences);
    }

    private async Task<IEnumerable<InventoryCountView>> Rows(DashboardRange range)
    {
        var reader = business.Read;
        var counted = (await reader.Query(DocumentQuery.Over<ShiftInventory>()
            .Where(business.Between(ShiftInventory.RegisteredAtField, range.From, range.To))
            .OrderBy(ShiftInventory.RegisteredAtField.Descending))).Where(inventory => range.Wants(inventory.UserId)).ToList();
        await reader.Gather(counted.Select(inventory => Shift.Type.IdOf(inventory.ShiftId)));
        var names = await reader.UserNames();
        var rows = new List<InventoryCountView>();
        foreach (var inventory in counted)
        {
            var shift = await reader.Peek<Shift>(inventory.ShiftId) ?? throw new InvalidDataException($"The shift {inventory.ShiftId} was counted and does not exist.");
            rows.AddRange(inventory.Plans.Select(plan => InventoryCountView.Of(business, shift, inventory, plan, names.GetValueOrDefault(shift.UserId))));
        }

        return rows;
    }
}
