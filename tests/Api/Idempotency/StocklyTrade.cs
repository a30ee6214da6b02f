using Mostrador.Api.Tests.Stockly;

namespace Mostrador.Api.Tests.Idempotency;

internal sealed class StocklyTrade(StocklyHost host) : Trade
{
    public override string Refusal(string english, string spanish) => $$"""{"success": false, "error": "{{english}}"}""";

    public override async Task<Seller> Seller()
    {
        var owner = await host.Owner();
        return Selling(owner, await owner.StockProduct(stock: 100));
    }

    public override Task<Seller> Another(Seller seller) => Seller();

    public override ValueTask DisposeAsync() => host.DisposeAsync();

    private Seller Selling(StocklyClient client, string product)
    {
        Write Sale(int units) => new("POST", "/sales", StocklyShop.SaleOf(StocklyShop.Line(product, units)));
        return new(key => write => (key is null ? client.Keyless() : client.WithKey(key)).Send(write.Method, write.Path, write.Body))
        {
            Success = 201,
            Sale = Sale,
            Refused = Sale(101),
            Sold = async () => 100 - await client.StockOf(product),
            Removal = async () => new Write("DELETE", $"/sales/{(await client.Sell(product))["id"]}"),
            LogInAgain = async () => Selling(await host.LogIn(client.Email, client.Password), product),
        };
    }
}
