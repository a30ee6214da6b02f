using System.Text.Json.Serialization;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Rollups;
using Mostrador.Stockly.Accounts;
using Mostrador.Stockly.Catalogue;
using Mostrador.Stockly.Companies;
using Mostrador.Stockly.Invoices;
using Mostrador.Stockly.Purchases;
using Mostrador.Stockly.Repairs;
using Mostrador.Stockly.Sales;
using Mostrador.Stockly.Turnover;
using Mostrador.Stockly.Warranties;

namespace Mostrador.Stockly;

/// <summary>Source-generated serialisation of everything that this module stores. Money is minor units, instants sort as text.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(AmountAsMinorUnits), typeof(InstantConverter)])]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Session))]
[JsonSerializable(typeof(Company))]
[JsonSerializable(typeof(Membership))]
[JsonSerializable(typeof(Invitation))]
[JsonSerializable(typeof(Category))]
[JsonSerializable(typeof(Product))]
[JsonSerializable(typeof(ProductAttributes))]
[JsonSerializable(typeof(StockLog))]
[JsonSerializable(typeof(Purchase))]
[JsonSerializable(typeof(Sale))]
[JsonSerializable(typeof(Warranty))]
[JsonSerializable(typeof(ServiceRecord))]
[JsonSerializable(typeof(TurnedDay<DaySums>))]
[JsonSerializable(typeof(DaySums))]
[JsonSerializable(typeof(Invoice))]
[JsonSerializable(typeof(InvoiceDay))]
internal sealed partial class StocklyDocuments : JsonSerializerContext
{
    /// <summary>As declared above, with accents stored as they are.</summary>
    public static StocklyDocuments Stored => field ??= new(JsonViews.Literal(Default.Options));
}
