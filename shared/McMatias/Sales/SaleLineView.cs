using Mostrador.Kernel.Money;
using Mostrador.McMatias.Products;

namespace Mostrador.McMatias.Sales;

/// <summary>A line as the API shows it (contract 4.11), with the product's name of today.</summary>
public sealed record SaleLineView(
    long IdDetalleVenta, long IdVenta, long IdProducto, string? NombreProducto, long Cantidad, Amount PrecioVenta)
{
    /// <summary>The class word of its 404.</summary>
    public const string What = "DetalleVenta";

    /// <summary>The view of a line.</summary>
    public static SaleLineView Of(SaleLine line, Product? product) =>
        new(line.Id, line.SaleId, line.ProductId, product?.Name, line.Quantity, line.Price);
}
