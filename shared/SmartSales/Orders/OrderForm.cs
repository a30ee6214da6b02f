using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;

namespace Mostrador.SmartSales.Orders;

/// <summary>The body of a new order (contract 4.17).</summary>
public static class OrderForm
{
    /// <summary>One transaction holds no more.</summary>
    private const int MostLines = 80;

    private static readonly ListField Items = new("items");
    private static readonly IntegerField ProductId = new("product_id", long.MinValue, long.MaxValue);
    private static readonly IntegerField Quantity = new("quantity", 1, int.MaxValue);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Items];

    /// <summary>The fields of a line, for the documentation.</summary>
    public static IReadOnlyList<Field> LineFields { get; } = [ProductId, Quantity];

    internal static async Task<IReadOnlyList<(long ProductId, long Quantity)>> Read(Input input)
    {
        var lines = await input.ReadItems<(long, long)>(
            Items, MostLines, "El carrito no puede estar vacío.", line => new((line.Read(ProductId, 0), line.Read(Quantity, 0))));
        input.Check();
        return lines;
    }
}
