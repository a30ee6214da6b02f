namespace Mostrador.Api.Tests.McMatias.Products;

/// What tests of products begin with.
internal static class Wares
{
    /// A new category; answers its id.
    public static async Task<long> Category(this McMatiasHost host, string? name = null, string kind = "producto") =>
        (await (await host.Admin()).Post("/categorias/", new { nombre_categoria = name ?? Unique.Text("Categoría"), tipo = kind }))
            .Is(201).Number("id_categoria");

    /// A new product; answers its id.
    public static async Task<long> Product(this McMatiasHost host, string? name = null, string? barcode = null, long? category = null) =>
        (await (await host.Admin()).Post("/productos/", new
        {
            nombre_producto = name ?? Unique.Text("Producto"),
            precio = 10,
            id_categoria = category ?? await host.Category(),
            codigo_barras = barcode,
        })).Is(201).Number("id_producto");
}
