using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Money;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Branches;
using Mostrador.McMatias.Products;
using Mostrador.McMatias.Stock;

namespace Mostrador.McMatias.Sales;

/// <summary>
/// Adds a line to a sale within reach (contract 4.11): its units leave the stock of the sale's branch in the same transaction, or nothing
/// happens.
/// </summary>
public sealed class AddSaleLine(Shop shop)
{
    /// <summary>Adds it.</summary>
    public async Task<SaleLineView> Run(Caller me, RequestBody body)
    {
        var blank = new SaleLine
        {
            Id = await shop.NextId<SaleLine>(),
            SaleId = 0,
            BranchId = 0,
            ProductId = 0,
            Quantity = 0,
            Price = Amount.Zero,
        };
        return await shop.Transact(async transaction =>
        {
            var (line, sale, product) = await Read(transaction, Input.Whole(body, DjangoMessages.Spanish), me, blank);
            AnnulSale.RefuseAnnulled(sale);
            if (sale.Lines >= Sale.MostLines)
                throw DjangoAnswer.Error($"Una venta admite como máximo {Sale.MostLines} detalles");
            await Take(transaction, line, product);
            transaction.Create(line);
            transaction.Replace(sale with { Lines = sale.Lines + 1 });
            transaction.Increment<Product>(product.Id, Product.LinesField, 1);
            return SaleLineView.Of(line, product);
        });
    }

    private static async Task<(SaleLine Line, Sale Sale, Product Product)> Read(
        Transaction transaction, Input input, Caller me, SaleLine blank)
    {
        var line = SaleLineForm.ReadNew(input, blank);
        var sale = await input.CheckReferred(SaleLineForm.SaleReference, line.SaleId, id => transaction.Find<Sale>(me.Reach, id));
        var product = await input.CheckReferred(SaleLineForm.ProductReference, line.ProductId, transaction.Peek<Product>);
        input.Check();
        return (line with { BranchId = sale!.BranchId }, sale, product!);
    }

    // The floor holds at commit, whoever else takes units meanwhile; then this runs again and tells how many there are.
    private static async Task Take(Transaction transaction, SaleLine line, Product product)
    {
        var key = StockLevel.KeyOf(line.ProductId, line.BranchId);
        if (await transaction.Peek<StockLevel>(key) is not { } level)
        {
            var branch = await transaction.Peek<Branch>(line.BranchId);
            throw DjangoAnswer.Error($"El producto '{product.Name}' no está disponible en el inventario de la sucursal '{branch?.Name}'");
        }

        if (level.Quantity < line.Quantity)
            throw DjangoAnswer.Error($"Stock insuficiente. Disponible: {level.Quantity}, Solicitado: {line.Quantity}");
        transaction.Increment<StockLevel>(key, StockLevel.QuantityField, -line.Quantity, floor: 0);
    }
}
