using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Api.Tests.LocalSim.TopUps;
using Mostrador.Endurance.Hosts;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.LocalHost.Queues;
using Mostrador.LocalSim.LotTopUps;
using Mostrador.LocalSim.Sims;
using Mostrador.LocalSim.TopUps;
using Mostrador.LocalSim.Winred;
using Xunit.Abstractions;

namespace Mostrador.Api.Tests.LocalSim.LotTopUps;

/// <summary>
/// The host dies while numbers are topped up. Winred is played by a second host that lives on, so that what was charged is remembered
/// by somebody who did not die; the shop's host is killed, and another goes on with its data.
/// </summary>
public sealed class TopUpKillTests(ITestOutputHelper output)
{
    private static readonly int Rounds = Setting("MOSTRADOR_ROUNDS") ?? 4;
    private static readonly int Seed = Setting("MOSTRADOR_SEED") ?? Random.Shared.Next();

    // Numbers that Winred tops up, and some that make trouble: late answers, failures, refusals.
    private static readonly string[] Endings = ["0001", "0002", "0003", "0004", "9902", "9903", "9904", "9905", "9909", "9911", "9906", "9907"];

    [Fact]
    public async Task A_number_that_was_charged_when_the_host_died_is_found_out_and_not_charged_again()
    {
        using var folder = new DataFolder();
        await using var winred = await Winred.Start();
        var lot = (await Build(folder, [["9911"]])).Single();
        var number = lot.Sims[0].Number;

        await using (var host = await Shop.Start(folder, winred))
        {
            host.Order("topup", new { product_id = 101, subscriber = number });
            while ((await winred.Charges(number)).Length == 0)
            {
                // The request has not arrived. The answer comes two seconds after it has.
            }

            await host.Kill();
        }

        await using var audit = await Audit.Start(folder, winred);
        Assert.Equal((TopUpState.Sent, SimState.Available), ((await audit.TopUps()).Single().State, (await audit.Host.SimNow(lot, 0)).State));
        await audit.Reconcile(TimeSpan.FromMinutes(3));
        Assert.Equal((TopUpState.Done, SimState.ToppedUp), ((await audit.TopUps()).Single().State, (await audit.Host.SimNow(lot, 0)).State));
        Assert.Equal(["applied"], await winred.Charges(number));
    }

    [Fact]
    public async Task A_lot_goes_on_where_the_host_died_and_charges_every_number_once()
    {
        using var folder = new DataFolder();
        await using var winred = await Winred.Start();
        var lot = (await Build(folder, [["0001", "9911", "0002", "9902"]])).Single();

        await using (var host = await Shop.Start(folder, winred))
        {
            host.Order("topup-lote", new { lote_id = lot.Id, product_id = 101 });
            while ((await winred.Charges(lot.Sims[1].Number)).Length == 0)
            {
                // The second number's request has not arrived.
            }

            await host.Kill();
        }

        await using var audit = await Audit.Start(folder, winred);
        await audit.Settle();

        var report = await audit.Report(lot);
        Assert.Equal((4, 3, 1), (report.Data.TotalSims, report.Data.RecargasExitosas, report.Data.RecargasFallidas));
        Assert.Equal("Saldo insuficiente", report.Data.Detalles[3].Error);
        for (var i = 0; i < 3; i++)
            Assert.Equal(["applied"], await winred.Charges(lot.Sims[i].Number));
        Assert.Equal(
            [SimState.ToppedUp, SimState.ToppedUp, SimState.ToppedUp, SimState.Available], (await audit.Host.LotNow(lot)).Sims.Select(sim => sim.State));
    }

    [Fact]
    public async Task Whenever_the_host_dies_no_number_is_charged_twice_and_the_ledger_says_what_Winred_says()
    {
        output.WriteLine($"MOSTRADOR_SEED={Seed}");
        var random = new Random(Seed);
        using var folder = new DataFolder();
        await using var winred = await Winred.Start();
        var lots = await Build(folder, Enumerable.Range(0, Rounds * 2).Select(_ => random.GetItems(Endings, random.Next(1, 6))));
        var watch = Stopwatch.StartNew();
        for (var round = 0; round < Rounds; round++)
            await OrderAndKill(folder, winred, lots[round * 2], lots[(round * 2) + 1], AnyMoment(random, isLast: round == Rounds - 1));
        output.WriteLine($"{Rounds} kills in {watch.Elapsed.TotalSeconds:0} s");

        await using var audit = await Audit.Start(folder, winred);
        await audit.Settle();
        var open = (await audit.TopUps()).Count(topUp => !topUp.IsFinal);
        await audit.Reconcile(TimeSpan.FromMinutes(3));
        await audit.Reconcile(TimeSpan.FromHours(25));

        await Check(audit, winred, lots, open);
    }

    /// <summary>A lot and the numbers of another, one by one; then the kill, at any moment. What earlier rounds have left goes on beside it.</summary>
    private static async Task OrderAndKill(DataFolder folder, Winred winred, Lot lot, Lot singles, TimeSpan moment)
    {
        await using var host = await Shop.Start(folder, winred);
        host.Order("topup-lote", new { lote_id = lot.Id, product_id = 101 });
        foreach (var sim in singles.Sims)
            host.Order("topup", new { product_id = 101, subscriber = sim.Number });
        await Task.Delay(moment);
        await host.Kill();
    }

    // Half of them early. The last is late: where all others came before anything had begun, there would be nothing to look at.
    private static TimeSpan AnyMoment(Random random, bool isLast) => TimeSpan.FromMicroseconds(
        isLast ? random.Next(1_500_000, 3_000_000) : random.Next(random.Next(2) == 0 ? 60_000 : 2_500_000));

    private async Task Check(Audit audit, Winred winred, IReadOnlyList<Lot> lots, int open)
    {
        var topUps = await audit.TopUps();
        var (sent, charged) = (0, 0);
        foreach (var topUp in topUps)
        {
            var charges = await winred.Charges(topUp.Subscriber);
            Assert.True(topUp.IsFinal, $"{topUp.Subscriber} is {topUp.State}");
            Assert.Equal((topUp.Subscriber, topUp.State == TopUpState.Done ? 1 : 0), (topUp.Subscriber, charges.Count(charge => charge == "applied")));
            Assert.True(topUp.Attempts <= (topUp.JobId is null ? 1 : TopUpAttempts.Most));
            sent += charges.Length;
            charged += charges.Count(charge => charge == "applied");
        }

        var byNumber = topUps.ToDictionary(topUp => topUp.Subscriber); // Fails where a number stands twice.
        foreach (var lot in lots)
        {
            foreach (var sim in (await audit.Host.LotNow(lot)).Sims)
            {
                var isDone = byNumber.TryGetValue(sim.Number, out var topUp) && topUp.State == TopUpState.Done;
                Assert.Equal((isDone ? SimState.ToppedUp : SimState.Available, isDone ? 101L : null), (sim.State, sim.WinredProductId));
                if (topUp is null)
                    Assert.Empty(await winred.Charges(sim.Number));
            }
        }

        var jobs = topUps.Select(topUp => topUp.JobId).OfType<string>().Distinct().ToList();
        foreach (var id in jobs)
            Assert.True((await audit.Host.Stored.Peek<TopUpJob>(id))!.HasEnded);
        var attempts = topUps.Sum(topUp => topUp.Attempts);
        output.WriteLine(
            $"{jobs.Count} jobs, {topUps.Count} top-ups, {attempts} attempts stored, {sent} received by Winred, {charged} numbers charged, "
            + $"{topUps.Count(topUp => topUp.State == TopUpState.Failed)} failed, {open} found out by reconciliation");
        Assert.NotEmpty(topUps);
    }

    private static async Task<IReadOnlyList<Lot>> Build(DataFolder folder, IEnumerable<string[]> lots)
    {
        await using var host = await LocalSimHost.Start(options => (options.OnCosmos, options.DataFolder) = (false, folder.Path));
        var built = new List<Lot>();
        foreach (var endings in lots)
            built.Add(await host.LotEnding(endings));
        return built;
    }

    private static Dictionary<string, string> SettingsOf(Winred winred) => new()
    {
        ["Providers__Winred__BaseUrl"] = new Uri(winred.Address, "_simulators/winred/").ToString(),
        ["Providers__Winred__TimeoutSeconds"] = "1",
        ["Providers__Winred__PendingWaitSeconds"] = "1",
        ["Security__PasswordRounds"] = "1000",
    };

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The host that plays Winred. Its notifications go to its own shop, so they are lost.</summary>
    private sealed class Winred(LocalHostProcess process, DataFolder folder) : IAsyncDisposable
    {
        private readonly HttpClient _http = new() { BaseAddress = process.Address };

        public Uri Address => process.Address;

        public static async Task<Winred> Start()
        {
            var folder = new DataFolder();
            return new Winred(await LocalHostProcess.Start(folder.Path), folder);
        }

        public Task<string[]> Charges(string number) => _http.Charges(number);

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
        private readonly HttpClient _http = new() { BaseAddress = new Uri(process.Address, "/localsim/api/") };
        private readonly List<Task> _orders = [];

        public static async Task<Shop> Start(DataFolder folder, Winred winred)
        {
            var shop = new Shop(await LocalHostProcess.Start(folder.Path, settings: SettingsOf(winred)));
            shop._http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Administrator.Token(shop._http, "localsim"));
            return shop;
        }

        /// <summary>Orders a top-up; nobody waits for its answer.</summary>
        public void Order(string path, object body) => _orders.Add(Send(path, body));

        public async Task Kill()
        {
            process.Kill();
            await process.End();
            await Task.WhenAll(_orders);
        }

        public async ValueTask DisposeAsync()
        {
            await process.DisposeAsync();
            _http.Dispose();
        }

        private async Task Send(string path, object body)
        {
            try
            {
                (await _http.PostAsJsonAsync($"winred/{path}", body)).Dispose();
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException)
            {
                // The host died.
            }
        }
    }

    /// <summary>The host that goes on with the data, its time in the test's hand.</summary>
    private sealed class Audit(LocalSimHost host, ManualClock clock) : IAsyncDisposable
    {
        public LocalSimHost Host => host;

        public static async Task<Audit> Start(DataFolder folder, Winred winred)
        {
            var clock = new ManualClock(DateTimeOffset.UtcNow);
            return new Audit(await LocalSimHost.Start(options => Configure(options, folder, winred, clock)), clock);
        }

        public Task Settle() => host.Services.GetRequiredService<QueuePump>().Settle().WaitAsync(TimeSpan.FromMinutes(10));

        public async Task Reconcile(TimeSpan later)
        {
            clock.Advance(later);
            await host.RunFunction("localsim-reconcile-top-ups");
        }

        public Task<IReadOnlyList<TopUp>> TopUps() => host.Stored.Query(DocumentQuery.Over<TopUp>());

        public async Task<LotTopUpView> Report(Lot lot)
        {
            var topUps = (await TopUps()).Where(topUp => topUp.LotId == lot.Id).ToDictionary(topUp => topUp.Id);
            var job = (await host.Stored.Peek<TopUpJob>(topUps.Values.First().JobId!))!;
            Assert.Empty(await host.Services.GetRequiredService<IOutbox>().Pending(1, default));
            return LotReport.Of(job, [.. job.TopUpIds.Select(id => topUps[id])], job.Balance);
        }

        public ValueTask DisposeAsync() => host.DisposeAsync();

        private static void Configure(HostOptions options, DataFolder folder, Winred winred, ManualClock clock)
        {
            (options.OnCosmos, options.DataFolder, options.Time) = (false, folder.Path, clock);
            foreach (var (name, value) in SettingsOf(winred))
                options.Settings[name] = value;
            options.Services = services => services.AddHttpClient(WinredClient.HttpClientName)
                .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { UseProxy = false });
        }
    }
}
