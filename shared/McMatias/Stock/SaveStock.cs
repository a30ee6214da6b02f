using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Branches;
using Mostrador.McMatias.Products;

namespace Mostrador.McMatias.Stock;

/// <summary>Says how many units a branch has of a product (contract 4.9): the first time, and again.</summary>
public sealed class SaveStock(Shop shop)
{
    /// <summary>Says it for the first time: in the caller's branch, unless every branch is his.</summary>
    /// <remarks>It relies on product and branch being there, so that whoever deletes one of them sees it or comes first.</remarks>
    public async Task<StockView> Create(Caller me, RequestBody body)
    {
        var blank = new StockLevel { Id = await shop.NextId<StockLevel>(), ProductId = 0, BranchId = me.BranchId, Quantity = 0 };
        return await shop.Transact(async transaction =>
        {
            var input = Input.Whole(body, DjangoMessages.Spanish);
            var level = StockForm.ReadNew(input, me, blank);
            var product = await input.CheckReferred(StockForm.ProductReference, level.ProductId, transaction.Find<Product>);
            var branch = me.IsSuperAdmin
                ? await input.CheckReferred(StockForm.BranchReference, level.BranchId, transaction.Find<Branch>)
                : await transaction.Find<Branch>(me.BranchId) ?? throw Refusal.NotFound(BranchView.What);
            input.Check();
            if (await transaction.Peek<StockLevel>(level.Key) is not null)
                throw DjangoAnswer.NonField(input.Messages.AlreadyTakenTogether("id_producto", "id_sucursal"));
            transaction.Create(level);
            return StockView.Of(level, product!, branch!);
        });
    }

    /// <summary>Says it again. Product and branch stay what they are, whatever is sent.</summary>
    public Task<StockView> Update(Caller me, long id, RequestBody body) => shop.Transact(async transaction =>
    {
        var current = await transaction.FindStock(me.Reach, id) ?? throw Refusal.NotFound(StockView.What);
        var shown = await transaction.Show(current) ?? throw Refusal.NotFound(StockView.What);
        var input = Input.Partial(body, DjangoMessages.Spanish); // Nothing is required, by PUT either.
        var level = StockForm.ReadChange(input, current);
        input.Check();
        if (level == current)
            return shown;
        transaction.Replace(level);
        return shown with { Cantidad = level.Quantity };
    });
}
