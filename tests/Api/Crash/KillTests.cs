using System.Globalization;
using Mostrador.Endurance.Runs;
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

        var report = await EnduranceRun.Run(
            new RunOptions
            {
                Modules = ["pos"],
                Seed = Seed,
                Clients = 12,
                Faults = false,
                Ends = [RoundEnd.Kill],
                Rounds = Rounds,
                RoundMilliseconds = (20, 1200),
                Shops = 1,
            },
            new TestOutput(output));

        output.WriteLine($"{report}");
        Assert.Empty(report.Violations);
        Assert.Equal(Rounds, report.EndsBy(RoundEnd.Kill));
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;
}
