using System.Text.Json.Nodes;
using Mostrador.Endurance.Checks;
using Mostrador.Endurance.Checks.PointOfSale;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Clients.PointOfSale;

/// <summary>The point of sale: tills that fight for few units, points and credit, and for each other's orders.</summary>
internal sealed class PosShop(Door door, History history) : IShop
{
    private readonly PosStage _stage = new();
    private string _token = "";

    public Door Door => door;

    public async Task Build()
    {
        await Open();
        await _stage.Build(door, _token);
    }

    public async Task Open()
    {
        var login = await door.Made(Ask.Post("login", "auth/login/", new { email = "admin@example.com", password = "Admin123!" }));
        _token = (string)login["access"]!;
    }

    public Task Act(int client, Random random) => new Till(new Hand($"pos-{client}", _token, door, random), _stage).Act();

    public async Task<Findings> Check(bool isLast)
    {
        var findings = new Findings(door.Module);
        PosLaws.Check(findings, history.Of(door.Module), _stage.FirstStock, await Books());
        return findings;
    }

    private async Task<PosBooks> Books()
    {
        var customers = new List<CustomerSeen>();
        foreach (var customer in await List("customers/"))
            customers.Add(new CustomerSeen(customer, await List($"customers/{(long)customer["id"]!}/history/")));
        var start = DateTime.UtcNow.AddDays(-70).ToString("yyyy-MM-dd", null);
        return new PosBooks(
            [.. (await List("orders/")).Select(order => new OrderSeen(order.AsObject()))],
            customers,
            (await List("products/")).ToDictionary(product => (long)product["id"]!, product => (long)product["current_stock"]!),
            (await door.Get($"analytics/sales-summary/?start_date={start}", _token))["general_summary"]!);
    }

    private async Task<IReadOnlyList<JsonNode>> List(string path) => [.. (await door.Get(path, _token)).AsArray().Select(item => item!)];
}
