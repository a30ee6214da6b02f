using System.Text.Json.Serialization;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Dashboard;
using Mostrador.LocalSim.LotTopUps;
using Mostrador.LocalSim.Products;
using Mostrador.LocalSim.Returns;
using Mostrador.LocalSim.Roles;
using Mostrador.LocalSim.Sales;
using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Sims.Stock;
using Mostrador.LocalSim.TopUps;
using Mostrador.LocalSim.Users;

namespace Mostrador.LocalSim;

/// <summary>
/// Source-generated serialisation of every answer: snake case, money as numbers with two decimals, the business's wall clock to the
/// second (contract 1). Fields without a value are null, never left out.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(AmountAsNumber), typeof(WallClockToTheSecond)])]
[JsonSerializable(typeof(MessageView))]
[JsonSerializable(typeof(TokenView))]
[JsonSerializable(typeof(OwnProfileView))]
[JsonSerializable(typeof(SimListView))]
[JsonSerializable(typeof(FoundSimView))]
[JsonSerializable(typeof(LotListView))]
[JsonSerializable(typeof(InventoryView))]
[JsonSerializable(typeof(OpenedShiftView))]
[JsonSerializable(typeof(ClosedShiftView))]
[JsonSerializable(typeof(ShiftListView))]
[JsonSerializable(typeof(RegisteredSaleView))]
[JsonSerializable(typeof(ShiftSalesView))]
[JsonSerializable(typeof(RegisteredReturnView))]
[JsonSerializable(typeof(ReturnListView))]
[JsonSerializable(typeof(StatsView))]
[JsonSerializable(typeof(SalesFiguresView))]
[JsonSerializable(typeof(ClosingsView))]
[JsonSerializable(typeof(ReturnFiguresView))]
[JsonSerializable(typeof(InventoriesView))]
[JsonSerializable(typeof(BalanceView))]
[JsonSerializable(typeof(PackagesView))]
[JsonSerializable(typeof(TopUpView))]
[JsonSerializable(typeof(LotTopUpView))]
[JsonSerializable(typeof(UserListView))]
[JsonSerializable(typeof(UserView))]
[JsonSerializable(typeof(UpdatedUserView))]
[JsonSerializable(typeof(RoleListView))]
[JsonSerializable(typeof(NewRoleView))]
[JsonSerializable(typeof(ProductListView))]
public sealed partial class LocalSimJson : JsonSerializerContext
{
    /// <summary>As declared above, with accents written literally.</summary>
    public static LocalSimJson Views => field ??= new(JsonViews.Literal(Default.Options));
}
