using System.Text.Json.Nodes;

namespace Mostrador.Benchmarks.Scenes.SmartSales;

/// <summary>A shop with 1,000 products that never run out, and the cashiers who place its orders.</summary>
/// <param name="Admin">The administrator.</param>
/// <param name="Cashiers">A token of each cashier.</param>
/// <param name="Products">Ids of all products, ascending.</param>
internal sealed record OnlineShop(SceneApi Admin, IReadOnlyList<string> Cashiers, IReadOnlyList<long> Products)
{
    public const string Base = "/smartsales/api/";
    private const int Categories = 20;
    private const int Offered = 1000;

    // An order relies on the account of its cashier: on one account, orders at the same time would queue up.
    private const int Tills = 128;
    private const int Plenty = 2_000_000_000;
    private const string Password = "Caja123!";

    /// <summary>Makes its categories, products and cashiers in a shop that has nothing but an administrator.</summary>
    public static async Task Furnish(HttpClient http)
    {
        var admin = await SignIn(new(http, Base), "admin", "Admin123!");
        var categories = new List<long>();
        for (var i = 1; i <= Categories; i++)
            categories.Add(Id(await admin.Post("products/categories/", $$"""{"name":"Categoría {{i}}","description":"Para la casa"}""")));
        for (var i = 1; i <= Offered; i++)
        {
            await admin.Post(
                "products/",
                $$"""{"name":"Producto número {{i:0000}}","description":"Con garantía de un año y envío a todo el país.","price":"{{10 + (i % 90)}}.50","stock":{{Plenty}},"category":{{categories[i % Categories]}}}""");
        }

        for (var till = 1; till <= Tills; till++)
            await admin.Post("users/", $$"""{"username":"{{NameOf(till)}}","password":"{{Password}}","first_name":"Caja","last_name":"{{till}}","role":"CAJERO"}""");
    }

    /// <summary>Signs everybody in.</summary>
    public static async Task<OnlineShop> Open(HttpClient http)
    {
        var nobody = new SceneApi(http, Base);
        var admin = await SignIn(nobody, "admin", "Admin123!");
        var cashiers = new List<string>();
        for (var till = 1; till <= Tills; till++)
            cashiers.Add((await SignIn(nobody, NameOf(till), Password)).Token);
        var products = await admin.Get("products/");
        return new(admin, cashiers, [.. products.AsArray().Select(product => Id(product!)).Order()]);
    }

    private static string NameOf(int till) => $"caja{till}";

    private static async Task<SceneApi> SignIn(SceneApi nobody, string username, string password) =>
        nobody.As((string)(await nobody.Post("token/", $$"""{"username":"{{username}}","password":"{{password}}"}"""))["access"]!);

    private static long Id(JsonNode one) => (long)one["id"]!;
}
