using System.Text.Json.Serialization;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Rollups;
using Mostrador.SmartSales.Catalogue;
using Mostrador.SmartSales.Dashboard;
using Mostrador.SmartSales.Orders;
using Mostrador.SmartSales.Payments;
using Mostrador.SmartSales.Reviews;
using Mostrador.SmartSales.Turnover;
using Mostrador.SmartSales.Users;

namespace Mostrador.SmartSales;

/// <summary>Source-generated serialisation of everything that this module stores. Money is minor units, instants sort as text.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(AmountAsMinorUnits), typeof(InstantConverter)])]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Category))]
[JsonSerializable(typeof(Product))]
[JsonSerializable(typeof(Review))]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(BoughtTogether))]
[JsonSerializable(typeof(OrderChanges))]
[JsonSerializable(typeof(TurnedDay<DayOrders>))]
[JsonSerializable(typeof(TurnedPeriod<PeriodOrders>))]
[JsonSerializable(typeof(DayOrders))]
[JsonSerializable(typeof(PeriodOrders))]
[JsonSerializable(typeof(CustomerSums))]
[JsonSerializable(typeof(KeptDashboard))]
[JsonSerializable(typeof(Payment))]
internal sealed partial class SmartSalesDocuments : JsonSerializerContext
{
    /// <summary>As declared above, with accents stored as they are.</summary>
    public static SmartSalesDocuments Stored => field ??= new(JsonViews.Literal(Default.Options));
}
