using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Products;

namespace Mostrador.McMatias.Sales;

/// <summary>Changes how many units a line says, and at what price (contract 4.11). Stock does not move; sale and product stay.</summary>
public sealed class ChangeSaleLine(Shop shop)
{
    /// <summary>Changes it.</summary>
    public Task<SaleLineView> Run(Caller me, long id, RequestBody body, bool partial) => shop.Transact(async transaction =>
    {
        var current = await transaction.Find<SaleLine>(me.Reach, id) ?? throw Refusal.NotFound(SaleLineView.What);
        var input = Input.Of(body, DjangoMessages.Spanish, partial);
        var line = SaleLineForm.ReadChange(input, current);
        input.Check();
        if (line != current)
        {
            // An annulment returns what a line says before this or after it.
            await transaction.Find<Sale>(line.SaleId);
            transaction.Replace(line);
        }

        return SaleLineView.Of(line, await transaction.Peek<Product>(line.ProductId));
    });
}
