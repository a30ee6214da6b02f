using Microsoft.Extensions.Logging.Abstractions;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Timers;

namespace Mostrador.Api.Tests.Desk;

/// <summary>What is written down of a timer's run.</summary>
public sealed class TimerRunsTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 17, 5, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_last_run_is_kept_with_its_outcome_and_a_failure_is_the_hosts_to_know()
    {
        var time = new ManualClock(Start);
        await using var host = await DeskHost.Start(options => options.Time = time);
        var runs = host.Service<TimerRuns>();
        Assert.Null(await runs.Last("some-timer"));

        await runs.Run("some-timer", () => Task.CompletedTask);
        Assert.Equal((Start, TimerRun.Done), Told(await runs.Last("some-timer")));

        time.Advance(TimeSpan.FromHours(1));
        await Assert.ThrowsAsync<TimeoutException>(() => runs.Run("some-timer", () => throw new TimeoutException("personal")));
        Assert.Equal((Start.AddHours(1), nameof(TimeoutException)), Told(await runs.Last("some-timer")));

        await Assert.ThrowsAsync<OperationCanceledException>(() => runs.Run("some-timer", () => throw new OperationCanceledException()));
        Assert.Equal((Start.AddHours(1), TimerRun.Stopped), Told(await runs.Last("some-timer")));
    }

    [Fact]
    public async Task A_run_that_began_earlier_and_ended_later_does_not_hide_the_latest()
    {
        var time = new ManualClock(Start);
        await using var host = await DeskHost.Start(options => options.Time = time);
        var runs = host.Service<TimerRuns>();

        await runs.Run("some-timer", async () =>
        {
            time.Advance(TimeSpan.FromMinutes(5));
            await runs.Run("some-timer", () => Task.CompletedTask);
        });

        Assert.Equal(Start.AddMinutes(5), (await runs.Last("some-timer"))!.StartedAt);
    }

    [Fact]
    public async Task A_run_that_cannot_be_written_down_is_no_failure()
    {
        var runs = new TimerRuns(new DocumentStore(new Broken()), new ManualClock(Start), NullLogger<TimerRuns>.Instance);
        var ran = false;

        await runs.Run("some-timer", () =>
        {
            ran = true;
            return Task.CompletedTask;
        });

        Assert.True(ran);
    }

    private static (DateTimeOffset, string) Told(TimerRun? run) => (run!.StartedAt, run.Outcome);

    private sealed class Broken : IDocumentEngine
    {
        public ValueTask<StoredDocument?> Read(Partition partition, string id, CancellationToken cancellation) => throw new IOException("The disk is gone.");

        public Task<IReadOnlyList<StoredDocument>> Query(Partition partition, DocumentQuery query, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<long> Count(Partition partition, DocumentQuery query, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<CommitOutcome> Commit(Partition partition, IReadOnlyList<DocumentOperation> operations, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
