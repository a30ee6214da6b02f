using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents.Deletions;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.SmartSales.Access;
using Mostrador.SmartSales.Catalogue;
using Mostrador.SmartSales.Orders;

namespace Mostrador.SmartSales.Payments;

/// <summary>Sends a shopper to pay his own order that is not paid yet (contract 4.6). Nothing of ours changes by it.</summary>
public sealed class OpenCheckout(Shop shop, DeletionRecord deletions, StripeClient stripe)
{
    private const string NoProduct = "Producto eliminado";

    /// <summary>Opens a session; every call opens another one.</summary>
    /// <param name="me">Whose order it must be, administrator or not.</param>
    /// <param name="id">Its id in the path.</param>
    /// <param name="cancellation">Whether he still waits.</param>
    /// <exception cref="Refusal">There is nothing to pay, or Stripe does not let him.</exception>
    public async Task<CheckoutView> Run(Caller me, string id, CancellationToken cancellation)
    {
        if (await Payable(me, id) is not { } order)
            throw DjangoAnswer.Error("Orden no encontrada o ya ha sido procesada.", StatusCodes.Status404NotFound);
        return await stripe.Open(await Priced(order), cancellation) switch
        {
            CheckoutOutcome.Opened opened => new CheckoutView(opened.Url),
            CheckoutOutcome.Failed failed => throw DjangoAnswer.Error(failed.Message, StatusCodes.Status500InternalServerError),
            var other => throw new NotSupportedException(other.GetType().Name),
        };
    }

    private async Task<Order?> Payable(Caller me, string id)
    {
        if (!id.All(char.IsAsciiDigit))
            throw Refusal.NotFound();
        return PathId.Parse(id) is { } number
            && await shop.Read.Peek<Order>(number) is { Status: OrderStatus.Pending } order
            && order.UserId == me.Id
            ? order
            : null;
    }

    /// <summary>The order with its products as they are called now, at the prices that were agreed.</summary>
    private async Task<CheckoutOrder> Priced(Order order)
    {
        var read = shop.Read;
        var products = await read.PeekAll<Product>(order.Lines.Select(line => line.ProductId));
        var deleted = await deletions.SoFar(read);
        return new CheckoutOrder(order.Id, [.. order.Lines.Select(line => new CheckoutLine(NameOf(line.ProductId), line.Price, line.Quantity))]);

        string NameOf(long product) => (deleted.Has<Product>(product) ? null : products.GetValueOrDefault(product)?.Name) ?? NoProduct;
    }
}

/// <summary>Where the shopper pays.</summary>
/// <param name="CheckoutUrl">An absolute address of Stripe.</param>
public sealed record CheckoutView(string CheckoutUrl);
