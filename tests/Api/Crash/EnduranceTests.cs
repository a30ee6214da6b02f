using Mostrador.Endurance.Faults;
using Mostrador.Endurance.Runs;
using Xunit.Abstractions;

namespace Mostrador.Api.Tests.Crash;

/// <summary>The long run of tests/Endurance, in short: all five modules, with faults at every seam, and the host's end at any moment.</summary>
public sealed class EnduranceTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Nothing_is_sold_twice_lost_or_made_up_whatever_fails()
    {
        var report = await Run(new RunOptions
        {
            Seed = 7,
            Clients = 3,
            Ends = [RoundEnd.Kill, RoundEnd.Kill, RoundEnd.Interrupt],
            Rounds = 3,
            RoundMilliseconds = (1500, 3000),
        });

        Assert.Empty(report.Violations);
        Assert.Equal(3, report.EndsBy(RoundEnd.Kill) + report.EndsBy(RoundEnd.Interrupt));
        Assert.InRange(report.Faults, 10, int.MaxValue);
        Assert.InRange(report.Operations, 200, int.MaxValue);
    }

    [Fact]
    public async Task A_store_that_loses_a_part_of_its_commits_is_found_out()
    {
        var report = await Run(new RunOptions
        {
            Modules = ["stockly"],
            Faults = false,
            Ends = [RoundEnd.Calm],
            Rounds = 1,
            RoundMilliseconds = (2000, 2001),
            Breakage = Breakage.DropsAnOperation,
        });

        Assert.NotEmpty(report.Violations);
        Directory.Delete(report.Kept!, recursive: true);
    }

    private async Task<Report> Run(RunOptions options)
    {
        var report = await EnduranceRun.Run(options with { Shops = 1 }, new TestOutput(output));
        output.WriteLine($"{report}");
        return report;
    }
}
