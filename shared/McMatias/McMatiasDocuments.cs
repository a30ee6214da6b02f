using System.Text.Json.Serialization;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Documents;
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

/// <summary>Source-generated serialisation of everything that this module stores. Money is minor units, instants sort as text.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(AmountAsMinorUnits), typeof(InstantConverter)])]
[JsonSerializable(typeof(Role))]
[JsonSerializable(typeof(Branch))]
[JsonSerializable(typeof(Category))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Customer))]
[JsonSerializable(typeof(Product))]
[JsonSerializable(typeof(StockLevel))]
[JsonSerializable(typeof(Clearance))]
[JsonSerializable(typeof(Sale))]
[JsonSerializable(typeof(SaleLine))]
[JsonSerializable(typeof(Repair))]
internal sealed partial class McMatiasDocuments : JsonSerializerContext
{
    /// <summary>As declared above, with accents stored as they are.</summary>
    public static McMatiasDocuments Stored => field ??= new(JsonViews.Literal(Default.Options));
}
