using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Reports;
using Mostrador.Kernel.Reports.Pdf;
using Mostrador.SmartSales.Access;
using Mostrador.SmartSales.Catalogue;
using Mostrador.SmartSales.Orders;
using Mostrador.SmartSales.Users;

namespace Mostrador.SmartSales.Reports;

/// <summary>Prints the receipt of an order, whatever its status (contract 4.42): for its owner, and for administrators.</summary>
public sealed class PrintReceipt(Shop shop, DeletionRecord deletions, BuildingFaults faults)
{
    /// <summary>Prints it.</summary>
    public async Task<IResult> Run(Caller me, string orderId)
    {
        if (!orderId.All(char.IsAsciiDigit))
            throw Refusal.NotFound();
        var order = PathId.Parse(orderId) is { } id ? await shop.Read.Peek<Order>(id) : null;
        if (order is null || (await deletions.SoFar(shop.Read)).Has<User>(order.UserId) || await shop.Read.Peek<User>(order.UserId) is not { } owner)
            throw DjangoAnswer.Error("La orden especificada no existe.", 404);
        if (!me.IsAdmin && order.UserId != me.Id)
            throw DjangoAnswer.Error("No tiene permiso para ver este comprobante.", 403);
        return await faults.Tell("Error al generar el comprobante", () => Print(order, owner));
    }

    private async Task<IResult> Print(Order order, User owner)
    {
        var products = await shop.Read.PeekAll<Product>(order.Lines.Select(line => line.ProductId));
        var metadata = new ReportMetadata($"Comprobante de la orden #{order.Id}", "SmartSales365", order.CreatedAt);
        var pdf = Receipt.Write(order, owner, shop.Calendar.WallClockAt(order.CreatedAt), NameOf, metadata);
        return new FileDownload(pdf, PdfDocument.ContentType, $"comprobante_orden_{order.Id}.pdf");

        string NameOf(long product) => products.GetValueOrDefault(product)?.Name ?? SoldOrders.GoneProduct;
    }
}
