using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Documents;
using Mostrador.McMatias.Categories;
using Mostrador.McMatias.Pictures;

namespace Mostrador.McMatias.Repairs;

/// <summary>Repairs with what else is shown of them.</summary>
public sealed class RepairViews(PictureStore pictures)
{
    /// <summary>The view of one.</summary>
    public async Task<RepairView> One(HttpRequest request, PartitionReader reader, Repair repair) => (await Of(request, reader, [repair]))[0];

    /// <summary>The views of some, in their order; their categories are looked for in one journey.</summary>
    public async Task<IReadOnlyList<RepairView>> Of(HttpRequest request, PartitionReader reader, IReadOnlyList<Repair> repairs)
    {
        var categories = await reader.PeekAll<Category>(repairs.Select(repair => repair.CategoryId).OfType<long>());
        return [.. repairs.Select(repair => Of(request, repair, categories.GetValueOrDefault(repair.CategoryId ?? 0)?.Id))];
    }

    private RepairView Of(HttpRequest request, Repair repair, long? category) => new(
        repair.Id, repair.Number, repair.CustomerId, repair.UserId, repair.BranchId, category, repair.Problem, repair.State, repair.CreatedAt,
        pictures.AddressOf(request, repair.ProblemPhoto), pictures.AddressOf(request, repair.Photo1),
        pictures.AddressOf(request, repair.Photo2), pictures.AddressOf(request, repair.Photo3),
        repair.CreatedAt, repair.UpdatedAt);
}
