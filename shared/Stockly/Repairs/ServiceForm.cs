using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Money;
using Mostrador.Stockly.Accounts;

namespace Mostrador.Stockly.Repairs;

/// <summary>The fields of a repair that is taken in (contract, endpoint 63), in their order.</summary>
public static class ServiceForm
{
    // Where the contract names no limit: a repair is one document.
    private const int LongText = 5000;
    private const int ShortText = 255;

    private static readonly Field<string?> WarrantyId = new UuidField("warranty_id").OrNull();
    private static readonly Field<string?> SerialNumber = Text("serial_number", ShortText);
    private static readonly TextField Reason = Limited("reason", LongText);
    private static readonly Field<string?> ReasonOrNull = Reason.OrNull();
    private static readonly Field<string?> Observations = Text("observations", LongText);
    private static readonly Field<string?> ProductName = Text("product_name", ShortText);
    private static readonly Field<string?> CustomerName = Text("customer_name", ShortText);
    private static readonly Field<string?> CustomerEmail = AccountFields.Email("customer_email").OrNull();
    private static readonly Field<string?> CustomerPhone = Text("customer_phone", 50);
    private static readonly Field<DateOnly?> EntryDate = new DateField("entry_date").OrNull();
    private static readonly Field<DateOnly?> ExpectedDeliveryDate = new DateField("expected_delivery_date").OrNull();
    private static readonly Field<string> Priority = new ChoiceField("priority", ServicePriority.All).Or(ServicePriority.Normal);
    private static readonly Field<string?> Diagnosis = Text("diagnosis", LongText);
    private static readonly Field<string?> Solution = Text("solution", LongText);
    private static readonly Field<string?> InternalNotes = Text("internal_notes", LongText);
    private static readonly Field<decimal?> EstimatedCost = Cost("estimated_cost");
    private static readonly Field<decimal?> ActualCost = Cost("actual_cost");
    private static readonly Field<string?> TechnicianId = new UuidField("technician_id").OrNull();

    /// <summary>All fields, for the documentation; a form brings <c>photos</c> as files.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
    [
        WarrantyId, SerialNumber, Reason, ServicePhotos.Field, Observations, ProductName, CustomerName, CustomerEmail, CustomerPhone,
        EntryDate, ExpectedDeliveryDate, Priority, Diagnosis, Solution, InternalNotes, EstimatedCost, ActualCost, TechnicianId,
    ];

    internal static ServiceRequest Read(RequestBody body)
    {
        var input = Input.Of(body);
        var request = new ServiceRequest(
            input.Read(WarrantyId),
            input.Read(SerialNumber),
            input.Read(ReasonOrNull)?.Trim() ?? "",
            ServicePhotos.Read(input, body),
            input.Read(Observations),
            input.Read(ProductName),
            input.Read(CustomerName),
            input.Read(CustomerEmail),
            input.Read(CustomerPhone),
            input.Read(EntryDate),
            input.Read(ExpectedDeliveryDate),
            input.Read(Priority),
            input.Read(Diagnosis),
            input.Read(Solution),
            input.Read(InternalNotes),
            Money(input.Read(EstimatedCost)),
            Money(input.Read(ActualCost)),
            input.Read(TechnicianId));
        if (request.Reason.Length == 0)
            input.Refuse("Reason is required");
        if (request.SerialNumber is null && request.WarrantyId is null)
            input.Refuse("Serial number is required");
        input.Check();
        return request;
    }

    private static OptionalField<string?> Text(string name, int most) => Limited(name, most).OrNull();

    private static TextField Limited(string name, int most) =>
        new TextField(name).AtMost(most, $"String must contain at most {most} character(s)");

    private static OptionalField<decimal?> Cost(string name) =>
        new NumberField(name).AtLeast(0, "Number must be greater than or equal to 0").OrNull();

    private static Amount? Money(decimal? units) => units is { } given ? Amount.Round(given) : null;
}

/// <summary>A repair that keeps the rules of its fields.</summary>
internal sealed record ServiceRequest(
    string? WarrantyId, string? SerialNumber, string Reason, IReadOnlyList<ServicePhoto> Photos, string? Observations, string? ProductName,
    string? CustomerName, string? CustomerEmail, string? CustomerPhone, DateOnly? EntryDate, DateOnly? ExpectedDeliveryDate, string Priority,
    string? Diagnosis, string? Solution, string? InternalNotes, Amount? EstimatedCost, Amount? ActualCost, string? TechnicianId);
