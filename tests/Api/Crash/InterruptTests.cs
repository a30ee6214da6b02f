using Mostrador.Endurance.Runs;
using Xunit.Abstractions;

namespace Mostrador.Api.Tests.Crash;

/// <summary>Ctrl+C.</summary>
public sealed class InterruptTests(ITestOutputHelper output)
{
    [Fact]
    public async Task An_interrupt_under_load_ends_with_zero_and_loses_nothing_in_flight()
    {
        // What was under way at the interrupt is finished and answered: whoever got no answer was not served.
        var report = await EnduranceRun.Run(
            new RunOptions
            {
                Modules = ["pos"],
                Seed = 1,
                Clients = 12,
                Faults = false,
                Ends = [RoundEnd.Interrupt],
                Rounds = 2,
                RoundMilliseconds = (200, 600),
                Shops = 1,
            },
            new TestOutput(output));

        Assert.Empty(report.Violations);
        Assert.Equal(2, report.EndsBy(RoundEnd.Interrupt));
    }
}
