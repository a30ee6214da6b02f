using System.Text.Json.Serialization;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Dialects.DjangoRest.Paging;
using Mostrador.Kernel.Dialects.DjangoRest.Tokens;
using Mostrador.Kernel.Money;
using Mostrador.McMatias.Branches;
using Mostrador.McMatias.Categories;
using Mostrador.McMatias.Customers;
using Mostrador.McMatias.Products;
using Mostrador.McMatias.Repairs;
using Mostrador.McMatias.Roles;
using Mostrador.McMatias.Sales;
using Mostrador.McMatias.Stock;
using Mostrador.McMatias.Users;

namespace Mostrador.McMatias;

/// <summary>
/// Source-generated serialisation of every answer: snake case, money as text with two decimals, UTC to the second (contract 1). Fields
/// without a value are null, never left out.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(AmountAsText), typeof(TimestampToTheSecond)])]
[JsonSerializable(typeof(TokenPairView))]
[JsonSerializable(typeof(AccessView))]
[JsonSerializable(typeof(ProfileView))]
[JsonSerializable(typeof(Page<RoleView>))]
[JsonSerializable(typeof(Page<BranchView>))]
[JsonSerializable(typeof(Page<CategoryView>))]
[JsonSerializable(typeof(Page<UserView>))]
[JsonSerializable(typeof(Page<CustomerView>))]
[JsonSerializable(typeof(Page<ProductView>))]
[JsonSerializable(typeof(Page<StockView>))]
[JsonSerializable(typeof(Page<SaleView>))]
[JsonSerializable(typeof(Page<SaleLineView>))]
[JsonSerializable(typeof(Page<RepairView>))]
public sealed partial class McMatiasJson : JsonSerializerContext
{
    /// <summary>As declared above, with accents written literally.</summary>
    public static McMatiasJson Views => field ??= new(JsonViews.Literal(Default.Options));
}
