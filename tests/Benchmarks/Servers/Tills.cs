using System.Net.Http.Headers;
using System.Text.Json;
using Mostrador.Benchmarks.Http;

namespace Mostrador.Benchmarks.Servers;

/// <summary>Sellers of Local SIM, each at a till of his own, made over HTTP.</summary>
internal sealed class Tills : IDisposable
{
    public const int Shifts = 10_000;
    public const int SalesOfLongShift = 5_000;
    private const string Base = "/localsim/api/";
    private const string Closing = """{"efectivo_reportado":0,"datafono_reportado":0,"dolares_reportado":0}""";

    private readonly Uri _server;
    private readonly Wire _wire;
    private readonly List<string> _tokens = [];

    private Tills(Uri server) => (_server, _wire) = (server, new Wire(server));

    /// <summary>Shifts of one seller that were closed in the last days.</summary>
    public static string List => $"{Base}turnos/?user_id=3&estado=cerrado&fecha_desde={DateTime.UtcNow.AddDays(-2):yyyy-MM-dd}";

    /// <summary>Token of the administrator.</summary>
    public string Admin { get; private set; } = "";

    public static Tills Open(ServerProcess server)
    {
        var tills = new Tills(server.Address);
        tills.Admin = tills.LogIn("admin", "Admin123!");
        for (var i = 0; i < Load.Clients; i++)
        {
            tills.Post("auth/register", tills.Admin, $$"""{"username":"seller{{i}}","password":"secreto","full_name":"Seller","email":"s{{i}}@example.com","role_id":2}""");
            tills._tokens.Add(tills.LogIn($"seller{i}", "secreto"));
            tills.Post("turnos/abrir", tills._tokens[i], "{}");
        }

        return tills;
    }

    /// <summary>A sale at one of the tills.</summary>
    public byte[] Sale(int till) => Request.Post($"{Base}sales/ventas", _tokens[till % _tokens.Count], """
        {"items":[{"product_id":"p","product_code":"S01","quantity":1,"unit_price":10000,"description":"SIM Card","iva":19},{"product_id":"q","product_code":"R7D","quantity":1,"unit_price":40000,"description":"Recarga","iva":19}],"payment_method":"cash","customer_id":"c","customer_identification":"222222222"}
        """);

    /// <summary>How long the closing of a shift takes that has so many sales, in milliseconds.</summary>
    public double CloseAfter(int sales)
    {
        Close();
        Post("turnos/abrir", _tokens[0], "{}");
        var sale = Sale(0);
        for (var i = 0; i < sales; i++)
            Expect(sale);
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        Close();
        var time = System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Post("turnos/abrir", _tokens[0], "{}");
        return time;
    }

    /// <summary>Opens and closes shifts at all tills until there are many.</summary>
    public void Fill()
    {
        for (var i = 0; i < Shifts; i++)
        {
            var token = _tokens[i % _tokens.Count];
            Post("turnos/cerrar", token, Closing);
            Post("turnos/abrir", token, "{}");
        }
    }

    /// <summary>The body of an answer.</summary>
    public async Task<byte[]> Get(string path)
    {
        using var client = new HttpClient { BaseAddress = _server };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Admin);
        return await client.GetByteArrayAsync(new Uri(path, UriKind.Relative));
    }

    public void Dispose() => _wire.Dispose();

    private void Close() => Post("turnos/cerrar", _tokens[0], Closing);

    private string LogIn(string username, string password) =>
        Post("auth/login", "", $$"""{"username":"{{username}}","password":"{{password}}"}""").GetProperty("access_token").GetString()!;

    private JsonElement Post(string path, string token, string body)
    {
        Expect(Request.Post(Base + path, token, body));

        // One small object, between the sizes of its chunk.
        var answer = _wire.Body;
        return JsonDocument.Parse(answer[answer.IndexOf((byte)'{')..(answer.LastIndexOf((byte)'}') + 1)].ToArray()).RootElement;
    }

    private void Expect(byte[] request) => Request.Expect(200, _wire.Exchange(request), _wire.Body);
}
