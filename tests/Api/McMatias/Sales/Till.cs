namespace Mostrador.Api.Tests.McMatias.Sales;

/// What a cashier does all day.
internal static class Till
{
    public const string AlreadyAnnulled = """{"error": "Esta venta ya fue anulada"}""";

    public const string NoReason = """{"error": "Debe proporcionar un motivo de anulación"}""";

    public static string NoStock(long available, long asked) =>
        Refused.Error($"Stock insuficiente. Disponible: {available}, Solicitado: {asked}");

    public static string NotInStock(string product, string branch) =>
        Refused.Error($"El producto '{product}' no está disponible en el inventario de la sucursal '{branch}'");

    /// Opens a sale; answers its id.
    public static async Task<long> OpenSale(this McMatiasClient client, long? branch = null) =>
        (await client.Post("/ventas/", branch is { } id ? new { total_venta = 10, id_sucursal = id } : new { total_venta = 10 }))
            .Is(201).Number("id_venta");

    public static Task<Reply> Sell(this McMatiasClient client, long sale, long product, long quantity) =>
        client.Post("/detalle_ventas/", new { id_venta = sale, id_producto = product, cantidad = quantity, precio_venta = "2.50" });

    /// Adds a line; answers its id.
    public static async Task<long> Line(this McMatiasClient client, long sale, long product, long quantity) =>
        (await client.Sell(sale, product, quantity)).Is(201).Number("id_detalle_venta");

    public static Task<Reply> Annul(this McMatiasClient client, long sale, string reason = "Devolución") =>
        client.Patch($"/ventas/{sale}/anular/", new { motivo_anulacion = reason });
}
