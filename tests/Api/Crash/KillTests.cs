using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace Mostrador.Api.Tests.Crash;

/// <summary>The host dies in the middle of a load, at any moment, again and again over the same data.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private static readonly int Rounds = Setting("MOSTRADOR_ROUNDS") ?? 5;
    private static readonly int Seed = Setting("MOSTRADOR_SEED") ?? Random.Shared.Next();

    [Fact]
    public async Task Whatever_was_acknowledged_before_a_kill_is_there_afterwards_and_everything_adds_up()
    {
        output.WriteLine($"MOSTRADOR_SEED={Seed}");
        var random = new Random(Seed);
        using var folder = new DataFolder();
        var journal = new Journal();
        var stage = await BuildStage(folder, journal);
        for (var round = 1; round <= Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await LoadAndKill(folder, stage, journal, random);
            var (unanswered, orders) = (journal.UnansweredOrders.Count + journal.UnansweredEnds.Count, journal.Orders.Count);
            await RestartAndCheck(folder, stage, journal);
            output.WriteLine($"Round {round}: {journal.Acknowledged} acknowledged so far, {unanswered} unanswered orders and ends, "
                + $"{journal.Orders.Count - orders} of them found, {watch.Elapsed.TotalSeconds:0.0} s");
        }
    }

    private static async Task<Stage> BuildStage(DataFolder folder, Journal journal)
    {
        await using var host = await LocalHostProcess.Start(folder.Path);
        using var shop = await ShopClient.SignIn(host.Address);
        return await Stage.Build(shop, journal);
    }

    private static async Task LoadAndKill(DataFolder folder, Stage stage, Journal journal, Random random)
    {
        await using var host = await LocalHostProcess.Start(folder.Path);
        using var shop = await ShopClient.SignIn(host.Address);
        var (answers, delay) = (random.Next(20, 500), TimeSpan.FromMicroseconds(random.Next(5000)));
        await Load.Run(shop, stage, journal, random, answers, () =>
        {
            // An answer has just left: without these few thousandths of a second the kill would always meet the same spot.
            var watch = Stopwatch.StartNew();
            SpinWait.SpinUntil(() => watch.Elapsed >= delay);
            host.Kill();
        });
    }

    private static async Task RestartAndCheck(DataFolder folder, Stage stage, Journal journal)
    {
        await using var host = await LocalHostProcess.Start(folder.Path);
        using var shop = await ShopClient.SignIn(host.Address);
        await new Audit(shop, stage, journal).Check();
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;
}
