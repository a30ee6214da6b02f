using System.Text.Json.Serialization;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Products;
using Mostrador.LocalSim.Roles;
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
