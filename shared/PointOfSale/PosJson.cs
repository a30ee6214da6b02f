using System.Text.Json.Serialization;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Dialects.DjangoRest.Tokens;
using Mostrador.Kernel.Money;
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

/// <summary>Source-generated serialisation of every answer: snake case, money as text with two decimals, UTC to the second (contract 1.4).</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(AmountAsText), typeof(TimestampToTheSecond)])]
[JsonSerializable(typeof(LoginView))]
[JsonSerializable(typeof(AccessView))]
[JsonSerializable(typeof(UserView[]))]
[JsonSerializable(typeof(SessionView[]))]
[JsonSerializable(typeof(SessionClosed))]
[JsonSerializable(typeof(SupplierView[]))]
[JsonSerializable(typeof(CustomerView[]))]
[JsonSerializable(typeof(PointsChanged))]
[JsonSerializable(typeof(PointsEntryView[]))]
[JsonSerializable(typeof(CreditEntryView[]))]
[JsonSerializable(typeof(CreditPaid))]
[JsonSerializable(typeof(ProductView[]))]
[JsonSerializable(typeof(Reservation))]
[JsonSerializable(typeof(PromotionView[]))]
[JsonSerializable(typeof(OrderView[]))]
[JsonSerializable(typeof(OrderCancelled))]
[JsonSerializable(typeof(ChatBotUserView[]))]
[JsonSerializable(typeof(SalesSummaryView))]
[JsonSerializable(typeof(ProductRankingView))]
[JsonSerializable(typeof(LowStockRow[]))]
[JsonSerializable(typeof(DeadProductRow[]))]
[JsonSerializable(typeof(ReportMessage))]
[JsonSerializable(typeof(CustomerSalesView))]
[JsonSerializable(typeof(SalesVelocityView))]
[JsonSerializable(typeof(InventoryValuationView))]
public sealed partial class PosJson : JsonSerializerContext
{
    /// <summary>As declared above, with accents written literally.</summary>
    public static PosJson Views => field ??= new(JsonViews.Literal(Default.Options));
}
