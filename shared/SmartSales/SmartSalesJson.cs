using System.Text.Json.Serialization;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Dialects.DjangoRest.Tokens;
using Mostrador.Kernel.Money;
using Mostrador.SmartSales.Carts;
using Mostrador.SmartSales.Catalogue;
using Mostrador.SmartSales.Dashboard;
using Mostrador.SmartSales.Orders;
using Mostrador.SmartSales.Payments;
using Mostrador.SmartSales.Predictions;
using Mostrador.SmartSales.Reviews;
using Mostrador.SmartSales.Tokens;
using Mostrador.SmartSales.Users;

namespace Mostrador.SmartSales;

/// <summary>
/// Source-generated serialisation of every answer: snake case, money as text with two decimals, UTC to the microsecond (contract 1.2,
/// 1.3). Money that is a number there stands in its view as one. Fields without a value are null, never left out.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(AmountAsText), typeof(TimestampToTheMicrosecond)])]
[JsonSerializable(typeof(TokenPairView))]
[JsonSerializable(typeof(AccessView))]
[JsonSerializable(typeof(VerifiedView))]
[JsonSerializable(typeof(RegisteredView))]
[JsonSerializable(typeof(UserProfileView[]))]
[JsonSerializable(typeof(CategoryView[]))]
[JsonSerializable(typeof(ProductView[]))]
[JsonSerializable(typeof(RecommendationsView))]
[JsonSerializable(typeof(ReviewView[]))]
[JsonSerializable(typeof(ProductReviewsView))]
[JsonSerializable(typeof(OrderView[]))]
[JsonSerializable(typeof(CartAdditionView))]
[JsonSerializable(typeof(CartRemovalView))]
[JsonSerializable(typeof(SuggestionsView))]
[JsonSerializable(typeof(NoSuggestionsView))]
[JsonSerializable(typeof(ForecastView))]
[JsonSerializable(typeof(DashboardView))]
[JsonSerializable(typeof(DailySalesView))]
[JsonSerializable(typeof(CustomersView))]
[JsonSerializable(typeof(CheckoutView))]
public sealed partial class SmartSalesJson : JsonSerializerContext
{
    /// <summary>As declared above, with accents written literally.</summary>
    public static SmartSalesJson Views => field ??= new(JsonViews.Literal(Default.Options));
}
