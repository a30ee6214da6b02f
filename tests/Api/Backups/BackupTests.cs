using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Api.Tests.PointOfSale;
using Mostrador.Kernel.Files;

namespace Mostrador.Api.Tests.Backups;

/// <summary>A copy that is made while the shop sells is a shop whose books agree.</summary>
public sealed class BackupTests
{
    private const int Stock = 100_000;

    [Fact]
    public async Task A_backup_under_load_is_a_shop_whose_books_agree()
    {
        var data = Path.Combine(Path.GetTempPath(), $"mostrador-backup-{Guid.NewGuid():N}");
        try
        {
            var (folder, soldBefore, soldAfter) = await SellAndBackUp(data);
            await using var restored = await AppUnderTest.Start(options => (options.DataFolder, options.OnCosmos) = (folder, false));
            var client = await LogIn(restored);

            var products = (await client.Get("/products/")).Is(200).Array;
            var orders = (await client.Get("/orders/")).Is(200).Array;
            var sold = orders.Sum(order => order!["items"]!.AsArray().Sum(item => (int)item!["quantity"]!));
            Assert.InRange(sold, soldBefore, soldAfter);
            Assert.Equal(Stock - sold, (int)products.Single()!["current_stock"]!);
            Assert.Equal(orders.Count, orders.Select(order => (string)order!["ticket_folio"]!).Distinct().Count());
            Assert.Equal("first", await Content(restored, "pos/pictures/first.txt"));
            Assert.Equal("second", await Content(restored, "pos/pictures/second.txt"));

            // It sells on.
            (await client.Post("/orders/", new { items = new[] { new { product_id = 1, quantity = 1 } } })).Is(201);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [Fact]
    public async Task Each_backup_has_a_folder_of_its_own_and_an_unfinished_one_is_cleared_away()
    {
        var data = Path.Combine(Path.GetTempPath(), $"mostrador-backup-{Guid.NewGuid():N}");
        try
        {
            await using var app = await AppUnderTest.Start(options => (options.DataFolder, options.OnCosmos) = (data, false));
            var left = Directory.CreateDirectory(Path.Combine(data, "backups", "2020.unfinished"));
            var (one, other) = (await BackUp(app), await BackUp(app));

            Assert.False(Directory.Exists(left.FullName));
            Assert.NotEqual((string)one["folder"]!, (string)other["folder"]!);
            Assert.Equal(2, Directory.GetDirectories(Path.Combine(data, "backups")).Length);
            Assert.True((long)one["documentBytes"]! > 0);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [Fact]
    public async Task The_door_needs_the_key_in_production()
    {
        await using var app = await AppUnderTest.Start(options =>
        {
            options.OnCosmos = false;
            options.InProduction();
            options.Settings["Security__MasterKey"] = "secret";
        });
        using var response = await app.Http.PostAsync(new Uri("/operator/backup", UriKind.Relative), null);
        Assert.Equal(401, (int)response.StatusCode);
    }

    private static async Task<(string Folder, int SoldBefore, int SoldAfter)> SellAndBackUp(string data)
    {
        await using var app = await AppUnderTest.Start(options => (options.DataFolder, options.OnCosmos) = (data, false));
        var client = await LogIn(app);
        (await client.Post("/suppliers/", new { name = "A", phone_number = "1", contact_person = "B", rfc = "C", tax_address = "D" })).Is(201);
        (await client.Post("/products/", new { name = "Coca", sku = "KO", price = "1.00", current_stock = Stock, supplier = 1 })).Is(201);
        await Save(app, "pos/pictures/first.txt", "first");
        await Save(app, "pos/pictures/second.txt", "to be replaced");
        await Save(app, "pos/pictures/second.txt", "second");

        using var enough = new CancellationTokenSource();
        using var warm = new SemaphoreSlim(0);
        var (begun, answered) = (0, 0);
        var tills = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                Interlocked.Add(ref begun, 3);
                (await client.Post("/orders/", new { items = new[] { new { product_id = 1, quantity = 3 } } })).Is(201);
                Interlocked.Add(ref answered, 3);
                warm.Release();
            }
        })).ToList();
        for (var sold = 0; sold < 20; sold++)
            await warm.WaitAsync();
        var before = Volatile.Read(ref answered);
        var made = await BackUp(app);
        var after = Volatile.Read(ref begun);
        await enough.CancelAsync();
        await Task.WhenAll(tills);
        Assert.Equal(2, (int)made["files"]!);
        return ((string)made["folder"]!, before, after);
    }

    private static async Task<PosClient> LogIn(AppUnderTest app) => new PosClient(app.Http).WithToken(await Administrator.Token(app.Http, "pos"));

    private static async Task<JsonNode> BackUp(AppUnderTest app)
    {
        using var response = await app.Http.PostAsync(new Uri("/operator/backup", UriKind.Relative), null);
        Assert.Equal(200, (int)response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private static async Task Save(AppUnderTest app, string name, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await app.Services.GetRequiredService<IFileStore>().Save(name, content, "text/plain", CancellationToken.None);
    }

    private static async Task<string> Content(AppUnderTest app, string name)
    {
        await using var file = await app.Services.GetRequiredService<IFileStore>().Open(name, CancellationToken.None);
        using var reader = new StreamReader(file!.Content);
        return await reader.ReadToEndAsync();
    }
}
