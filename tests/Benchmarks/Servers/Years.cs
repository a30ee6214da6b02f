using System.Diagnostics;
using System.Text.Json;
using Mostrador.Benchmarks.Http;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim;
using Mostrador.LocalSim.Sales;
using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Turnover;
using Mostrador.Storage;
using Mostrador.Storage.Sqlite;

namespace Mostrador.Benchmarks.Servers;

/// <summary>A business of Local SIM that has sold for some days, until today: stored as it is, for nobody sells for ten years over HTTP.</summary>
internal static class Years
{
    public const int SalesOfDay = 20;
    private const int Sellers = 4;
    private const int Tills = 16;
    private static readonly TimeSpan Bogota = TimeSpan.FromHours(-5);

    /// <summary>Fills the data folder of a host that has not started yet.</summary>
    public static async Task Fill(string folder, int days)
    {
        await using var engine = new SqliteDocumentEngine(new StorageOptions(folder), new DocumentCatalog(LocalSimServices.DocumentTypes), TimeProvider.System);
        var documents = new DocumentStore(engine);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(Bogota).DateTime);
        await Parallel.ForEachAsync(Enumerable.Range(0, days), new ParallelOptions { MaxDegreeOfParallelism = Tills }, async (age, _) =>
            await documents.Transact(Business.Partition, async transaction =>
            {
                var sales = Enumerable.Range(0, SalesOfDay).Select(number => SaleOf(today.AddDays(-age), number)).ToList();
                foreach (var sale in sales)
                    transaction.Create(sale);
                await SalesBook.Turn(transaction, sales[0]);
            }, CancellationToken.None));
    }

    /// <summary>A token of the administrator.</summary>
    public static string Token(ServerProcess server)
    {
        using var wire = new Wire(server.Address);
        Request.Expect(200, wire.Exchange(Request.Post("/localsim/api/auth/login", "", """{"username":"admin","password":"Admin123!"}""")), wire.Body);

        // One small object, between the sizes of its chunk.
        var answer = wire.Body;
        using var json = JsonDocument.Parse(answer[answer.IndexOf((byte)'{')..(answer.LastIndexOf((byte)'}') + 1)].ToArray());
        return json.RootElement.GetProperty("access_token").GetString()!;
    }

    /// <summary>How long it takes to see the statistics once, in seconds.</summary>
    public static double Look(ServerProcess server, string token)
    {
        using var wire = new Wire(server.Address);
        var start = Stopwatch.GetTimestamp();
        Request.Expect(200, wire.Exchange(Request.Get("/localsim/api/dashboard/stats", token)), wire.Body);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static Sale SaleOf(DateOnly day, int number) => new()
    {
        Id = Guid.NewGuid().ToString(),
        UserId = 1 + (number % Sellers),
        CustomerId = "cliente",
        CustomerIdentification = "222222222",
        Method = PaymentMethod.All[number % PaymentMethod.All.Count],
        Total = new Amount(1_000_000 + (number * 12_345)),
        SoldAt = new DateTimeOffset(day.ToDateTime(new TimeOnly(8, 0)).AddMinutes(number * 30), Bogota).ToUniversalTime(),
        SoldOn = day,
        Items =
        [
            new SaleItem { ProductId = "p", ProductCode = "S01", Quantity = 1, UnitPrice = new Amount(1_000_000), Description = "SIM Card", Iva = 19 },
            new SaleItem { ProductId = "q", ProductCode = "R7D", Quantity = 1, UnitPrice = new Amount(number * 12_345), Description = "Recarga", Iva = 19 },
        ],
    };
}
