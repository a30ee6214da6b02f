using Mostrador.Kernel.Documents;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Branches;
using Mostrador.McMatias.Products;

namespace Mostrador.McMatias.Stock;

/// <summary>Reads stock levels by their ids, and the names that belong to them.</summary>
internal static class StockReads
{
    /// <summary>A glance at the stock level with this id; null when there is none, or none within reach.</summary>
    public static Task<StockLevel?> PeekStock(this PartitionReader reader, Reach reach, long id) =>
        reader.First(DocumentQuery.Over<StockLevel>().Where(StockLevel.IdField.Is(id)).Within(reach));

    /// <summary>The stock level with this id, which the outcome depends on; null when there is none, or none within reach.</summary>
    public static async Task<StockLevel?> FindStock(this Transaction transaction, Reach reach, long id) =>
        await transaction.PeekStock(reach, id) is { Key: var key } && await transaction.Find<StockLevel>(key) is { } level && level.Id == id
            ? level
            : null;

    /// <summary>The view of a stock level; null when its product or its branch is gone, and it with them.</summary>
    public static async Task<StockView?> Show(this PartitionReader reader, StockLevel level) => (await reader.Show([level])) is [var view] ? view : null;

    /// <summary>The views of stock levels, without those whose product or branch is gone.</summary>
    public static async Task<IReadOnlyList<StockView>> Show(this PartitionReader reader, IReadOnlyList<StockLevel> levels)
    {
        await reader.Gather(levels.SelectMany(level => new[] { Product.Type.IdOf(level.ProductId), Branch.Type.IdOf(level.BranchId) }));
        var views = new List<StockView>();
        foreach (var level in levels)
        {
            if (await reader.Peek<Product>(level.ProductId) is { } product && await reader.Peek<Branch>(level.BranchId) is { } branch)
                views.Add(StockView.Of(level, product, branch));
        }

        return views;
    }
}
