using System.Text.Json.Serialization;
using Mostrador.Kernel.Money;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Invoices;

/// <summary>An invoice as the API shows it (contract 3.10).</summary>
public record InvoiceView(
    string Id, string InvoiceNumber, string SaleId, string CustomerName, Amount Subtotal, Amount TaxAmount, Amount TotalAmount,
    string PaymentStatus, bool IsDraft, DateTimeOffset CreatedAt, string CompanyId, DateOnly InvoiceDate, string? CustomerEmail,
    string? CustomerPhone, string? CustomerAddress, string? CompanyName, string? CompanyAddress, string? CompanyPhone, string? CompanyEmail,
    string? CompanyRtc, string? CompanyLogoUrl, int TaxPercentage, Amount AdditionalItemsTotal, Amount DiscountAmount, string PaymentMethod,
    string? TermsConditions, string? Notes, string? PdfUrl, DateTimeOffset? PdfGeneratedAt, DateTimeOffset? FinalizedAt, string CreatedBy,
    DateTimeOffset UpdatedAt)
{
    /// <summary>The view of an invoice, and where its PDF is found.</summary>
    internal static InvoiceView Of(Member me, Invoice invoice, string? pdfUrl) => new(
        invoice.Id,
        invoice.Number,
        invoice.SaleId,
        invoice.Customer.Name,
        invoice.Totals.Subtotal,
        invoice.Totals.TaxAmount,
        invoice.TotalAmount,
        invoice.PaymentStatus,
        invoice.IsDraft,
        invoice.CreatedAt,
        me.CompanyId,
        invoice.InvoiceDate,
        invoice.Customer.Email,
        invoice.Customer.Phone,
        invoice.Customer.Address,
        invoice.Company.Name,
        invoice.Company.Address,
        invoice.Company.Phone,
        invoice.Company.Email,
        invoice.Company.Rtc,
        invoice.Company.LogoUrl,
        InvoiceTotals.TaxPercentage,
        invoice.Totals.AdditionalItemsTotal,
        invoice.Totals.DiscountAmount,
        invoice.PaymentMethod,
        invoice.TermsConditions,
        invoice.Notes,
        pdfUrl,
        invoice.PdfGeneratedAt,
        invoice.FinalizedAt,
        invoice.CreatedBy,
        invoice.UpdatedAt);
}

/// <summary>One invoice, with its lines and who made it (contract, endpoint 52).</summary>
public sealed record InvoiceDetailView([property: JsonIgnore] InvoiceView Invoice) : InvoiceView(Invoice)
{
    /// <summary>Its lines, in order.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<InvoiceLineView> LineItems { get; init; }

    /// <summary>Who made it.</summary>
    [JsonPropertyOrder(1)]
    public required string CreatorName { get; init; }

    /// <summary>His e-mail.</summary>
    [JsonPropertyOrder(1)]
    public required string CreatorEmail { get; init; }

    /// <summary>The view of an invoice with what lists do not show.</summary>
    internal static InvoiceDetailView Of(InvoiceView view, Invoice invoice) => new(view)
    {
        LineItems = [.. invoice.Lines.Select(line => InvoiceLineView.Of(invoice, line))],
        CreatorName = invoice.CreatorName,
        CreatorEmail = invoice.CreatorEmail,
    };
}

/// <summary>A line as the API shows it (contract, endpoint 52).</summary>
public sealed record InvoiceLineView(
    string Id, string InvoiceId, string ItemType, string ItemName, string? ItemDescription, string? ProductId, decimal Quantity,
    Amount UnitPrice, Amount LineTotal, bool IsTaxable, int LineOrder, string? Sku, string? ProductName, DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    /// <summary>The view of an invoice's line.</summary>
    internal static InvoiceLineView Of(Invoice invoice, InvoiceLine line) => new(
        line.Id,
        invoice.Id,
        line.ItemType,
        line.ItemName,
        line.ItemDescription,
        line.ProductId,
        line.Quantity,
        line.UnitPrice,
        line.LineTotal,
        line.IsTaxable,
        line.Order,
        line.Sku,
        line.ProductName,
        line.CreatedAt,
        line.CreatedAt);
}
