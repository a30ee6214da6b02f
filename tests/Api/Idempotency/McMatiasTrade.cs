using Mostrador.Api.Tests.McMatias;
using Mostrador.Api.Tests.McMatias.Sales;

namespace Mostrador.Api.Tests.Idempotency;

internal sealed class McMatiasTrade(McMatiasHost host) : Trade
{
    public override string Refusal(string english, string spanish) => $$"""{"detail": "{{spanish}}"}""";

    public override async Task<Seller> Seller()
    {
        var branch = await host.Branch();
        var cashier = await host.Cashier(branch);
        return Selling(cashier, await cashier.OpenSale(), await host.ProductInStock(branch, 100));
    }

    public override Task<Seller> Another(Seller seller) => Seller();

    public override ValueTask DisposeAsync() => host.DisposeAsync();

    private Seller Selling(McMatiasClient client, long sale, long product)
    {
        Write Line(int units) => new(
            "POST", "/detalle_ventas/", new { id_venta = sale, id_producto = product, cantidad = units, precio_venta = "2.50" });
        return new(key => write => (key is null ? client.Keyless() : client.WithKey(key)).Send(write.Method, write.Path, write.Body))
        {
            Success = 201,
            Sale = Line,
            Refused = Line(101),
            Sold = async () => 100 - (await host.Units(product, client.BranchId))!.Value,
            Removal = async () => new Write("DELETE", $"/ventas/{await client.OpenSale()}/"),
            LogInAgain = async () => Selling(await host.LogIn(client.Email, client.Password), sale, product),
        };
    }
}
