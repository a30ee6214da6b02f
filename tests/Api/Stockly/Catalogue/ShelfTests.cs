using System.Text.Json.Nodes;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;
using Mostrador.Stockly.Accounts;
using Mostrador.Stockly.Catalogue;

namespace Mostrador.Api.Tests.Stockly.Catalogue;

/// What purchases and sales do with stock.
public sealed class ShelfTests : IAsyncLifetime
{
    private readonly StoreWitness _store = new();
    private StocklyHost? _host;
    private StocklyClient? _owner;

    private StocklyClient Owner => _owner!;

    public async Task InitializeAsync()
    {
        _host = await StocklyHost.Start(options => options.Services = _store.Watch);
        _owner = await _host.Owner();
    }

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    [Fact]
    public async Task A_move_changes_stocks_and_what_is_low_and_writes_one_entry()
    {
        var (one, other) = (await Open(20), await Open(3));

        await Move(StockSource.Sale, new StockLine(one, -16), new StockLine(other, 9), new StockLine(one, -1));

        Assert.Equal((3, 12), ((await Owner.Product(one)).Number("stock"), (await Owner.Product(other)).Number("stock")));
        Assert.Equal("low", (await Owner.Product(one)).Text("stock_status"));
        var low = (await Owner.Get("/products?stock_status=low")).Is(200).Data()["items"]!.AsArray();
        Assert.Equal(one, Assert.Single(low)!.Text("id"));
        var entry = Assert.Single(await Log(), entry => entry.Source == StockSource.Sale);
        Assert.Equal([(one, -16L), (other, 9L), (one, -1L)], entry.Lines.Select(line => (line.ProductId, line.Delta)));
    }

    [Fact]
    public async Task A_move_that_empties_a_shelf_below_nothing_changes_none()
    {
        var (one, other) = (await Open(20), await Open(3));

        await Assert.ThrowsAsync<Refusal>(() => Move(StockSource.Sale, new StockLine(one, -1), new StockLine(other, -4)));

        Assert.Equal((20, 3), ((await Owner.Product(one)).Number("stock"), (await Owner.Product(other)).Number("stock")));
        Assert.DoesNotContain(await Log(), entry => entry.Source == StockSource.Sale);
    }

    [Fact]
    public Task Purchases_sales_and_counts_of_one_product_at_once_lose_nothing() => Race.Repeat(async () =>
    {
        var id = await Open(100);

        await Race.Together(async i =>
        {
            if (i % 2 == 0)
                await Move(StockSource.Sale, new StockLine(id, -2));
            return await Owner.Patch($"/products/{id}/stock", new { stock = 3, operation = "add" });
        });

        Assert.Equal(100 - 20 + 60, (await Owner.Product(id)).Number("stock"));
        Assert.Equal(140, (await Log()).SelectMany(entry => entry.Lines).Where(line => line.ProductId == id).Sum(line => line.Delta));
    });

    // The log of eighty lines is one operation beside eighty.
    [Fact]
    public async Task A_purchase_of_eighty_lines_fits_into_a_commit()
    {
        var lines = new List<StockLine>();
        var category = await Owner.OpenCategory();
        for (var i = 0; i < 80; i++)
            lines.Add(new StockLine((await Owner.OpenProduct(new JsonObject { ["categoryId"] = category, ["stock"] = 0 })).Text("id"), 7));

        await Move(StockSource.Purchase, [.. lines]);

        Assert.Equal(560, (await Owner.Get("/products/stock/complete")).Data()["summary"]!.Number("total_items"));
    }

    private async Task<string> Open(int stock) => (await Owner.OpenProduct(new JsonObject { ["stock"] = stock })).Text("id");

    private Task<IReadOnlyList<StockLog>> Log() => _store.Of(Owner).Query(DocumentQuery.Over<StockLog>());

    private Task Move(string source, params StockLine[] lines) => _store.Transact(Owner, async transaction =>
    {
        foreach (var product in lines.GroupBy(line => line.ProductId))
        {
            if ((await Product.Peek(transaction, product.Key)).Stock + product.Sum(line => line.Delta) < 0)
                throw StocklyAnswer.BadRequest("Insufficient stock");
        }

        Shelf.Move(transaction, Somebody, DateTimeOffset.UnixEpoch, source, lines);
    });

    private Member Somebody => new(
        new User { Id = Owner.UserId, Email = "", PasswordHash = "", Name = "", CreatedAt = default, UpdatedAt = default },
        new Session
        {
            Id = "",
            UserId = Owner.UserId,
            PasswordGeneration = 0,
            ActiveCompanyId = Owner.CompanyId,
            CreatedAt = default,
            ExpiresAt = default,
        },
        Owner.CompanyId,
        StocklyRole.Owner);
}
