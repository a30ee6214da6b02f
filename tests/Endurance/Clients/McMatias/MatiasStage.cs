using System.Text.Json.Nodes;

namespace Mostrador.Endurance.Clients.McMatias;

/// <summary>Two branches with stock, and what the clients of both have made lately.</summary>
internal sealed class MatiasStage
{
    private const long Plenty = 1_000_000;
    private const long Scarce = 25;

    public List<long> Branches { get; } = [];

    public List<long> Products { get; } = [];

    public long Customer { get; private set; }

    /// <summary>Units at the beginning, by product and branch.</summary>
    public Dictionary<(long Product, long Branch), long> FirstStock { get; } = [];

    /// <summary>Sales that anybody may add to or annul.</summary>
    public SharedPile<string> Sales { get; } = new();

    /// <summary>Repairs by client, so that each has one who works on it.</summary>
    public Dictionary<string, List<long>> Repairs { get; } = [];

    public async Task Build(Door door, string token)
    {
        foreach (var name in new[] { "Norte", "Sur" })
            Branches.Add(await Made(door, token, "branch", "sucursales/", new { nombre = name, direccion = "Calle 1" }, "id_sucursal"));
        Customer = await Made(door, token, "customer", "clientes/", new { nombre_apellido = "Ana" }, "id_cliente");
        var category = await Made(door, token, "category", "categorias/", new { nombre_categoria = "Todo", tipo = "producto" }, "id_categoria");
        foreach (var stock in new[] { Plenty, Plenty, Scarce, Scarce })
        {
            var name = $"Producto {Products.Count}";
            var product = await Made(door, token, "product", "productos/", new { nombre_producto = name, precio = "10.00", id_categoria = category }, "id_producto");
            Products.Add(product);
            foreach (var branch in Branches)
            {
                await Made(door, token, "stock", "inventario/", new { id_producto = product, id_sucursal = branch, cantidad = stock }, "id_inventario");
                FirstStock[(product, branch)] = stock;
            }
        }
    }

    private static async Task<long> Made(Door door, string token, string kind, string path, object body, string id) =>
        (long)(await door.Made(Ask.Post(kind, path, body) with { Token = token }))[id]!;
}
