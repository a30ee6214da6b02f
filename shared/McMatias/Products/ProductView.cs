using Mostrador.Kernel.Money;

namespace Mostrador.McMatias.Products;

/// <summary>A product as the API shows it (contract 4.8), with the name of its category and the address of its picture.</summary>
public sealed record ProductView(
    long IdProducto, string NombreProducto, string? Descripcion, string? CodigoBarras, long? IdCategoria, string? NombreCategoria,
    Amount Precio, string? FotoProducto)
{
    /// <summary>The class word of its 404.</summary>
    public const string What = "Producto";
}
