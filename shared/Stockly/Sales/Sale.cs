using System.Text.Json.Serialization;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;

namespace Mostrador.Stockly.Sales;

/// <summary>What a company sold (contract 3.9), with its lines. Lines, totals, serial number and warranties stay as they were made.</summary>
public sealed record Sale : IDocument<Sale>
{
    /// <inheritdoc/>
    public static DocumentType<Sale> Type { get; } = new(
        "stockly-sale",
        StocklyDocuments.Stored.Sale,
        [
            .. Listing.NewestFirst.Indexes("saleDate", "totalAmount", "customerOrder"),
            new DocumentIndex("saleDate", "id"),
            new DocumentIndex("customerEmail"),
            new DocumentIndex("paymentMethod"),
            new DocumentIndex("serialSearch"),
            new DocumentIndex("search"),
        ])
    {
        Counts = [new DocumentCount()],
    };

    /// <summary>The day of the sale.</summary>
    public static DocumentField<DateOnly> SaleDateField { get; } = new("saleDate");

    /// <summary>The customer's e-mail.</summary>
    public static DocumentField<string> CustomerEmailField { get; } = new("customerEmail");

    /// <summary>The customer's name without case and accents.</summary>
    public static DocumentField<string> CustomerOrderField { get; } = new("customerOrder");

    /// <summary>How it was paid.</summary>
    public static DocumentField<string> PaymentMethodField { get; } = new("paymentMethod");

    /// <summary>All serial numbers, as they are searched.</summary>
    public static DocumentField<string> SerialSearchField { get; } = new("serialSearch");

    /// <summary>Whatever a search looks into.</summary>
    public static DocumentField<string> SearchField { get; } = new("search");

    /// <summary>The id.</summary>
    public static DocumentField<string> IdField { get; } = new("id");

    /// <inheritdoc/>
    public string Key => Id;

    /// <summary>A UUID.</summary>
    public required string Id { get; init; }

    /// <summary>Who sold.</summary>
    public required string UserId { get; init; }

    /// <summary>His name at the time.</summary>
    public required string SellerName { get; init; }

    /// <summary>His e-mail at the time.</summary>
    public required string SellerEmail { get; init; }

    /// <summary>Who bought.</summary>
    public required string CustomerName { get; init; }

    /// <summary>His name as lists are searched and ordered by it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string CustomerOrder => SearchText.Fold(CustomerName);

    /// <summary>In lower case.</summary>
    public string? CustomerEmail { get; init; }

    /// <summary>Telephone.</summary>
    public string? CustomerPhone { get; init; }

    /// <summary>Address.</summary>
    public string? CustomerAddress { get; init; }

    /// <summary>What was sold.</summary>
    public required IReadOnlyList<SaleLine> Lines { get; init; }

    /// <summary>Before discounts.</summary>
    public required Amount Subtotal { get; init; }

    /// <summary>Taken off.</summary>
    public required Amount DiscountAmount { get; init; }

    /// <summary>What is paid.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Amount TotalAmount => Subtotal - DiscountAmount;

    /// <summary>Read from the picture, or as entered.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>The serial numbers of the sale and of its lines: whoever looks for a device finds its sale.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string SerialSearch => SearchLine.Of(Serials);

    /// <summary>Customer and serial numbers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Search => SearchLine.Of([CustomerName, CustomerEmail, .. Serials]);

    /// <summary>The file with the picture of the serial number.</summary>
    public string? SerialImage { get; init; }

    /// <summary>Months of warranty; 0 = none.</summary>
    public required int WarrantyMonths { get; init; }

    /// <summary>One for each line, in the same order; empty without a warranty.</summary>
    public required IReadOnlyList<string> WarrantyIds { get; init; }

    /// <summary>The invoices that were made of it.</summary>
    public required IReadOnlyList<SaleInvoice> Invoices { get; init; }

    /// <summary>A code of <see cref="SaleChoices.PaymentMethods"/>.</summary>
    public required string PaymentMethod { get; init; }

    /// <summary>A code of <see cref="SaleChoices.Platforms"/>.</summary>
    public required string SalesPlatform { get; init; }

    /// <summary>The business day that it counts on.</summary>
    public required DateOnly SaleDate { get; init; }

    /// <summary>Free text.</summary>
    public string? Notes { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The same, counted down.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string NewestFirst => Listing.NewestFirst.Of(CreatedAt);

    private IEnumerable<string?> Serials => Lines.Select(line => line.SerialNumber).Prepend(SerialNumber).Distinct();
}

/// <summary>A line of a sale: a snapshot.</summary>
/// <param name="ProductId">What was sold; the product may be gone by now.</param>
/// <param name="ProductName">Its name at the time.</param>
/// <param name="Quantity">Units.</param>
/// <param name="Price">Price of a unit.</param>
/// <param name="Discount">Taken off the line.</param>
/// <param name="SerialNumber">Of this line.</param>
public sealed record SaleLine(string ProductId, string ProductName, long Quantity, Amount Price, Amount Discount, string? SerialNumber);

/// <summary>An invoice of a sale.</summary>
/// <param name="Id">The invoice.</param>
/// <param name="Date">The business day that it counts on.</param>
public sealed record SaleInvoice(string Id, DateOnly Date);
