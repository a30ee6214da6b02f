using System.Diagnostics;
using System.Text;
using Mostrador.Storage.Sqlite;

namespace Mostrador.Benchmarks.Servers;

/// <summary>
/// The reference for sales: one thread stores rows of the same size in SQLite, one FULL commit for each sale, without HTTP,
/// tokens, JSON or rules. The same library, the same kind of file in the same folder.
/// </summary>
internal sealed class RawSales : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly byte[] _order;
    private readonly Random _random = new(7);
    private long _id;

    /// <summary>Prepares a file with as many products.</summary>
    public RawSales(string folder, byte[] order, byte[] product)
    {
        _order = order;
        _connection = SqliteConnection.Open(Path.Combine(folder, "raw.db"), writable: true);
        _connection.Execute("PRAGMA journal_mode=WAL");
        _connection.Execute("PRAGMA synchronous=FULL");
        _connection.Execute("PRAGMA wal_autocheckpoint=8000");
        _connection.Execute("CREATE TABLE orders(id INTEGER PRIMARY KEY, body TEXT NOT NULL)");
        _connection.Execute("CREATE TABLE products(id INTEGER PRIMARY KEY, stock INTEGER NOT NULL, body TEXT NOT NULL)");
        _connection.Execute("BEGIN");
        for (var i = 1; i <= Shop.Products; i++)
        {
            var insert = _connection.Prepare("INSERT INTO products VALUES(?1, 2000000000, ?2)");
            insert.Bind(1, i);
            insert.Bind(2, product);
            insert.Run();
        }

        _connection.Execute("COMMIT");
    }

    /// <summary>Bodies of the size that the shop stores: an order of two lines, a product.</summary>
    public static (byte[] Order, byte[] Product) StoredBodies(string documents)
    {
        using var shop = SqliteConnection.Open(documents, writable: false);
        return (Body("pos-order"), Body("pos-product"));

        byte[] Body(string table) => Encoding.UTF8.GetBytes(shop.Texts($"SELECT body FROM \"{table}\" ORDER BY seq DESC LIMIT 1")[0]);
    }

    /// <summary>Sells for a while.</summary>
    /// <returns>Sales per second.</returns>
    public double Run(TimeSpan time)
    {
        var (watch, sales) = (Stopwatch.StartNew(), 0);
        for (; watch.Elapsed < time; sales++)
            Sell();
        return sales / watch.Elapsed.TotalSeconds;
    }

    public void Dispose() => _connection.Dispose();

    private void Sell()
    {
        _connection.Prepare("BEGIN IMMEDIATE").Run();
        var insert = _connection.Prepare("INSERT INTO orders VALUES(?1, ?2)");
        insert.Bind(1, ++_id);
        insert.Bind(2, _order);
        insert.Run();
        TakeFromStock(2);
        TakeFromStock(1);
        _connection.Prepare("COMMIT").Run();
    }

    private void TakeFromStock(long units)
    {
        var update = _connection.Prepare("UPDATE products SET stock=stock-?1 WHERE id=?2 AND stock>=?1");
        update.Bind(1, units);
        update.Bind(2, _random.Next(Shop.Products) + 1);
        update.Run();
    }
}
