using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Http;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Repairs;

/// <summary>Moves a repair on, or back (contract, endpoint 66).</summary>
public sealed class ChangeServiceStatus(Books books, ServiceViews views)
{
    /// <summary>Its new state; the day of delivery comes and goes with <c>delivered</c>.</summary>
    public async Task<ServiceView> Run(Member me, HttpRequest request, string id, RequestBody body)
    {
        var (status, deliveredOn) = ServiceStatusForm.Read(body);
        return await books.Transact(me, async transaction =>
        {
            var record = await transaction.Find<ServiceRecord>(id) ?? throw ReadServices.NotFound();
            var changed = record with
            {
                Status = status,
                ActualDeliveryDate = status == ServiceStatus.Delivered ? deliveredOn ?? books.Today : null,
                UpdatedAt = books.Now,
            };
            transaction.Replace(changed);
            return (await views.Of(transaction, me, request, [changed]))[0];
        });
    }
}
