using System.Globalization;
using System.Text.Json.Serialization;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;

namespace Mostrador.Stockly.Repairs;

/// <summary>A device taken in for repair (contract 3.12), with copies of what the warranty said of it.</summary>
public sealed record ServiceRecord : IDocument<ServiceRecord>
{
    /// <inheritdoc/>
    public static DocumentType<ServiceRecord> Type { get; } = new(
        "stockly-service",
        StocklyDocuments.Stored.ServiceRecord,
        [
            .. Listing.NewestFirst.Indexes("entryDate", "deliveryOrder", "status", "priority"),
            new DocumentIndex("technicianId"),
            new DocumentIndex("serialSearch"),
            new DocumentIndex("customerSearch"),
            new DocumentIndex("search"),
        ])
    {
        Counts = [new DocumentCount()],
    };

    /// <summary>When it came in.</summary>
    public static DocumentField<DateOnly> EntryDateField { get; } = new("entryDate");

    /// <summary>Where it stands.</summary>
    public static DocumentField<string> StatusField { get; } = new("status");

    /// <summary>How much it hurries.</summary>
    public static DocumentField<string> PriorityField { get; } = new("priority");

    /// <summary>Who repairs it.</summary>
    public static DocumentField<string> TechnicianField { get; } = new("technicianId");

    /// <summary>The serial number, as it is searched.</summary>
    public static DocumentField<string> SerialSearchField { get; } = new("serialSearch");

    /// <summary>The customer, as he is searched.</summary>
    public static DocumentField<string> CustomerSearchField { get; } = new("customerSearch");

    /// <summary>Both.</summary>
    public static DocumentField<string> SearchField { get; } = new("search");

    /// <inheritdoc/>
    public string Key => Id;

    /// <summary>A UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The warranty that it came in on; the sale, and the warranty with it, may be gone by now.</summary>
    public string? WarrantyId { get; init; }

    /// <summary>Serial number of the device.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>What it is.</summary>
    public string? ProductName { get; init; }

    /// <summary>Whose it is.</summary>
    public string? CustomerName { get; init; }

    /// <summary>In lower case.</summary>
    public string? CustomerEmail { get; init; }

    /// <summary>Telephone.</summary>
    public string? CustomerPhone { get; init; }

    /// <summary>When it came in.</summary>
    public required DateOnly EntryDate { get; init; }

    /// <summary>When it shall be ready.</summary>
    public DateOnly? ExpectedDeliveryDate { get; init; }

    /// <summary>The same for lists that are ordered by it: never missing, the earliest where nothing was promised.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string DeliveryOrder => ExpectedDeliveryDate?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    /// <summary>When it was given back.</summary>
    public DateOnly? ActualDeliveryDate { get; init; }

    /// <summary>A code of <see cref="ServiceStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary>A code of <see cref="ServicePriority"/>.</summary>
    public required string Priority { get; init; }

    /// <summary>What the customer complains of.</summary>
    public required string Reason { get; init; }

    /// <summary>What was found.</summary>
    public string? Diagnosis { get; init; }

    /// <summary>What was done.</summary>
    public string? Solution { get; init; }

    /// <summary>What was seen when it came in.</summary>
    public string? Observations { get; init; }

    /// <summary>For the staff.</summary>
    public string? InternalNotes { get; init; }

    /// <summary>What it may cost.</summary>
    public Amount? EstimatedCost { get; init; }

    /// <summary>What it cost.</summary>
    public Amount? ActualCost { get; init; }

    /// <summary>The names of the photos' files.</summary>
    public required IReadOnlyList<string> Photos { get; init; }

    /// <summary>Who repairs it.</summary>
    public string? TechnicianId { get; init; }

    /// <summary>His name at the time; null where he is nobody in the company.</summary>
    public string? TechnicianName { get; init; }

    /// <summary>Who took it in.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was written down.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The same, counted down.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string NewestFirst => Listing.NewestFirst.Of(CreatedAt);

    /// <summary>When it changed last.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The serial number as it is searched; never missing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string SerialSearch => SearchLine.Of(SerialNumber);

    /// <summary>The customer as he is searched; never missing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string CustomerSearch => SearchLine.Of(CustomerName);

    /// <summary>Both.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Search => SearchLine.Of(SerialNumber, CustomerName);
}
