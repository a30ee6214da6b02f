using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Files;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Accounts;
using Mostrador.Stockly.Companies;
using Mostrador.Stockly.Warranties;

namespace Mostrador.Stockly.Repairs;

/// <summary>
/// Takes a device in for repair (contract, endpoint 63). What the request does not say of device and customer is copied from the
/// warranty; expired ones are accepted, for there are paid repairs.
/// </summary>
public sealed class CreateService(Books books, Registry registry, ServicePhotos photos, ServiceViews views, Leftovers leftovers)
{
    /// <summary>Takes it in.</summary>
    public async Task<ServiceView> Run(Member me, HttpRequest request, RequestBody body)
    {
        var asked = ServiceForm.Read(body);

        // No photo is kept for a repair that cannot be taken in.
        await Existing(books.Of(me), asked.WarrantyId);
        var technician = await NameOf(me, asked.TechnicianId);
        var saved = await photos.Save(me, asked.Photos, request.HttpContext.RequestAborted);
        return await leftovers.Guard(saved, () => books.Transact(me, async transaction =>
        {
            var warranty = await Existing(transaction, asked.WarrantyId);
            if (warranty is not null)
                transaction.Increment<Warranty>(warranty.Key, Warranty.ServiceCountField, 1);
            var record = New(me, asked, warranty, technician, saved);
            transaction.Create(record);
            return views.Of(me, request, record, hasWarranty: warranty is not null);
        }));
    }

    private static async Task<Warranty?> Existing(PartitionReader reader, string? id) =>
        id is null ? null : await reader.Peek<Warranty>(id) ?? throw Refusal.NotFound("Warranty");

    // The names of people of other companies are nobody's business here.
    private async Task<string?> NameOf(Member me, string? userId) =>
        userId is not null
        && await registry.Read.Peek<Membership>(Membership.KeyOf(userId, me.CompanyId)) is not null
        && await registry.Read.Peek<User>(userId) is { } user
            ? user.Name
            : null;

    private ServiceRecord New(Member me, ServiceRequest asked, Warranty? warranty, string? technician, IReadOnlyList<string> saved) => new()
    {
        Id = Registry.NewId(),
        WarrantyId = warranty?.Id,
        SerialNumber = asked.SerialNumber ?? warranty?.SerialNumber,
        ProductName = asked.ProductName ?? warranty?.ProductName,
        CustomerName = asked.CustomerName ?? warranty?.CustomerName,
        CustomerEmail = asked.CustomerEmail ?? warranty?.CustomerEmail,
        CustomerPhone = asked.CustomerPhone ?? warranty?.CustomerPhone,
        EntryDate = asked.EntryDate ?? books.Today,
        ExpectedDeliveryDate = asked.ExpectedDeliveryDate,
        Status = ServiceStatus.Received,
        Priority = asked.Priority,
        Reason = asked.Reason,
        Diagnosis = asked.Diagnosis,
        Solution = asked.Solution,
        Observations = asked.Observations,
        InternalNotes = asked.InternalNotes,
        EstimatedCost = asked.EstimatedCost,
        ActualCost = asked.ActualCost,
        Photos = saved,
        TechnicianId = asked.TechnicianId,
        TechnicianName = technician,
        CreatedBy = me.User.Id,
        CreatedAt = books.Now,
        UpdatedAt = books.Now,
    };
}
