using Mostrador.McMatias.Branches;
using Mostrador.McMatias.Products;

namespace Mostrador.McMatias.Stock;

/// <summary>A stock level as the API shows it (contract 4.9), with the names of today.</summary>
public sealed record StockView(
    long IdInventario, long IdProducto, string NombreProducto, long IdSucursal, string NombreSucursal, long Cantidad)
{
    /// <summary>The class word of its 404.</summary>
    public const string What = "Inventario";

    /// <summary>The view of a stock level.</summary>
    public static StockView Of(StockLevel level, Product product, Branch branch) =>
        new(level.Id, product.Id, product.Name, branch.Id, branch.Name, level.Quantity);
}
