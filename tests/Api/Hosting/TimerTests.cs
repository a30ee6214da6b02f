using System.Globalization;
using System.Threading.Channels;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.LocalHost;

namespace Mostrador.Api.Tests.Hosting;

/// <summary>Timers follow their schedule in UTC: one run at a time, no run made up for, none lost after a failure.</summary>
public sealed class TimerTests
{
    private static readonly DateTimeOffset Start = At("12:01:00");

    private readonly ManualTime _time = new(Start);
    private readonly Runs _runs = new();

    [Fact]
    public async Task A_timer_runs_whenever_it_is_due()
    {
        await using var host = await Host(typeof(EveryFiveMinutes));
        await _time.UntilArmedFor(At("12:05:00"));

        _time.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal("run", await _runs.Next());
        await _time.UntilArmedFor(At("12:10:00"));
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("run", await _runs.Next());

        await _time.UntilArmedFor(At("12:15:00"));
        Assert.Equal(0, _runs.Unseen);
    }

    [Fact]
    public async Task A_run_that_fails_does_not_end_the_schedule()
    {
        _runs.During = () => throw new InvalidOperationException("A fault of the test.");
        await using var host = await Host(typeof(EveryFiveMinutes));
        await _time.UntilArmedFor(At("12:05:00"));

        _time.Advance(TimeSpan.FromMinutes(4));
        await _runs.Next();
        await _time.UntilArmedFor(At("12:10:00"));
        _time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal("run", await _runs.Next());
    }

    [Fact]
    public async Task Occurrences_during_a_long_run_are_not_made_up_for()
    {
        var end = new TaskCompletionSource();
        _runs.During = () => end.Task;
        await using var host = await Host(typeof(EveryFiveMinutes));
        await _time.UntilArmedFor(At("12:05:00"));
        _time.Advance(TimeSpan.FromMinutes(4));
        await _runs.Next();

        _time.Advance(TimeSpan.FromMinutes(12));
        end.SetResult();

        await _time.UntilArmedFor(At("12:20:00"));
        Assert.Equal(0, _runs.Unseen);
    }

    [Fact]
    public async Task A_clock_that_was_set_forward_is_noticed_within_the_hour()
    {
        await using var host = await Host(typeof(Yearly));
        await _time.UntilArmedFor(At("13:01:00"));

        _time.Advance(TimeSpan.FromDays(200));

        Assert.Equal("run", await _runs.Next());
    }

    [Fact]
    public async Task A_timer_may_run_at_start_too()
    {
        await using var host = await Host(typeof(AtStart));

        Assert.Equal("started", await _runs.Next());
        await _time.UntilArmedFor(At("12:05:00"));
        Assert.Equal(0, _runs.Unseen);
    }

    [Fact]
    public async Task A_schedule_can_be_a_setting_and_the_platform_s_have_defaults()
    {
        await using var host = await Host(typeof(FromSettings));

        await _time.UntilArmedFor(At("12:30:00"));
        _time.Advance(TimeSpan.FromMinutes(29));

        Assert.Equal("set", await _runs.Next());
    }

    [Fact]
    public async Task A_timer_is_told_where_it_stands()
    {
        await using var host = await Host(typeof(EveryFiveMinutes));
        await _time.UntilArmedFor(At("12:05:00"));

        _time.Advance(TimeSpan.FromMinutes(4));
        await _runs.Next();

        Assert.False(_runs.LastInfo!.IsPastDue);
        Assert.Equal(At("12:10:00").UtcDateTime, _runs.LastInfo.ScheduleStatus!.Next);
    }

    [Fact]
    public async Task A_stop_cancels_the_run_and_waits_for_its_end()
    {
        var host = await Host(typeof(Patient));
        await _time.UntilArmedFor(At("12:05:00"));
        _time.Advance(TimeSpan.FromMinutes(4));
        await _runs.Next();

        await host.DisposeAsync();

        Assert.Equal("cancelled", await _runs.Next());
    }

    private static DateTimeOffset At(string time) =>
        DateTimeOffset.Parse($"2026-03-10T{time}Z", CultureInfo.InvariantCulture);

    private Task<HostUnderTest> Host(Type functions) => HostUnderTest.Start(new LocalHostVariation
    {
        FunctionClasses = [functions],
        Settings = new Dictionary<string, string?> { ["SetSchedule"] = "0 30 * * * *" },
        Services = services => services.AddSingleton<TimeProvider>(_time).AddSingleton(_runs),
    });

    /// <summary>What the test functions report to, and what they do meanwhile.</summary>
    public sealed class Runs
    {
        private readonly Channel<string> _seen = Channel.CreateUnbounded<string>();

        public Func<Task> During { get; set; } = () => Task.CompletedTask;

        public TimerInfo? LastInfo { get; set; }

        public int Unseen => _seen.Reader.Count;

        public void Add(string run) => _seen.Writer.TryWrite(run);

        public Task<string> Next() => _seen.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
    }

    public sealed class EveryFiveMinutes(Runs runs)
    {
        [Function("five-minutes")]
        public Task Run([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellation)
        {
            runs.LastInfo = timer;
            runs.Add("run");
            return runs.During();
        }
    }

    public sealed class Yearly(Runs runs)
    {
        [Function("yearly")]
        public void Run([TimerTrigger("0 0 0 1 7 *")] TimerInfo timer) => runs.Add("run");
    }

    public sealed class AtStart(Runs runs)
    {
        [Function("at-start")]
        public void Run([TimerTrigger("0 */5 * * * *", RunOnStartup = true)] TimerInfo timer) => runs.Add("started");
    }

    public sealed class FromSettings(Runs runs)
    {
        [Function("set")]
        public void Set([TimerTrigger("%SetSchedule%")] TimerInfo timer) => runs.Add("set");

        [Function("default")]
        public void Default([TimerTrigger("%SmartSalesTrainingSchedule%")] TimerInfo timer) => runs.Add("default");
    }

    public sealed class Patient(Runs runs)
    {
        [Function("patient")]
        public async Task Run([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellation)
        {
            runs.Add("run");
            await Task.Delay(Timeout.Infinite, cancellation).ContinueWith(_ => runs.Add("cancelled"), TaskScheduler.Default);
        }
    }
}
