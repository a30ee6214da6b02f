namespace Mostrador.Api.Tests.Crash;

/// <summary>Ctrl+C.</summary>
public sealed class InterruptTests
{
    [Fact]
    public async Task An_interrupt_under_load_ends_with_zero_and_loses_nothing_in_flight()
    {
        using var folder = new DataFolder();
        var journal = new Journal();
        Stage stage;
        await using (var host = await LocalHostProcess.Start(folder.Path))
        {
            using var shop = await ShopClient.SignIn(host.Address);
            stage = await Stage.Build(shop, journal);
            await Load.Run(shop, stage, journal, new Random(1), answers: 200, host.Interrupt);
            Assert.Equal(0, await host.End());
            Assert.Equal("", host.Errors);
        }

        Assert.False(File.Exists(folder.Documents + "-wal"));

        // Whoever got no answer must not have been served: what was under way at the interrupt was finished and answered.
        journal.UnansweredOrders.Clear();
        journal.UnansweredEnds.Clear();
        await using var again = await LocalHostProcess.Start(folder.Path);
        using var client = await ShopClient.SignIn(again.Address);
        var unanswered = journal.HandEntries.Where(entry => !entry.Value.Answered).Select(entry => entry.Key).ToList();
        await new Audit(client, stage, journal).Check();
        Assert.DoesNotContain(unanswered, journal.HandEntries.ContainsKey);
    }
}
