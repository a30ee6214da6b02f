using System.Text.Json.Serialization;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Rollups;
using Mostrador.LocalSim.LotTopUps;
using Mostrador.LocalSim.Products;
using Mostrador.LocalSim.Returns;
using Mostrador.LocalSim.Roles;
using Mostrador.LocalSim.Sales;
using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Sims;
using Mostrador.LocalSim.Sims.Uploads;
using Mostrador.LocalSim.TopUps;
using Mostrador.LocalSim.Turnover;
using Mostrador.LocalSim.Users;

namespace Mostrador.LocalSim;

/// <summary>Source-generated serialisation of everything that this module stores. Money is minor units, instants sort as text.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(AmountAsMinorUnits), typeof(InstantConverter)])]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Administrators))]
[JsonSerializable(typeof(Role))]
[JsonSerializable(typeof(Product))]
[JsonSerializable(typeof(PlanCode))]
[JsonSerializable(typeof(Lot))]
[JsonSerializable(typeof(SimCard))]
[JsonSerializable(typeof(Shelf))]
[JsonSerializable(typeof(UploadBook))]
[JsonSerializable(typeof(Upload))]
[JsonSerializable(typeof(Shift))]
[JsonSerializable(typeof(ShiftInventory))]
[JsonSerializable(typeof(ShiftClosing))]
[JsonSerializable(typeof(CashMovement))]
[JsonSerializable(typeof(Sale))]
[JsonSerializable(typeof(ElectronicSale))]
[JsonSerializable(typeof(SimReturn))]
[JsonSerializable(typeof(TurnedDay<DaySales>))]
[JsonSerializable(typeof(TurnedPeriod<PeriodSales>))]
[JsonSerializable(typeof(DaySales))]
[JsonSerializable(typeof(PeriodSales))]
[JsonSerializable(typeof(TopUp))]
[JsonSerializable(typeof(TopUpRequest))]
[JsonSerializable(typeof(TopUpJob))]
[JsonSerializable(typeof(WinredEvent))]
internal sealed partial class LocalSimDocuments : JsonSerializerContext
{
    /// <summary>As declared above, with accents stored as they are.</summary>
    public static LocalSimDocuments Stored => field ??= new(JsonViews.Literal(Default.Options));
}
