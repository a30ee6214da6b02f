using System.Text.Json.Serialization;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Money;
using Mostrador.Stockly.Accounts;
using Mostrador.Stockly.Catalogue;
using Mostrador.Stockly.Companies;
using Mostrador.Stockly.Invoices;
using Mostrador.Stockly.Purchases;
using Mostrador.Stockly.Repairs;
using Mostrador.Stockly.Reports;
using Mostrador.Stockly.Sales;
using Mostrador.Stockly.Warranties;

namespace Mostrador.Stockly;

/// <summary>
/// Source-generated serialisation of every answer: snake case, money as numbers with two decimals, UTC to the millisecond
/// (contract 1.4). Fields without a value are null, never left out.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    MaxDepth = int.MaxValue, // a tree of categories; no other answer nests
    Converters = [typeof(AmountAsNumber), typeof(TimestampToTheMillisecond)])]
[JsonSerializable(typeof(SignedInView))]
[JsonSerializable(typeof(AccessView))]
[JsonSerializable(typeof(ProfileView))]
[JsonSerializable(typeof(OwnCompanyView[]))]
[JsonSerializable(typeof(SwitchedCompanyView))]
[JsonSerializable(typeof(CompanyView))]
[JsonSerializable(typeof(MemberView[]))]
[JsonSerializable(typeof(NewInvitationView))]
[JsonSerializable(typeof(InvitationView[]))]
[JsonSerializable(typeof(InvitationOfferView))]
[JsonSerializable(typeof(CategoryView[]))]
[JsonSerializable(typeof(CategoryNodeView[]))]
[JsonSerializable(typeof(CategoryTree))]
[JsonSerializable(typeof(ProductView[]))]
[JsonSerializable(typeof(ProductPageView))]
[JsonSerializable(typeof(ChangedStockView))]
[JsonSerializable(typeof(StockView))]
[JsonSerializable(typeof(AttributeView[]))]
[JsonSerializable(typeof(PurchaseView))]
[JsonSerializable(typeof(ListedPurchaseView[]))]
[JsonSerializable(typeof(PurchaseStatisticsView))]
[JsonSerializable(typeof(SaleView[]))]
[JsonSerializable(typeof(SalesStatisticsView))]
[JsonSerializable(typeof(WarrantyView[]))]
[JsonSerializable(typeof(ServiceView[]))]
[JsonSerializable(typeof(CostRevenueView))]
[JsonSerializable(typeof(InvoiceView[]))]
[JsonSerializable(typeof(InvoiceDetailView))]
[JsonSerializable(typeof(InvoicePdfView))]
[JsonSerializable(typeof(FinalizedInvoiceView))]
[JsonSerializable(typeof(InvoiceStatisticsView))]
public sealed partial class StocklyJson : JsonSerializerContext
{
    /// <summary>As declared above, with accents written literally.</summary>
    public static StocklyJson Views => field ??= new(JsonViews.Literal(Default.Options));
}
