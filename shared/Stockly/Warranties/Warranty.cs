using System.Text.Json.Serialization;
using Mostrador.Kernel.Documents;
using Mostrador.Stockly.Sales;

namespace Mostrador.Stockly.Warranties;

/// <summary>
/// The warranty of one line of a sale (contract 3.11), with copies of what the line and the customer were. It goes with its sale.
/// </summary>
public sealed record Warranty : IDocument<Warranty>
{
    /// <inheritdoc/>
    public static DocumentType<Warranty> Type { get; } = new(
        "stockly-warranty",
        StocklyDocuments.Stored.Warranty,
        new DocumentIndex("expiresAt", "id"),
        new DocumentIndex("isActive", "expiresAt"),
        new DocumentIndex("startDate", "id"),
        new DocumentIndex("customerOrder", "id"),
        new DocumentIndex("createdAt", "id"),
        new DocumentIndex("serialSearch"),
        new DocumentIndex("search"))
    {
        Counts = [new DocumentCount()],
    };

    /// <summary>Its last day.</summary>
    public static DocumentField<DateOnly> ExpiresAtField { get; } = new("expiresAt");

    /// <summary>Whether it counts.</summary>
    public static DocumentField<bool> IsActiveField { get; } = new("isActive");

    /// <summary>The customer's name without case and accents.</summary>
    public static DocumentField<string> CustomerOrderField { get; } = new("customerOrder");

    /// <summary>The serial number, as it is searched.</summary>
    public static DocumentField<string> SerialSearchField { get; } = new("serialSearch");

    /// <summary>Whatever a search looks into.</summary>
    public static DocumentField<string> SearchField { get; } = new("search");

    /// <summary>How often it was used: a counter that goes up with each repair.</summary>
    public static DocumentField<long> ServiceCountField { get; } = new("serviceCount");

    /// <inheritdoc/>
    public string Key => Id;

    /// <summary>A UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The sale.</summary>
    public required string SaleId { get; init; }

    /// <summary>What was sold; the product may be gone by now.</summary>
    public required string ProductId { get; init; }

    /// <summary>Its name at the time.</summary>
    public required string ProductName { get; init; }

    /// <summary>The line's, else the sale's.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>The serial number as it is searched; never missing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string SerialSearch => SearchLine.Of(SerialNumber);

    /// <summary>Who bought.</summary>
    public required string CustomerName { get; init; }

    /// <summary>His name as lists are searched and ordered by it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string CustomerOrder => SearchText.Fold(CustomerName);

    /// <summary>Customer and serial number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Search => SearchLine.Of(CustomerName, SerialNumber);

    /// <summary>In lower case.</summary>
    public string? CustomerEmail { get; init; }

    /// <summary>Telephone.</summary>
    public string? CustomerPhone { get; init; }

    /// <summary>How long, in calendar months.</summary>
    public required int WarrantyMonths { get; init; }

    /// <summary>The day of the sale.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary>Its last day.</summary>
    public required DateOnly ExpiresAt { get; init; }

    /// <summary>Whether it counts.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>How often it was used.</summary>
    public required long ServiceCount { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The warranties that a sale gives: one for each line, whether a serial number is known or not.</summary>
    internal static IEnumerable<Warranty> Of(Sale sale) => sale.WarrantyIds.Zip(sale.Lines, (id, line) => new Warranty
    {
        Id = id,
        SaleId = sale.Id,
        ProductId = line.ProductId,
        ProductName = line.ProductName,
        SerialNumber = line.SerialNumber ?? sale.SerialNumber,
        CustomerName = sale.CustomerName,
        CustomerEmail = sale.CustomerEmail,
        CustomerPhone = sale.CustomerPhone,
        WarrantyMonths = sale.WarrantyMonths,
        StartDate = sale.SaleDate,
        ExpiresAt = sale.SaleDate.AddMonths(sale.WarrantyMonths),
        ServiceCount = 0,
        CreatedAt = sale.CreatedAt,
    });
}
