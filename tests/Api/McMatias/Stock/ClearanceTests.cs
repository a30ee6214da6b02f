using Microsoft.Extensions.DependencyInjection;
using Mostrador.Api.Tests.McMatias.Sales;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.McMatias.Products;
using Mostrador.McMatias.Stock;

namespace Mostrador.Api.Tests.McMatias.Stock;

/// Contract 5.2: stock goes with its product or its branch, at once for everybody, in steps where it is stored.
public sealed class ClearanceTests(McMatiasHostFixture fixture) : IClassFixture<McMatiasHostFixture>
{
    private McMatiasHost Host => fixture.Host;

    [Fact]
    public async Task What_is_left_of_a_deleted_product_exists_for_nobody()
    {
        var cashier = await Host.Cashier();
        var admin = await Host.Admin();
        var (gone, kept) = (await Host.Product(), await Host.Product());
        var (left, stays) = (await Host.Stock(gone, cashier.BranchId, 4), await Host.Stock(kept, cashier.BranchId, 5));
        var sale = await cashier.OpenSale();
        var before = (await admin.Get("/inventario/")).Number("count");

        await DeleteWithoutMessage(gone);

        Assert.Equal(1, (await cashier.Get("/inventario/")).Number("count"));
        Assert.Equal([$"{stays}"], (await cashier.Get("/inventario/")).Each("id_inventario"));
        Assert.Equal(before - 1, (await admin.Get("/inventario/")).Number("count"));
        foreach (var reply in new[]
        {
            await cashier.Get($"/inventario/{left}/"), await cashier.Patch($"/inventario/{left}/", new { cantidad = 1 }),
            await admin.Put($"/inventario/{left}/"), await admin.Delete($"/inventario/{left}/"),
        })
            reply.Is(404, Refused.No("Inventario"));
        (await cashier.Sell(sale, gone, 1)).Is(400, Refused.NoKey("id_producto", gone));
        (await cashier.Post("/inventario/", new { id_producto = gone })).Is(400, Refused.NoKey("id_producto", gone));

        await Clear($"product-{gone}");

        Assert.Null(await Host.Units(gone, cashier.BranchId));
        Assert.Equal(5, await Host.Units(kept, cashier.BranchId));
        Assert.Null(await Host.Stored.Peek<Clearance>($"product-{gone}"));
    }

    [Fact]
    public async Task A_deleted_branch_is_cleared_in_as_many_steps_as_it_takes_and_once_more_does_no_harm()
    {
        var (admin, branch, other) = (await Host.Admin(), await Host.Branch(), await Host.Branch());
        var product = await Host.ProductInStock(other, 8);
        for (var batch = 0; batch < 2; batch++)
            await StoreLevels(branch, 60);

        (await admin.Delete($"/sucursales/{branch}/")).Is(204);
        await Host.Settled();

        Assert.Equal(0, await Host.Stored.Count(DocumentQuery.Over<StockLevel>().Where(StockLevel.BranchField.Is(branch))));
        Assert.Null(await Host.Stored.Peek<Clearance>($"branch-{branch}"));
        await Clear($"branch-{branch}");
        Assert.Equal(8, await Host.Units(product, other));
    }

    [Fact]
    public async Task A_message_that_comes_before_its_deletion_can_be_seen_waits_and_erases_nothing()
    {
        var branch = await Host.Branch();
        var product = await Host.ProductInStock(branch, 8);

        await Assert.ThrowsAsync<MessageTooEarlyException>(() => Clear($"branch-{branch}"));
        await Assert.ThrowsAsync<MessageTooEarlyException>(() => Clear($"product-{product}"));
        Assert.Equal(8, await Host.Units(product, branch));
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("role-5")]
    [InlineData("branch-x")]
    [InlineData("branch-5-6")]
    public async Task A_message_that_names_nothing_is_refused(string message) =>
        await Assert.ThrowsAsync<FormatException>(() => Clear(message));

    // As the deletion of a product leaves it until its message arrives.
    private Task DeleteWithoutMessage(long id) => Host.Store(async transaction =>
    {
        var product = (await transaction.Find<Product>(id))!;
        transaction.Delete(product);
        transaction.Create(new Clearance { ProductId = id });
    });

    private Task StoreLevels(long branch, int count) => Host.Store(async transaction =>
    {
        for (var i = 0; i < count; i++)
        {
            var (id, product) = (await Host.NextId<StockLevel>(), await Host.NextId<Product>());
            transaction.Create(new StockLevel { Id = id, ProductId = product, BranchId = branch, Quantity = 1 });
        }
    });

    private async Task Clear(string message)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ClearStock>().Run(message);
    }
}
