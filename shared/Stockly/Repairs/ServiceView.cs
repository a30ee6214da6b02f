using Mostrador.Kernel.Money;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Repairs;

/// <summary>A repair as the API shows it (contract 3.12).</summary>
public sealed record ServiceView(
    string Id, string? WarrantyId, string CompanyId, string? SerialNumber, string? ProductName, string? CustomerName,
    string? CustomerEmail, string? CustomerPhone, DateOnly EntryDate, DateOnly? ExpectedDeliveryDate, DateOnly? ActualDeliveryDate,
    string Status, string Priority, string Reason, string? Diagnosis, string? Solution, string? Observations, string? InternalNotes,
    Amount? EstimatedCost, Amount? ActualCost, IReadOnlyList<string> Photos, string? TechnicianId, string? TechnicianName,
    string CreatedBy, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    /// <summary>The view of a repair.</summary>
    /// <param name="me">Who looks.</param>
    /// <param name="record">The repair.</param>
    /// <param name="hasWarranty">Whether its warranty still exists; it goes with its sale.</param>
    /// <param name="photos">Where its photos are.</param>
    internal static ServiceView Of(Member me, ServiceRecord record, bool hasWarranty, IReadOnlyList<string> photos) => new(
        record.Id,
        hasWarranty ? record.WarrantyId : null,
        me.CompanyId,
        record.SerialNumber,
        record.ProductName,
        record.CustomerName,
        record.CustomerEmail,
        record.CustomerPhone,
        record.EntryDate,
        record.ExpectedDeliveryDate,
        record.ActualDeliveryDate,
        record.Status,
        record.Priority,
        record.Reason,
        record.Diagnosis,
        record.Solution,
        record.Observations,
        record.InternalNotes,
        record.EstimatedCost,
        record.ActualCost,
        photos,
        record.TechnicianId,
        record.TechnicianName,
        record.CreatedBy,
        record.CreatedAt,
        record.UpdatedAt);
}
