using Mostrador.Api.Tests.PointOfSale;

namespace Mostrador.Api.Tests.Idempotency;

internal sealed class PosTrade(PosHost host) : Trade
{
    public PosHost Host => host;

    public override string Refusal(string english, string spanish) => $$"""{"detail": "{{english}}"}""";

    public override async Task<Seller> Seller() =>
        Selling(await host.Employee(), await (await host.Admin()).StockProduct(stock: 100));

    public override Task<Seller> Another(Seller seller) => Seller();

    public override ValueTask DisposeAsync() => host.DisposeAsync();

    private Seller Selling(PosClient client, long product)
    {
        Write Order(int units) => new("POST", "/orders/", new { customer = (long?)null, items = new[] { new { product_id = product, quantity = units } } });
        return new(key => write => (key is null ? client.Keyless() : client.WithKey(key)).Send(write.Method, write.Path, write.Body))
        {
            Success = 201,
            Sale = Order,
            Refused = Order(101),
            Sold = async () => 100 - (await client.Get($"/products/{product}/")).Is(200).Object["current_stock"]!.GetValue<long>(),
            Removal = async () => new Write("DELETE", $"/customers/{await client.RegisterCustomer()}/"),
            LogInAgain = async () => Selling(await host.LogIn(client.Email, client.Password), product),
        };
    }
}
