namespace Mostrador.Api.Tests.Crash;

/// <summary>Many tills at once, until the host is gone.</summary>
internal static class Load
{
    private const int Tills = 12;

    /// <summary>Loads the host, lets <paramref name="end"/> end it once so many answers have come in, and waits for the last client.</summary>
    public static async Task Run(ShopClient shop, Stage stage, Journal journal, Random random, int answers, Action end)
    {
        journal.NextRound();
        var reached = journal.After(answers);
        var tills = Task.WhenAll(Enumerable.Range(0, Tills)
            .Select(number => new Till(number, shop, stage, journal, new Random(random.Next())).Work()));
        await Task.WhenAny(reached, tills);
        end();
        await tills;
        Assert.Empty(journal.Surprises);
    }
}
