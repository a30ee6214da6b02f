using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Api.Tests.LocalSim;
using Mostrador.Endurance.Hosts;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Sales;
using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Siigo;
using Mostrador.LocalSim.Sims;
using Xunit.Abstractions;

namespace Mostrador.Api.Tests.Crash;

/// <summary>
/// The host dies while Siigo invoices sales. Siigo is played by a second host that lives on, so that its invoices are remembered by somebody
/// who did not die; the shop's host is killed, and another goes on with its data.
/// </summary>
public sealed partial class ElectronicSaleKillTests(ITestOutputHelper output)
{
    // Siigo makes the invoice at once, and says so only after six seconds.
    private const string SlowCustomer = "9900000505";
    private const string Timer = "localsim-abandoned-sales";

    private static readonly int Rounds = Setting("MOSTRADOR_ROUNDS") ?? 4;
    private static readonly int Seed = Setting("MOSTRADOR_SEED") ?? Random.Shared.Next();

    // Customers whom Siigo refuses, or answers too late or only the second time; all others (null) are invoiced at once.
    private static readonly string?[] Customers =
        [null, null, null, null, null, SlowCustomer, SlowCustomer, SlowCustomer, "9900000401", "9900000400", "9900000500", "9900000504"];

    [Fact]
    public async Task A_sale_that_was_invoiced_before_a_kill_is_there_once_afterwards()
    {
        using var folder = new DataFolder();
        await using var siigo = await SiigoHost.Start();
        var (seller, lots) = await Stock(folder, lots: 1);
        var sim = lots[0].Sims[0];

        await using (var shop = await Shop.Start(folder, siigo))
        {
            var sale = shop.Sell(seller, new Attempt("c1", SlowCustomer, [sim], 500));
            while ((await siigo.Invoices()).Count == 0)
                Assert.False(sale.IsCompleted, "The sale was answered before Siigo had its invoice.");
            await shop.Kill();
        }

        var clock = new ManualClock(DateTimeOffset.UtcNow);
        await using var host = await Open(folder, siigo, clock);
        Assert.Equal((0, 1), ((await All<Sale>(host)).Count, (await All<ElectronicSale>(host)).Count));
        await host.RunFunction(Timer);
        (await seller.Over(host.Http).Sell("cash", SaleIntents.Card(sim))).Is(400, SaleIntents.NotAvailable);
        clock.Advance(TimeSpan.FromMinutes(3));
        await host.RunFunction(Timer);
        await host.RunFunction(Timer);

        var invoice = Assert.Single(await siigo.Invoices());
        var stored = Assert.Single(await All<Sale>(host));
        Assert.Equal(invoice, (stored.Id, stored.InvoiceNumber!));
        Assert.Single(await All<CashMovement>(host));
        Assert.Empty(await All<ElectronicSale>(host));
        Assert.Equal(stored.Id, (await host.Stored(lots[0], sim)).SaleId);
        Assert.Equal("500.00", await Close(host, seller));
    }

    [Fact]
    public async Task Whenever_the_host_dies_every_invoice_has_its_sale_and_a_SIM_is_sold_once()
    {
        output.WriteLine($"MOSTRADOR_SEED={Seed}");
        var random = new Random(Seed);
        using var folder = new DataFolder();
        await using var siigo = await SiigoHost.Start();
        var (seller, lots) = await Stock(folder, Rounds);
        var (attempts, log, between) = (new List<Attempt>(), "", new HashSet<string>());
        for (var round = 0; round < Rounds; round++)
        {
            // What the round before was about is wanted again: it may be sold, claimed by the dead, or free.
            Sim[] wanted = [.. lots[round].Sims, .. lots[Math.Max(0, round - 1)].Sims];
            var asked = Enumerable.Range(0, random.Next(3, 7)).Select(i => Ask(random, wanted, $"{round}-{i}")).ToList();
            attempts.AddRange(asked);
            log += await SellAndKill(folder, siigo, seller, asked, AnyMoment(random, isLast: round == Rounds - 1));
            between.UnionWith(await Forsake(folder, siigo));
        }

        var clock = new ManualClock(DateTimeOffset.UtcNow);
        await using var host = await Open(folder, siigo, clock);
        await host.RunFunction(Timer);
        clock.Advance(FinishAbandonedSales.Hopeless);
        await host.RunFunction(Timer);

        output.WriteLine($"{Rounds} kills; {between.Count} invoices were without their sale at a kill");
        await Check(host, siigo, attempts, Released(log));
        await CheckStock(host, lots);
        await CheckLedger(host, seller);
    }

    private static Attempt Ask(Random random, Sim[] wanted, string id)
    {
        var sims = random.GetItems(wanted, random.Next(1, 3)).Distinct().ToList();
        return new Attempt(id, random.GetItems(Customers, 1)[0] ?? Unique.Phone(), sims, random.Next(1, 100_000));
    }

    // Half of them early. The last is late: where all others came before anything had begun, there would be nothing to look at.
    private static TimeSpan AnyMoment(Random random, bool isLast) => TimeSpan.FromMicroseconds(
        isLast ? random.Next(3_000_000, 4_000_000) : random.Next(random.Next(2) == 0 ? 1_000_000 : 3_500_000));

    /// <summary>All sales at once, beside the timer that finishes what earlier rounds have left; then the kill. Answers the host's log.</summary>
    private static async Task<string> SellAndKill(
        DataFolder folder, SiigoHost siigo, LocalSimClient seller, IEnumerable<Attempt> asked, TimeSpan moment)
    {
        await using var shop = await Shop.Start(folder, siigo);
        shop.RunTimer();
        foreach (var attempt in asked)
            _ = shop.Sell(seller, attempt);
        await Task.Delay(moment);
        return await shop.Kill();
    }

    /// <summary>Half a day passes for what the dead have left; answers which of it Siigo has invoiced.</summary>
    private static async Task<IEnumerable<string>> Forsake(DataFolder folder, SiigoHost siigo)
    {
        await using var host = await Open(folder, siigo);
        var left = await All<ElectronicSale>(host);
        await host.Store(async transaction =>
        {
            foreach (var claim in left)
            {
                var found = (await transaction.Find<ElectronicSale>(claim.Key))!;
                transaction.Replace(found with { TouchedAt = found.TouchedAt.AddHours(-13), ClaimedAt = found.ClaimedAt.AddHours(-13) });
            }
        });
        return (await siigo.Invoices()).Select(invoice => invoice.Key).Intersect(left.Select(claim => claim.Key));
    }

    private async Task Check(LocalSimHost host, SiigoHost siigo, List<Attempt> attempts, HashSet<string> released)
    {
        var (sales, invoices) = (await All<Sale>(host), await siigo.Invoices());
        Assert.Empty(await All<ElectronicSale>(host));
        Assert.Equal(invoices.Count, invoices.Select(invoice => invoice.Key).Distinct().Count());
        foreach (var sale in sales)
            Assert.Contains((sale.Id, sale.InvoiceNumber!), invoices);
        var without = invoices.Select(invoice => invoice.Key).Except(sales.Select(sale => sale.Id)).ToList();
        Assert.Subset(released, without.ToHashSet());

        var byAttempt = sales.ToDictionary(sale => sale.CustomerId); // Fails where an attempt was sold twice.
        foreach (var attempt in attempts)
        {
            var sale = byAttempt.GetValueOrDefault(attempt.Id);
            if (attempt.Reply is { } reply)
                Assert.Equal((attempt.Id, reply.Status == 200 ? reply["venta_id"] : null), (attempt.Id, sale?.Id));
            if (sale is not null)
                Assert.Equal(attempt.Price * attempt.Sims.Count, sale.Total.Units);
        }

        var unheard = attempts.Where(attempt => attempt.Reply is null).ToList();
        output.WriteLine(
            $"{attempts.Count} sales asked: {Count(200)} answered, {Count(400)} without a SIM, {Count(500)} failed, {unheard.Count} unheard, "
            + $"of which {unheard.Count(attempt => byAttempt.ContainsKey(attempt.Id))} are there; "
            + $"{invoices.Count} invoices, {sales.Count} sales, {without.Count} invoices released with a logged key");
        Assert.NotEmpty(attempts);

        int Count(int status) => attempts.Count(attempt => attempt.Reply?.Status == status);
    }

    private static async Task CheckStock(LocalSimHost host, IEnumerable<Lot> lots)
    {
        var sold = (await All<Sale>(host)).SelectMany(sale => sale.SimIds, (sale, sim) => (sim, sale.Id)).ToDictionary(); // Fails where a SIM is sold twice.
        foreach (var lot in lots)
        {
            foreach (var sim in (await host.Stored.Peek<Lot>(lot.Id))!.Sims)
            {
                var saleId = sold.GetValueOrDefault(sim.Id);
                Assert.Equal((saleId is null ? SimState.Available : SimState.Sold, saleId, null), (sim.State, sim.SaleId, sim.ClaimedBy));
            }
        }
    }

    private static async Task CheckLedger(LocalSimHost host, LocalSimClient seller)
    {
        var (sales, movements) = (await All<Sale>(host), await All<CashMovement>(host));
        var shift = Assert.Single(await All<Shift>(host));
        Assert.Empty(shift.Invoicing);
        Assert.Equal((sales.Count, sales.Count), (shift.Sales, shift.Movements));
        Assert.Equal(sales.Select(sale => (sale.Id, sale.Total)).Order(), movements.Select(movement => (movement.SaleId, movement.Amount)).Order());
        var sum = movements.Aggregate(Amount.Zero, (all, movement) => all + movement.Amount);
        Assert.Equal(sum.Units.ToString("0.00", CultureInfo.InvariantCulture), await Close(host, seller));
    }

    private static async Task<(LocalSimClient Seller, IReadOnlyList<Lot> Lots)> Stock(DataFolder folder, int lots)
    {
        await using var host = await LocalSimHost.Start(options => (options.OnCosmos, options.DataFolder) = (false, folder.Path));
        var seller = await host.Seller();
        await seller.OpenShift();
        var stock = new List<Lot>();
        for (var i = 0; i < lots; i++)
            stock.Add(await host.Lot(6));
        return (seller, stock);
    }

    private static async Task<string> Close(LocalSimHost host, LocalSimClient seller)
    {
        var anew = await host.LogIn(seller.Username, LocalSimHost.Password);
        return (await anew.CloseShift()).Is(200).Object["totales_sistema"]!["electronicas"]!.ToJsonString();
    }

    /// <summary>The host that goes on with the data, and has more patience.</summary>
    private static Task<LocalSimHost> Open(DataFolder folder, SiigoHost siigo, TimeProvider? time = null) => LocalSimHost.Start(options =>
    {
        (options.OnCosmos, options.DataFolder, options.Time) = (false, folder.Path, time);
        options.Settings[SiigoHost.AddressSetting] = siigo.Address;
        options.Services = services => services
            .AddHttpClient(SiigoClient.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { UseProxy = false });
    });

    private static Task<IReadOnlyList<T>> All<T>(LocalSimHost host)
        where T : class, IDocument<T> => host.Stored.Query(DocumentQuery.Over<T>());

    // The sales that were given up though Siigo may have their invoices: the log names them, by the key that Siigo knows (docs/decisions/0021).
    private static HashSet<string> Released(string log) => [.. GivenUp().Matches(log).Select(match => match.Groups["id"].Value)];

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex("invoice of the sale (?<id>[0-9a-f-]{36}), which is given up")]
    private static partial Regex GivenUp();

    /// <summary>A sale that a seller asks for, and what he heard of it; null when the host died before it could say anything.</summary>
    private sealed record Attempt(string Id, string Customer, IReadOnlyList<Sim> Sims, int Price)
    {
        public Reply? Reply { get; set; }

        public JsonObject Body
        {
            get
            {
                var sale = SaleIntents.SaleBody("electronic", [.. Sims.Select(sim => SaleIntents.Card(sim, Price))]);
                (sale["customer_id"], sale["customer_identification"]) = (Id, Customer);
                return sale;
            }
        }
    }

    /// <summary>The host that plays Siigo.</summary>
    private sealed class SiigoHost(LocalHostProcess process, DataFolder folder) : IAsyncDisposable
    {
        /// <summary>What leads another host to it.</summary>
        public const string AddressSetting = "Providers__Siigo__BaseUrl";

        private readonly HttpClient _http = new() { BaseAddress = process.Address };

        public string Address => new Uri(process.Address, "/_simulators/siigo").ToString();

        public static async Task<SiigoHost> Start()
        {
            var folder = new DataFolder();
            return new SiigoHost(await LocalHostProcess.Start(folder.Path), folder);
        }

        /// <summary>All its invoices: the keys they were asked for with, and their numbers.</summary>
        public async Task<IReadOnlyList<(string Key, string Number)>> Invoices()
        {
            var log = JsonNode.Parse(await _http.GetStringAsync(new Uri("/_simulators/siigo/_log", UriKind.Relative)))!;
            return [.. log["invoices"]!.AsArray().Select(invoice => ((string)invoice!["idempotency_key"]!, invoice["number"]!.ToJsonString()))];
        }

        public async ValueTask DisposeAsync()
        {
            _http.Dispose();
            await process.DisposeAsync();
            folder.Dispose();
        }
    }

    /// <summary>The shop's host in a process of its own, until it is killed.</summary>
    private sealed class Shop(LocalHostProcess process) : IAsyncDisposable
    {
        private readonly HttpClient _http = new() { BaseAddress = process.Address };
        private readonly List<Task> _underWay = [];

        public static async Task<Shop> Start(DataFolder folder, SiigoHost siigo) => new(await LocalHostProcess.Start(
            folder.Path,
            settings: new Dictionary<string, string>
            {
                [SiigoHost.AddressSetting] = siigo.Address,
                ["Providers__Siigo__TimeoutSeconds"] = "1",
                ["NO_PROXY"] = "*",
            }));

        public Task Sell(LocalSimClient seller, Attempt attempt) =>
            UnderWay(async () => attempt.Reply = await seller.Over(_http).Post("/sales/ventas", attempt.Body));

        /// <summary>Finishes what others have left; nobody waits for it.</summary>
        public void RunTimer() => UnderWay(async () =>
        {
            using var input = Bodies.Json("""{"input": ""}""");
            (await _http.PostAsync(new Uri($"/admin/functions/{Timer}", UriKind.Relative), input)).Dispose();
        });

        /// <summary>Kills it; answers what it wrote.</summary>
        public async Task<string> Kill()
        {
            process.Kill();
            await process.End();
            await Task.WhenAll(_underWay);
            return process.Output + process.Errors;
        }

        public async ValueTask DisposeAsync()
        {
            await process.DisposeAsync();
            _http.Dispose();
        }

        private Task UnderWay(Func<Task> work)
        {
            var task = Work();
            _underWay.Add(task);
            return task;

            async Task Work()
            {
                try
                {
                    await work();
                }
                catch (Exception gone) when (gone is HttpRequestException or IOException)
                {
                    // The host died.
                }
            }
        }
    }
}
