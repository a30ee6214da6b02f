using System.Text.Json.Nodes;
using Mostrador.Endurance.Checks;
using Mostrador.Endurance.Checks.McMatias;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Clients.McMatias;

/// <summary>MCMatias: two branches, sales line by line, annulments and repairs.</summary>
internal sealed class MatiasShop(Door door, History history) : IShop
{
    private const int PageSize = 10;
    private const int PagesAtOnce = 4;

    private readonly MatiasStage _stage = new();
    private string _token = "";

    public Door Door => door;

    public async Task Build()
    {
        await Open();
        await _stage.Build(door, _token);
    }

    public async Task Open()
    {
        var login = await door.Made(Ask.Post("login", "token/", new { correo_electronico = "admin@example.com", password = "Admin123!" }));
        _token = (string)login["access"]!;
    }

    public Task Act(int client, Random random)
    {
        var name = $"mcmatias-{client}";
        return new MatiasClerk(name, new Hand(name, _token, door, random), _stage, history).Act();
    }

    public async Task<Findings> Check(bool isLast)
    {
        var findings = new Findings(door.Module);
        var books = new MatiasBooks(await All("ventas/"), await All("detalle_ventas/"), await All("inventario/"), await All("servicios_tecnicos/"));
        MatiasLaws.Check(findings, history.Of(door.Module), _stage.FirstStock, books);
        return findings;
    }

    /// <summary>All pages of a list.</summary>
    private async Task<IReadOnlyList<JsonNode>> All(string path)
    {
        var first = await door.Get(path, _token);
        var pages = Enumerable.Range(2, Math.Max(0, (((int)first["count"]! + PageSize - 1) / PageSize) - 1)).ToList();
        var all = Items(first);
        foreach (var together in pages.Chunk(PagesAtOnce))
            all.AddRange((await Task.WhenAll(together.Select(page => door.Get($"{path}?page={page}", _token)))).SelectMany(Items));
        return all;
    }

    private static List<JsonNode> Items(JsonNode page) => [.. page["results"]!.AsArray().Select(item => item!)];
}
