using System.Text.Json.Nodes;
using Mostrador.Endurance.Checks;
using Mostrador.Endurance.Checks.Stockly;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Clients.Stockly;

/// <summary>Stockly: two companies side by side, neither of which may see anything of the other.</summary>
internal sealed class StocklyShop(Door door, History history) : IShop
{
    private readonly Company[] _companies = [new("norte"), new("sur")];

    public Door Door => door;

    public async Task Build()
    {
        foreach (var company in _companies)
            await company.Build(door);
    }

    public async Task Open()
    {
        foreach (var company in _companies)
            await company.SignIn(door);
    }

    public Task Act(int client, Random random)
    {
        var company = _companies[random.Next(_companies.Length)];
        var stranger = _companies.First(other => other != company);
        return new StocklyClerk(company, stranger, new Hand($"stockly-{client}", company.Token, door, random)).Act();
    }

    public async Task<Findings> Check(bool isLast)
    {
        var findings = new Findings(door.Module);
        foreach (var company in _companies)
        {
            var own = history.Of(door.Module).Where(operation => operation.About.FirstOrDefault() == company.Name).ToList();
            StocklyLaws.Check(findings, own, company.FirstStock, await Books(company, own));
        }

        return findings;
    }

    private async Task<StocklyBooks> Books(Company company, IReadOnlyList<Operation> history)
    {
        var stock = new Dictionary<string, long>();
        foreach (var product in company.FirstStock.Keys)
            stock[product] = (long)(await door.Get($"products/{product}", company.Token))["data"]!["stock"]!;
        var invoices = await company.All(door, "invoices");
        var touched = history.Where(operation => operation.Kind == "invoice line").Select(operation => operation.About[1]).ToHashSet();
        var whole = new List<JsonNode>();
        foreach (var invoice in invoices.Where(invoice => touched.Contains($"invoice {invoice["id"]}")))
            whole.Add((await door.Get($"invoices/{invoice["id"]}", company.Token))["data"]!);
        return new StocklyBooks(await company.All(door, "sales"), await company.All(door, "purchases"), invoices, whole, stock)
        {
            Warranties = (long)(await door.Get("warranties?limit=1", company.Token))["pagination"]!["total"]!,
            Report = (await door.Get("reports/cost-vs-revenue", company.Token))["data"]!["summary"]!,
            Statistics = (await door.Get("sales/statistics?period=year", company.Token))["data"]!,
        };
    }
}
