using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Stockly.Catalogue;

/// <summary>The products that lines of a purchase or a sale name.</summary>
internal static class KnownProducts
{
    /// <summary>
    /// The products by id, each read once and all at the same time. They are only glanced at, so that trade in one product does not
    /// wait for other trade in it.
    /// </summary>
    /// <exception cref="Refusal">One of them is unknown or deleted.</exception>
    public static async Task<IReadOnlyDictionary<string, Product>> Find(PartitionReader reader, IEnumerable<string> ids)
    {
        var found = await Task.WhenAll(ids.Distinct().Select(id => reader.Peek<Product>(id).AsTask()));
        return found.All(product => product is { IsActive: true })
            ? found.ToDictionary(product => product!.Id, product => product!)
            : throw Refusal.NotFound("Product");
    }
}
