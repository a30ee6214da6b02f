using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Http;

namespace Mostrador.Stockly.Repairs;

/// <summary>The fields of a repair's new state (contract, endpoint 66).</summary>
public static class ServiceStatusForm
{
    private static readonly ChoiceField Status = new("status", ServiceStatus.All);
    private static readonly Field<DateOnly?> ActualDeliveryDate = new DateField("actual_delivery_date").OrNull();

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Status, ActualDeliveryDate];

    internal static (string Status, DateOnly? DeliveredOn) Read(RequestBody body)
    {
        var input = Input.Of(body);
        var status = input.Demand(
            Status, input.HasValue(Status) ? $"Invalid status. Must be one of: {string.Join(", ", ServiceStatus.All)}" : "Status is required");
        var deliveredOn = input.Read(ActualDeliveryDate);
        input.Check();
        return (status, deliveredOn);
    }
}
