using System.Text.Json;
using System.Text.Json.Serialization;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Stockly.Invoices;

/// <summary>
/// An invoice with its lines, in one document (contract 3.10): a copy of a sale, its customer and the company as they were. A draft
/// can be changed and goes with its sale; a finalized one stays as it is.
/// </summary>
public sealed record Invoice : IDocument<Invoice>
{
    /// <summary>What the contract says of invoices that cannot be.</summary>
    internal const string Impossible = "Invalid data provided.";

    private const int MostLines = 100;

    // A document stays below 1 MB, with the longest notes and terms that may still come.
    private const int MostBytes = 800 * 1024;

    /// <inheritdoc/>
    public static DocumentType<Invoice> Type { get; } = new(
        "stockly-invoice",
        StocklyDocuments.Stored.Invoice,
        [
            .. Listing.NewestFirst.Indexes("invoiceDate", "totalAmount", "customerOrder"),
            new DocumentIndex("paymentStatus"),
            new DocumentIndex("isDraft"),
            new DocumentIndex("search"),
        ])
    {
        Counts = [new DocumentCount()],
    };

    /// <summary>Its business day.</summary>
    public static DocumentField<DateOnly> InvoiceDateField { get; } = new("invoiceDate");

    /// <summary>Whether it is paid.</summary>
    public static DocumentField<string> PaymentStatusField { get; } = new("paymentStatus");

    /// <summary>Whether it can be changed.</summary>
    public static DocumentField<bool> IsDraftField { get; } = new("isDraft");

    /// <summary>Whatever a search looks into.</summary>
    public static DocumentField<string> SearchField { get; } = new("search");

    /// <inheritdoc/>
    public string Key => Id;

    /// <summary>A UUID.</summary>
    public required string Id { get; init; }

    /// <summary>Consecutive within a company and year: <c>INV-2025-00001</c>.</summary>
    public required string Number { get; init; }

    /// <summary>The sale.</summary>
    public required string SaleId { get; init; }

    /// <summary>Who bought.</summary>
    public required InvoiceCustomer Customer { get; init; }

    /// <summary>The customer's name as lists are ordered by it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string CustomerOrder => SearchText.Fold(Customer.Name);

    /// <summary>Number and customer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Search => SearchLine.Of(Number, Customer.Name);

    /// <summary>Who sold.</summary>
    public required InvoiceCompany Company { get; init; }

    /// <summary>The business day that it counts on.</summary>
    public required DateOnly InvoiceDate { get; init; }

    /// <summary>In their order.</summary>
    public required IReadOnlyList<InvoiceLine> Lines { get; init; }

    /// <summary>What the sale took off.</summary>
    public required Amount SaleDiscount { get; init; }

    /// <summary>What the lines come to.</summary>
    public required InvoiceTotals Totals { get; init; }

    /// <summary>What is to be paid.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Amount TotalAmount => Totals.TotalAmount;

    /// <summary>How it is paid; free text.</summary>
    public required string PaymentMethod { get; init; }

    /// <summary>One of <see cref="Invoices.PaymentStatus"/>.</summary>
    public required string PaymentStatus { get; init; }

    /// <summary>Free text.</summary>
    public string? TermsConditions { get; init; }

    /// <summary>Free text.</summary>
    public string? Notes { get; init; }

    /// <summary>Its newest PDF in the file store; null until one is made.</summary>
    public string? PdfFile { get; init; }

    /// <summary>When that was made.</summary>
    public DateTimeOffset? PdfGeneratedAt { get; init; }

    /// <summary>Whether it can be changed.</summary>
    public required bool IsDraft { get; init; }

    /// <summary>When it became final.</summary>
    public DateTimeOffset? FinalizedAt { get; init; }

    /// <summary>Who made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>His name at the time.</summary>
    public required string CreatorName { get; init; }

    /// <summary>His e-mail at the time.</summary>
    public required string CreatorEmail { get; init; }

    /// <summary>Goes up with every change of what a PDF shows.</summary>
    public required int Revision { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The same, counted down.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string NewestFirst => Listing.NewestFirst.Of(CreatedAt);

    /// <summary>When it changed last.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The invoice with these lines and what they come to.</summary>
    /// <exception cref="Refusal">An invoice cannot come to this, or would be too long.</exception>
    public Invoice With(IReadOnlyList<InvoiceLine> lines)
    {
        if (lines.Count > MostLines)
            throw InvalidData();
        var changed = this with { Lines = lines, Totals = InvoiceTotals.Of(lines, SaleDiscount) };
        var isGood = changed.Totals.IsPossible && JsonSerializer.SerializeToUtf8Bytes(changed, Type.Json).Length <= MostBytes;
        return isGood ? changed : throw InvalidData();
    }

    /// <summary>An invoice that does not exist in the company.</summary>
    internal static Refusal NotFound() => Refusal.NotFound("Invoice");

    /// <summary>An invoice that cannot be.</summary>
    internal static Refusal InvalidData() => StocklyAnswer.BadRequest(Impossible);
}

/// <summary>The customer of a sale, as he was.</summary>
/// <param name="Name">Name.</param>
/// <param name="Email">In lower case.</param>
/// <param name="Phone">Telephone.</param>
/// <param name="Address">Address.</param>
public sealed record InvoiceCustomer(string Name, string? Email, string? Phone, string? Address);

/// <summary>The company, as it was or as it wants to be called on this invoice.</summary>
/// <param name="Name">Name.</param>
/// <param name="Address">Address.</param>
/// <param name="Phone">Telephone.</param>
/// <param name="Email">In lower case.</param>
/// <param name="Rtc">Tax number.</param>
/// <param name="LogoUrl">Where its logo is.</param>
public sealed record InvoiceCompany(string? Name, string? Address, string? Phone, string? Email, string? Rtc, string? LogoUrl);
