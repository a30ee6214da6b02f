using System.Text.Json.Serialization;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Rollups;
using Mostrador.PointOfSale.Analytics;
using Mostrador.PointOfSale.ChatBotUsers;
using Mostrador.PointOfSale.Customers;
using Mostrador.PointOfSale.Orders;
using Mostrador.PointOfSale.Products;
using Mostrador.PointOfSale.Promotions;
using Mostrador.PointOfSale.Sessions;
using Mostrador.PointOfSale.Suppliers;
using Mostrador.PointOfSale.Users;

namespace Mostrador.PointOfSale;

/// <summary>Source-generated serialisation of everything that this module stores. Money is minor units, instants sort as text.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(AmountAsMinorUnits), typeof(InstantConverter)])]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Session))]
[JsonSerializable(typeof(Supplier))]
[JsonSerializable(typeof(Customer))]
[JsonSerializable(typeof(PointsEntry))]
[JsonSerializable(typeof(CreditEntry))]
[JsonSerializable(typeof(Product))]
[JsonSerializable(typeof(Promotion))]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(ChatBotUser))]
[JsonSerializable(typeof(TurnedDay<DaySummary>))]
[JsonSerializable(typeof(SalesMonth))]
[JsonSerializable(typeof(DaySummary))]
internal sealed partial class PosDocuments : JsonSerializerContext
{
    /// <summary>As declared above, with accents stored as they are.</summary>
    public static PosDocuments Stored => field ??= new(JsonViews.Literal(Default.Options));
}
