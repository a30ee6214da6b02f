using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Catalogue;

/// <summary>Removes an attribute of a product (contract, endpoint 37).</summary>
public sealed class DeleteAttribute(Books books)
{
    /// <summary>Removes the attribute.</summary>
    public Task Run(Member me, string productId, string id) => ProductAttributes.Change(books, me, productId, present =>
    {
        var rest = present.Where(one => one.Id != id).ToList();
        return rest.Count < present.Count ? rest : throw Refusal.NotFound("Product attribute");
    });
}
