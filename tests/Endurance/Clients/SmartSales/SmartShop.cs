using System.Text.Json.Nodes;
using Mostrador.Endurance.Checks;
using Mostrador.Endurance.Checks.SmartSales;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Clients.SmartSales;

/// <summary>SmartSales: orders that are paid at Stripe, cancelled and reviewed.</summary>
internal sealed class SmartShop(Door door, History history) : IShop
{
    private readonly SmartStage _stage = new();
    private string _token = "";

    public Door Door => door;

    public async Task Build()
    {
        _token = await SmartStage.Login(door, "admin", "Admin123!");
        await _stage.Build(door, _token);
        await _stage.SignIn(door);
    }

    public async Task Open()
    {
        _token = await SmartStage.Login(door, "admin", "Admin123!");
        await _stage.SignIn(door);
    }

    public Task Act(int client, Random random) => new SmartClerk(new Hand($"smartsales-{client}", _token, door, random), _stage, history).Act();

    public async Task<Findings> Check(bool isLast)
    {
        var findings = new Findings(door.Module);
        var books = new SmartBooks(await List("orders/admin/"), await List("products/"), await List("products/reviews/"))
        {
            Dashboard = await door.Get("orders/admin/dashboard/", _token),
            Days = (await door.Get("orders/admin/analytics/sales/", _token))["daily_sales"]!.AsArray(),
        };
        SmartLaws.Check(findings, history.Of(door.Module), _stage.MarkProduct, _stage.FirstStock, books);
        return findings;
    }

    private async Task<IReadOnlyList<JsonNode>> List(string path) => [.. (await door.Get(path, _token)).AsArray().Select(item => item!)];
}
