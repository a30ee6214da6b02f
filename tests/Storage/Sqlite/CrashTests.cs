using System.Diagnostics;
using System.Globalization;
using Mostrador.Kernel.Documents;
using Mostrador.Storage.Sqlite;
using Mostrador.Storage.Tests.Documents;

namespace Mostrador.Storage.Tests.Sqlite;

public sealed class CrashTests : IAsyncLifetime
{
    private const int Rounds = 4;
    private const int SalesPerRound = 150;

    private readonly DataFolder _folder = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _folder.DisposeAsync();

    [Fact]
    public async Task After_a_kill_everything_acknowledged_is_there_and_adds_up()
    {
        var acknowledged = new HashSet<long>();
        for (var round = 1; round <= Rounds; round++)
        {
            await SellUntilKilled(acknowledged, SalesPerRound + (17 * round));
            await using var engine = _folder.Open();
            var shop = new DocumentStore(engine).In(CrashWriter.Shop);
            foreach (var number in acknowledged)
                Assert.Equal(number, (await shop.Peek<Article>($"sale-{number}"))?.Price);

            var sales = await shop.Count(DocumentQuery.Over<Article>().Where(Article.ByPrice.AtLeast(1)));
            Assert.Equal(sales, (await shop.Peek<Article>(CrashWriter.Counter))!.Stock);
            Assert.Equal(sales, (await shop.Peek<Counter>("ticket"))!.Last);
            Assert.Equal(sales, await shop.Count(DocumentQuery.Over<Ticket>()));
            Assert.Equal(sales, await shop.Count(DocumentQuery.Over<Ticket>().Where(Ticket.ByRoom.Is("hall"))));
            Assert.True(sales >= acknowledged.Count);
        }
    }

    private async Task SellUntilKilled(HashSet<long> acknowledged, int sales)
    {
        using var process = Start();
        try
        {
            for (var i = 0; i < sales; i++)
                Assert.True(acknowledged.Add(await NextSale(process)));
            Assert.Contains("in use by another process", Assert.Throws<StorageException>(() => _folder.Open()).Message);
        }
        finally
        {
            process.Kill();
        }

        // Sales told before the kill may still stand in the pipe.
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (long.TryParse(line, CultureInfo.InvariantCulture, out var number))
                acknowledged.Add(number);
        }

        await process.WaitForExitAsync();
    }

    private Process Start()
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(dotnet, [typeof(CrashTests).Assembly.Location, _folder.Options.DataDirectory])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return Process.Start(start)!;
    }

    private static async Task<long> NextSale(Process process) => long.Parse(
        await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The writer ended by itself."),
        CultureInfo.InvariantCulture);
}
