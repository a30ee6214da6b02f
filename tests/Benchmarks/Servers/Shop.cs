using System.Text.Json;
using Mostrador.Benchmarks.Http;

namespace Mostrador.Benchmarks.Servers;

/// <summary>A shop with 1,000 products, 200 customers and 10,000 paid orders over 30 days, made over HTTP.</summary>
internal sealed class Shop : IDisposable
{
    public const int Products = 1000;
    public const int Customers = 200;
    public const int Orders = 10_000;
    private const int Days = 30;

    private readonly Wire _wire;

    private Shop(Uri server)
    {
        _wire = new Wire(server);
        Token = JsonDocument.Parse(Post("auth/login/", Login, 200)).RootElement.GetProperty("access").GetString()!;
    }

    public static string Login => """{"email":"admin@example.com","password":"Admin123!"}""";

    /// <summary>Who delivers everything.</summary>
    public static string Supplier => """{"name":"Mayorista","phone_number":"1","contact_person":"Ana","rfc":"X","tax_address":"Centro"}""";

    /// <summary>An access token of the administrator.</summary>
    public string Token { get; } = "";

    /// <summary>One of its products, of which there are more than anybody buys.</summary>
    public static string Product(int i) => $$"""{"name":"Producto número {{i}}","sku":"SKU-{{i:0000}}","price":"{{i % 90 + 10}}.50","current_stock":2000000000,"supplier":1}""";

    /// <summary>One of its customers.</summary>
    public static string Customer(int i) => $$"""{"first_name":"Cliente","last_name":"{{i}}","phone_number":"{{i}}","email":"c{{i}}@example.com","birth_date":"1992-02-29"}""";

    /// <summary>Signs in to a shop that exists.</summary>
    public static Shop Open(Uri server) => new(server);

    /// <summary>Fills an empty shop.</summary>
    public static Shop Fill(ServerProcess server)
    {
        var shop = new Shop(server.Address);
        shop.Post("suppliers/", Supplier);
        for (var i = 1; i <= Products; i++)
            shop.Post("products/", Product(i));
        for (var i = 1; i <= Customers; i++)
            shop.Post("customers/", Customer(i));
        shop.SellForAMonth(server);
        return shop;
    }

    /// <summary>The body of an answer.</summary>
    public byte[] Get(string path) => Send(Request.Get($"/pos/api/{path}", Token), 200);

    public void Dispose() => _wire.Dispose();

    private void SellForAMonth(ServerProcess server)
    {
        var now = DateTimeOffset.UtcNow;
        Load.Run(server, TimeSpan.Zero, TimeSpan.FromMinutes(5), number => new MonthOfSales(this, number, now));
    }

    private byte[] Post(string path, string body, int expected = 201) => Send(Request.Post($"/pos/api/{path}", Token, body), expected);

    private byte[] Send(byte[] request, int expected)
    {
        var status = _wire.Exchange(request);
        Request.Expect(expected, status, _wire.Body);
        return _wire.WholeBody();
    }

    /// <summary>One till's share of the month: an order, its payment, the next order.</summary>
    private sealed class MonthOfSales(Shop shop, int number, DateTimeOffset now) : IScript
    {
        private readonly Random _random = new(number);
        private int _sold = number;
        private long? _unpaid;

        public ReadOnlySpan<byte> Next()
        {
            if (_sold >= Orders)
                return default;
            var at = now.AddMinutes(-(double)_sold * Days * 24 * 60 / Orders);
            var header = $"X-Simulated-Now: {at.UtcDateTime:yyyy-MM-ddTHH:mm:ss}Z\r\n";
            return _unpaid is { } id
                ? Request.Post($"/pos/api/orders/{id}/pay/", shop.Token, """{"payment_method":"CASH"}""", header)
                : Request.Post("/pos/api/orders/", shop.Token, NewOrder.Body(_random), header);
        }

        public void Take(int status, ReadOnlySpan<byte> body)
        {
            if (_unpaid is null)
            {
                Request.Expect(201, status, body);
                _unpaid = NewOrder.IdIn(body);
                return;
            }

            Request.Expect(200, status, body);
            _unpaid = null;
            _sold += Load.Clients;
        }
    }
}
