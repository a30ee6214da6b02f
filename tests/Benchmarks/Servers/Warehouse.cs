using System.Text.Json;
using Mostrador.Benchmarks.Http;

namespace Mostrador.Benchmarks.Servers;

/// <summary>A company in Stockly with 10,000 products in ten categories, made over HTTP.</summary>
internal sealed class Warehouse : IDisposable
{
    public const int Products = 10_000;
    private const int Categories = 10;
    private const string Base = "/stockly/api/v1/";

    private readonly Wire _wire;
    private readonly List<string> _categories = [];
    private readonly List<string> _products = [];

    private Warehouse(Uri server)
    {
        _wire = new Wire(server);
        Token = Data(Post("auth/register", """{"email":"ana@example.com","password":"Admin123!","name":"Ana","companyName":"Almacén"}"""))
            .GetProperty("access_token").GetString()!;
    }

    /// <summary>An access token of the owner, good for a quarter of an hour.</summary>
    public string Token { get; } = "";

    /// <summary>Twenty products of one category that are in stock, the dearest first.</summary>
    public string List => $"{Base}products?category_id={_categories[3]}&in_stock=true&sort_by=price&sort_order=DESC&limit=20";

    public static Warehouse Fill(ServerProcess server)
    {
        var warehouse = new Warehouse(server.Address);
        for (var i = 0; i < Categories; i++)
            warehouse._categories.Add(warehouse.Created("categories", $$"""{"name":"Categoría {{i}}"}"""));
        for (var i = 0; i < Products; i++)
        {
            warehouse._products.Add(warehouse.Created(
                "products",
                $$"""{"categoryId":"{{warehouse._categories[i % Categories]}}","name":"Producto número {{i}}","price":{{(i * 7919 % 90_000) + 10}}.5,"stock":{{i % 7 * 100_000}}}"""));
        }

        return warehouse;
    }

    /// <summary>The body of an answer.</summary>
    public byte[] Get(string path)
    {
        Request.Expect(200, _wire.Exchange(Request.Get(path, Token)), _wire.Body);
        return _wire.Body.ToArray();
    }

    /// <summary>A sale of one unit each of three products, with their warranties.</summary>
    public byte[] Sale(Random random) => Request.Post(
        $"{Base}sales", Token, $$"""{"customer_name":"Cliente","products":[{{string.Join(',', Enumerable.Range(0, 3).Select(_ => Line(random)))}}]}""");

    public void Dispose() => _wire.Dispose();

    // Every seventh product has no stock.
    private string Line(Random random) =>
        $$"""{"product_id":"{{_products[(random.Next(Products / 7 - 1) * 7) + 1 + random.Next(6)]}}","quantity":1,"price":150}""";

    private string Created(string path, string body) => Data(Post(path, body)).GetProperty("id").GetString()!;

    private byte[] Post(string path, string body)
    {
        Request.Expect(201, _wire.Exchange(Request.Post(Base + path, Token, body)), _wire.Body);
        return _wire.Body.ToArray();
    }

    private static JsonElement Data(byte[] answer) => JsonDocument.Parse(answer).RootElement.GetProperty("data");
}

/// <summary>One client that sells three lines at a time.</summary>
internal sealed class NewSale(Warehouse warehouse, int number) : IScript
{
    private readonly Random _random = new(2000 + number);

    public ReadOnlySpan<byte> Next() => warehouse.Sale(_random);

    public void Take(int status, ReadOnlySpan<byte> body) => Request.Expect(201, status, body);
}
