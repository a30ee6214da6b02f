using System.Text.Json.Nodes;
using Mostrador.Endurance.Checks;
using Mostrador.Endurance.Checks.LocalSim;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Clients.LocalSim;

/// <summary>Local SIM: sellers with shifts who sell the same cards, with Siigo's invoices and Winred's top-ups.</summary>
internal sealed class SimShop(Door door, History history, int sellers, Func<Uri> providers, Func<string> log) : IShop
{
    private const string AbandonedSales = "localsim-abandoned-sales";
    private const string ReconcileTopUps = "localsim-reconcile-top-ups";

    private readonly SimStage _stage = new(history);
    private string _token = "";

    public Door Door => door;

    public async Task Build()
    {
        await Open();
        for (var i = 0; i < sellers; i++)
        {
            var name = $"vendedor{i}";
            await door.Made(Ask.Post("register", "auth/register", new { username = name, password = SimStage.Password, full_name = name, email = $"{name}@example.com", role_id = 2 })
                with
            { Token = _token });
            _stage.Sellers[name] = new Seller(name) { Token = await Login(name, SimStage.Password), HasShift = false };
        }

        await _stage.Upload(ask => door.Send(ask with { Token = _token }), path => door.Look(path, _token));
        await door.Made(Ask.Post("credit", new Uri(providers(), "/_simulators/winred/_control").ToString(), new { balance = 9_000_000_000 }));
    }

    public async Task Open()
    {
        _token = await Login("admin", "Admin123!");
        foreach (var seller in _stage.Sellers.Values)
        {
            seller.Token = await Login(seller.Username, SimStage.Password);
            seller.HasShift = null;
        }
    }

    public Task Act(int client, Random random)
    {
        var seller = _stage.Sellers[$"vendedor{client}"];
        return new SimClerk(seller, new Hand($"localsim-{client}", seller.Token, door, random), _stage).Act();
    }

    public async Task<Findings> Check(bool isLast)
    {
        var findings = new Findings(door.Module);
        if (isLast)
        {
            foreach (var timer in new[] { AbandonedSales, ReconcileTopUps, AbandonedSales })
                await door.Made(Ask.Post("timer", $"/admin/functions/{timer}", new { input = "" }));
        }

        SimLaws.Check(findings, history.Of(door.Module), await Books(), isLast);
        return findings;
    }

    private async Task<SimBooks> Books()
    {
        var trade = new List<SellerSeen>();
        foreach (var user in (await door.Get("users/", _token))["users"]!.AsArray().Where(user => (int)user!["role_id"]! == 2))
        {
            var name = (string)user!["username"]!;
            trade.Add(new SellerSeen(
                name,
                (await door.Get($"dashboard/ventas-ingresos?user_id={user["id"]}", _token))["resumen_por_metodo"]!.AsArray(),
                (await door.Get($"turnos/?user_id={user["id"]}", _token))["turnos"]!.AsArray(),
                (await door.Get($"dashboard/cierres-descuadres?user_id={user["id"]}", _token))["cierres"]!.AsArray()));
        }

        return new SimBooks(
            await List("sims/", "sims"), await List("sims/lotes", "lotes"), await List("devoluciones/", "devoluciones"), trade,
            await Provider("siigo/_log", "invoices"), await Provider("winred/_log", "requests"), log);
    }

    private async Task<IReadOnlyList<JsonNode>> List(string path, string name) =>
        [.. (await door.Get(path, _token))[name]!.AsArray().Select(item => item!)];

    private async Task<IReadOnlyList<JsonNode>> Provider(string path, string name) =>
        [.. (await door.Get(new Uri(providers(), $"/_simulators/{path}").ToString()))[name]!.AsArray().Select(item => item!)];

    private async Task<string> Login(string username, string password) =>
        (string)(await door.Made(Ask.Post("login", "auth/login", new { username, password })))["access_token"]!;
}
