using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Mostrador.Endurance.Clients.SmartSales;

/// <summary>The online shop: its products, the people who write reviews, and the latest orders.</summary>
internal sealed class SmartStage
{
    /// <summary>So many units of it are in every order as no other order has: by them an order is known again.</summary>
    public const string MarkName = "Marca";

    private const long Endless = 2_000_000_000;
    private const long Plenty = 1_000_000;
    private const long Scarce = 25;

    public long MarkProduct { get; private set; }

    public Dictionary<long, long> FirstStock { get; } = [];

    /// <summary>What is sold beside the mark.</summary>
    public IReadOnlyList<long> Goods => [.. FirstStock.Keys.Where(product => product != MarkProduct)];

    /// <summary>Tokens of reviewers by their names.</summary>
    public ConcurrentDictionary<string, string> Reviewers { get; } = new();

    /// <summary>Orders that anybody may pay for or cancel.</summary>
    public SharedPile<string> Orders { get; } = new();

    /// <summary>Reviews, each with its author.</summary>
    public SharedPile<string[]> Reviews { get; } = new();

    public async Task Build(Door door, string token)
    {
        MarkProduct = await Product(door, token, MarkName, "0.01", Endless);
        foreach (var stock in new[] { Plenty, Plenty, Scarce, Scarce })
            await Product(door, token, $"Producto {FirstStock.Count}", "7.35", stock);
        for (var i = 0; i < 6; i++)
        {
            var name = $"cliente{i}";
            await door.Made(Ask.Post("user", "users/", new { username = name, password = "Passw0rd!", first_name = "C", last_name = "L" }));
            Reviewers[name] = "";
        }
    }

    public async Task SignIn(Door door)
    {
        foreach (var name in Reviewers.Keys)
            Reviewers[name] = await Login(door, name, "Passw0rd!");
    }

    public static async Task<string> Login(Door door, string username, string password) =>
        (string)(await door.Made(Ask.Post("login", "token/", new { username, password })))["access"]!;

    private async Task<long> Product(Door door, string token, string name, string price, long stock)
    {
        var made = await door.Made(Ask.Post("product", "products/", new { name, description = "d", price, stock }) with { Token = token });
        var id = (long)made["id"]!;
        FirstStock[id] = stock;
        return id;
    }
}
