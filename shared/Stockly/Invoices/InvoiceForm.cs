using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Stockly.Companies;

namespace Mostrador.Stockly.Invoices;

/// <summary>The fields of a new invoice (contract, endpoint 50).</summary>
public static class InvoiceForm
{
    private const int LongestUrl = 2000;

    private static readonly UuidField SaleId = new("sale_id");
    private static readonly Field<string> Status = InvoiceFields.PaymentStatus.Or(PaymentStatus.Pending);

    private static readonly Field<string?> CompanyName = InvoiceFields.Text("name", 255);
    private static readonly Field<string?> CompanyAddress = InvoiceFields.Text("address", 500);
    private static readonly Field<string?> CompanyPhone = InvoiceFields.Text("phone", 50);
    private static readonly Field<string?> CompanyEmail = new TextField("email").TrimmedToLower().AtMost(255, InvoiceFields.AtMost(255)).OrNull();
    private static readonly Field<string?> CompanyRtc = InvoiceFields.Text("rtc", 100);
    private static readonly Field<string?> CompanyLogo = InvoiceFields.Text("logo_url", LongestUrl);

    private static readonly Field<InvoiceCompany?> Company = new ObjectField<InvoiceCompany>(
        "company_data",
        [CompanyName, CompanyAddress, CompanyPhone, CompanyEmail, CompanyRtc, CompanyLogo],
        input => new InvoiceCompany(
            input.Read(CompanyName),
            input.Read(CompanyAddress),
            input.Read(CompanyPhone),
            input.Read(CompanyEmail),
            input.Read(CompanyRtc),
            input.Read(CompanyLogo))).OrNull();

    private static readonly Field<IReadOnlyList<InvoiceItem>?> Items = new ListField<InvoiceItem>(
        "additional_items",
        new ObjectField<InvoiceItem>("item", InvoiceItemForm.AdditionalFields, InvoiceItemForm.ReadAdditional)).OrNull();

    // An empty text is as good as nothing, although it is required.
    private static readonly Field<string?> SentSaleId = SaleId.OrNull();

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
        [SaleId, InvoiceFields.PaymentMethod, Status, Company, InvoiceFields.Notes, InvoiceFields.TermsConditions, Items];

    internal static InvoiceRequest Read(RequestBody body)
    {
        var input = Input.Of(body);
        if (!input.HasValue(SentSaleId))
            input.Refuse("Sale ID is required");
        var request = new InvoiceRequest(
            input.Read(SentSaleId) ?? "",
            input.Read(InvoiceFields.PaymentMethod),
            input.Demand(Status, InvoiceFields.WrongStatus),
            input.Read(Company),
            input.Read(InvoiceFields.Notes),
            input.Read(InvoiceFields.TermsConditions),
            input.Read(Items) ?? []);
        input.Check();
        return request;
    }
}

/// <summary>An invoice that keeps the rules of its fields.</summary>
internal sealed record InvoiceRequest(
    string SaleId, string? PaymentMethod, string PaymentStatus, InvoiceCompany? Company, string? Notes, string? TermsConditions,
    IReadOnlyList<InvoiceItem> Items)
{
    /// <summary>What was said of the company; the rest is as it is known.</summary>
    public InvoiceCompany CompanyOver(Company? known) => new(
        Company?.Name ?? known?.Name,
        Company?.Address ?? known?.Address,
        Company?.Phone ?? known?.Phone,
        Company?.Email ?? known?.Email,
        Company?.Rtc ?? known?.Ruc,
        Company?.LogoUrl ?? known?.LogoUrl);
}
