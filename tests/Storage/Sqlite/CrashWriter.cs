using System.Globalization;
using Mostrador.Kernel.Documents;
using Mostrador.Storage.Sqlite;
using Mostrador.Storage.Tests.Documents;

namespace Mostrador.Storage.Tests.Sqlite;

/// <summary>The process that the crash test kills: sells from eight tills at once and prints every sale that was acknowledged.</summary>
internal static class CrashWriter
{
    public const string Counter = "sold";
    public static readonly Partition Shop = new("test", "shop");

    public static async Task<int> Run(string[] args)
    {
        await using var engine = new SqliteDocumentEngine(new StorageOptions(args[0]), DataFolder.Catalog, TimeProvider.System);
        var store = new DocumentStore(engine);
        await store.Transact(Shop, async transaction =>
        {
            if (await transaction.Find<Article>(Counter) is null)
                transaction.Create(new Article { Key = Counter });
        });
        var sales = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => SellForEver(store))));

        // The input ends when the parent does, so that no such process outlives its test.
        await Task.WhenAny(sales, Task.Run(Console.In.Read));
        return 0;
    }

    private static async Task SellForEver(DocumentStore store)
    {
        while (true)
        {
            var number = await store.Transact(Shop, async transaction =>
            {
                var next = await transaction.NextNumber("ticket");
                transaction.Create(new Article { Key = $"sale-{next}", Name = new string('s', 300), Price = next });
                transaction.Create(new Ticket { Key = $"{next}", Room = "hall" });
                transaction.Increment<Article>(Counter, Article.ByStock, 1);
                return next;
            });

            Console.Out.WriteLine(number.ToString(CultureInfo.InvariantCulture));
        }
    }
}
