using System.Text.Json.Nodes;

namespace Mostrador.Endurance.Clients.Stockly;

/// <summary>One of the companies: its goods, and what its people have made lately.</summary>
internal sealed class Company(string name)
{
    private const long Plenty = 900_000;
    private const long Scarce = 25;

    private string _email = "";

    public string Name => name;

    public string Token { get; private set; } = "";

    /// <summary>Units at the beginning, by product.</summary>
    public Dictionary<string, long> FirstStock { get; } = [];

    public SharedPile<string> Sales { get; } = new();

    public SharedPile<string> Purchases { get; } = new();

    /// <summary>Invoices, and each one's sale.</summary>
    public SharedPile<(string Invoice, string Sale)[]> Invoices { get; } = new();

    public async Task Build(Door door)
    {
        _email = $"{name}@example.com";
        await door.Made(Ask.Post("register", "auth/register", new { email = _email, password = "Passw0rd!", name = "Dueña", companyName = $"Tienda {name}" }));
        await SignIn(door);
        var category = await Made(door, "category", "categories", new { name = "Todo" });
        foreach (var stock in new[] { Plenty, Plenty, Scarce, Scarce })
            FirstStock[await Made(door, "product", "products", new { categoryId = category, name = $"Producto {FirstStock.Count}", price = 10, stock })] = stock;
    }

    public async Task SignIn(Door door)
    {
        var login = await door.Made(Ask.Post("login", "auth/login", new { email = _email, password = "Passw0rd!" }));
        Token = (string)login["data"]!["access_token"]!;
    }

    /// <summary>All pages of a flat list.</summary>
    public async Task<IReadOnlyList<JsonNode>> All(Door door, string path)
    {
        var all = new List<JsonNode>();
        for (var (page, pages) = (1, 1); page <= pages; page++)
        {
            var list = await door.Get($"{path}?limit=100&sort_by=created_at&page={page}", Token);
            all.AddRange(list["data"]!.AsArray().Select(item => item!));
            pages = (int)list["pagination"]!["pages"]!;
        }

        return all;
    }

    private async Task<string> Made(Door door, string kind, string path, object body) =>
        (string)(await door.Made(Ask.Post(kind, path, body) with { Token = Token }))["data"]!["id"]!;
}
