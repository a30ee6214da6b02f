using System.Text.Json.Nodes;
using Mostrador.Benchmarks.Http;
using Mostrador.Kernel.Documents;
using Mostrador.Stockly;

namespace Mostrador.Benchmarks.Scenes.Stockly;

/// <summary>A company in Stockly with a thousand products, its owner and fifteen sellers, and what they sold in a year.</summary>
internal sealed class StocklyScene : IScene
{
    private const int Categories = 10;
    private const int Products = 1000;
    private const int Users = 16;
    private const int PageOfProducts = 100;
    private const int SalesOfUser = 100;
    private const string Base = "/stockly/api/v1/";
    private const string Password = "Admin123!";

    /// <inheritdoc/>
    public string Name => "Stockly";

    /// <inheritdoc/>
    public IReadOnlyCollection<DocumentType> Types => StocklyServices.DocumentTypes;

    /// <inheritdoc/>
    public async Task Furnish(HttpClient http)
    {
        var nobody = new SceneApi(http, Base);
        var owner = nobody.As(TokenIn(await nobody.Post(
            "auth/register", $$"""{"email":"{{EmailOf(0)}}","password":"{{Password}}","name":"Ana","companyName":"Almacén"}""")));
        for (var i = 1; i < Users; i++)
        {
            var code = (await owner.Post("invitations", """{"role":"seller"}""")).Data()["code"];
            await nobody.Post("auth/register", $$"""{"email":"{{EmailOf(i)}}","password":"{{Password}}","name":"Vendedor {{i}}","invitationCode":"{{code}}"}""");
        }

        var categories = new List<string>();
        for (var i = 0; i < Categories; i++)
            categories.Add((await owner.Post("categories", $$"""{"name":"Categoría {{i}}"}""")).Id());
        for (var i = 0; i < Products; i++)
        {
            await owner.Post(
                "products",
                $$"""{"categoryId":"{{categories[i % Categories]}}","name":"Producto número {{i}}","price":{{(i * 7919 % 90_000) + 10}}.5,"stock":999999}""");
        }
    }

    /// <inheritdoc/>
    public async Task Fill(DocumentStore store, int documents)
    {
        var past = await PastSales.Read(store, Math.Max(1, documents / PastSales.DocumentsOfSale));
        await past.Store();
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Asked>> Open(HttpClient http)
    {
        var nobody = new SceneApi(http, Base);
        var users = new List<SceneApi>(Users);
        for (var i = 0; i < Users; i++)
            users.Add(nobody.As(TokenIn(await nobody.Post("auth/login", $$"""{"email":"{{EmailOf(i)}}","password":"{{Password}}"}"""))));
        var shelf = await Shelf(users[0]);
        var pages = users.SelectMany(user => shelf.Select(product => product.Category).Distinct().Select(category => Request.Get(
            $"{Base}products?category_id={category}&in_stock=true&sort_by=price&sort_order=DESC&limit=20", user.Token))).ToList();
        var random = new Random(6);
        var sales = users.Select(user => Enumerable.Range(0, SalesOfUser).Select(_ => Sale(user.Token, shelf, random)).ToList()).ToList();

        // The first look at a month sums its days, once: it is not what is measured.
        const string Statistics = "sales/statistics?period=month";
        await users[0].Get(Statistics);
        return
        [
            new($"GET {Base}products, filtered and sorted", number => new OneOf(pages, number)),
            new($"GET {Base}sales?limit=20", number => Same("sales?limit=20", number)),
            new($"GET {Base}{Statistics}", number => Same(Statistics, number)),
            new($"POST {Base}sales", number => new OneOf(sales[number % Users], number, 201)) { Status = 201, IsWrite = true },
        ];

        SameRequest Same(string path, int number) => new(Request.Get(Base + path, users[number % Users].Token), 200);
    }

    private static string EmailOf(int user) => $"user{user}@example.com";

    private static string TokenIn(JsonNode answer) => (string)answer.Data()["access_token"]!;

    private static async Task<IReadOnlyList<(string Id, string Category, decimal Price)>> Shelf(SceneApi user)
    {
        var shelf = new List<(string, string, decimal)>(Products);
        for (var page = 1; page <= Products / PageOfProducts; page++)
        {
            var items = (await user.Get($"products?page={page}&limit={PageOfProducts}")).Data()["items"]!.AsArray();
            shelf.AddRange(items.Select(item => ((string)item!["id"]!, (string)item["category_id"]!, (decimal)item["price"]!)));
        }

        return shelf;
    }

    private static byte[] Sale(string token, IReadOnlyList<(string Id, string Category, decimal Price)> shelf, Random random)
    {
        var lines = Basket.Of(shelf, random).Select(product => $$"""{"product_id":"{{product.Id}}","quantity":1,"price":{{product.Price}}}""");
        return Request.Post(
            $"{Base}sales",
            token,
            $$"""{"customer_name":"Cliente","customer_email":"cliente{{random.Next(PastSale.Customers)}}@example.com","products":[{{string.Join(',', lines)}}]}""",
            Workdays.Yesterday);
    }
}
