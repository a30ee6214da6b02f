using Mostrador.Api.Tests.LocalSim;

namespace Mostrador.Api.Tests.Idempotency;

internal sealed class LocalSimTrade(LocalSimHost host) : Trade
{
    private const int Price = 5000;
    private const long Administrator = 1;

    public override string Refusal(string english, string spanish) => $$"""{"detail": "{{spanish}}"}""";

    public override string OtherRequest => """
        {"detail": [{"loc": ["header", "idempotency-key"], "msg": "Esta Idempotency-Key ya se usó para otra solicitud.", "type": "value_error.idempotency_key"}]}
        """;

    public override async Task<Seller> Seller()
    {
        var seller = await host.Register(Administrator);
        await seller.OpenShift();
        return Selling(seller);
    }

    public override Task<Seller> Another(Seller seller) => Seller();

    public override ValueTask DisposeAsync() => host.DisposeAsync();

    private Seller Selling(LocalSimClient client)
    {
        Write Sale(int units) => new("POST", "/sales/ventas", SaleIntents.SaleBody("cash", SaleIntents.Service(Price, units)));
        var unknown = SaleIntents.Service();
        unknown["sim_id"] = "none";
        return new(key => write => (key is null ? client.Keyless() : client.WithKey(key)).Send(write.Method, write.Path, write.Body))
        {
            Success = 200,
            Sale = Sale,
            Refused = new Write("POST", "/sales/ventas", SaleIntents.SaleBody("cash", unknown)),
            Sold = async () => (long)((await client.Get("/sales/por-turno")).Is(200).Object["total_ventas_efectivo"]!.GetValue<decimal>() / Price),
            Removal = async () => new Write("DELETE", $"/users/{(await host.Seller()).UserId}"),
            LogInAgain = async () => Selling(await host.LogIn(client.Username, client.Password)),
        };
    }
}
