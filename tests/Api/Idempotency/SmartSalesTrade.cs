using Mostrador.Api.Tests.SmartSales;

namespace Mostrador.Api.Tests.Idempotency;

internal sealed class SmartSalesTrade(SmartSalesHost host) : Trade
{
    public override string Refusal(string english, string spanish) => $$"""{"detail": "{{english}}"}""";

    public override async Task<Seller> Seller() => Selling(await host.Manager(), await host.Product(stock: 100));

    public override Task<Seller> Another(Seller seller) => Seller();

    public override ValueTask DisposeAsync() => host.DisposeAsync();

    private Seller Selling(SmartSalesClient client, long product)
    {
        async Task<long> Review() =>
            (await client.Post("/products/reviews/", new { product = await host.Product(), rating = 5, comment = "Bien" })).Is(201).Id();
        Write Order(int units) => new("POST", "/orders/create/", new { items = new[] { new { product_id = product, quantity = units } } });
        return new(key => write => (key is null ? client.Keyless() : client.WithKey(key)).Send(write.Method, write.Path, write.Body))
        {
            Success = 200,
            Sale = Order,
            Refused = Order(101),
            Sold = async () => 100 - (await client.Get($"/products/{product}/")).Is(200).Object["stock"]!.GetValue<long>(),
            Removal = async () => new Write("DELETE", $"/products/reviews/{await Review()}/"),
            LogInAgain = async () => Selling(await host.LogIn(client.Username, SmartSalesHost.Password), product),
        };
    }
}
