using Mostrador.Kernel.Documents;
using Mostrador.LocalHost.Queues;

namespace Mostrador.Api.Tests.Hosting;

/// <summary>The pump delivers the outbox: at least once, in order within a subject, side by side within bounds.</summary>
public sealed class QueuePumpTests
{
    private readonly PumpStage _stage = new();

    [Fact]
    public async Task A_message_is_handled_and_leaves_the_outbox()
    {
        await using var host = await _stage.Host();

        await _stage.Send("m1", "a");
        await PumpStage.Settled(host);

        Assert.Equal(["m1 1 body of m1"], _stage.Script.Handled);
        Assert.Empty(_stage.Engine.Ids);
    }

    [Fact]
    public async Task Messages_of_an_earlier_run_of_the_host_are_handled()
    {
        await _stage.Send("m1", "a");

        await using var host = await _stage.Host();
        await PumpStage.Settled(host);

        Assert.Equal(["m1 1 body of m1"], _stage.Script.Handled);
    }

    [Fact]
    public async Task A_message_wakes_the_pump_without_anybody_asking()
    {
        await using var host = await _stage.Host();
        await PumpStage.Settled(host);
        var handled = new TaskCompletionSource();
        _stage.Script.Before = (_, _) =>
        {
            handled.SetResult();
            return Task.CompletedTask;
        };

        await _stage.Send("m1", "a");

        await handled.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Messages_that_nobody_takes_stay_and_are_in_nobodys_way()
    {
        await using var host = await _stage.Host(options => options with { Window = 10 });
        for (var i = 0; i < 35; i++)
            await _stage.Send($"x{i}", "x", queue: "deaf");
        await _stage.Send("m1", "a");

        await PumpStage.Settled(host);

        Assert.Equal(["m1"], _stage.Script.HandledIds);
        Assert.Equal(35, _stage.Engine.Ids.Count);
    }

    [Fact]
    public async Task Different_subjects_run_side_by_side_within_bounds()
    {
        var open = new TaskCompletionSource();
        var two = new CountdownEvent(2);
        _stage.Script.Before = (_, _) =>
        {
            two.Signal();
            return open.Task;
        };
        await using var host = await _stage.Host(options => options with { Parallelism = 2 });
        foreach (var id in new[] { "a", "b" })
            await _stage.Send(id, id);
        await Task.Run(() => two.Wait(TimeSpan.FromSeconds(30)));
        _stage.Script.Before = (_, _) => Task.CompletedTask;
        await _stage.Send("c", "c");

        open.SetResult();
        await PumpStage.Settled(host);

        Assert.Equal(2, _stage.Script.MostAtOneTime);
        Assert.Equal(["a", "b", "c"], _stage.Script.HandledIds.Order());
    }

    [Fact]
    public async Task A_stop_waits_for_the_delivery_under_way()
    {
        var open = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        _stage.Script.Before = (_, _) =>
        {
            begun.TrySetResult();
            return open.Task;
        };
        var host = await _stage.Host();
        await _stage.Send("m1", "a");
        await _stage.Send("m2", "a");
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));

        var stop = host.DisposeAsync().AsTask();
        await _stage.Script.Stopping.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.False(stop.IsCompleted);
        open.SetResult();
        await stop;

        Assert.Equal(["m1"], _stage.Script.HandledIds);
        Assert.Equal(["outbox:m2"], _stage.Engine.Ids);
    }

    [Fact]
    public async Task An_idle_pump_does_not_look_again_and_again()
    {
        await using var host = await _stage.Host();
        await _stage.Send("m1", "a");
        await PumpStage.Settled(host);
        var looks = _stage.Engine.Looks;

        _stage.Time.Advance(TimeSpan.FromDays(1));
        await PumpStage.Settled(host);

        // The one look is that of Settle itself.
        Assert.Equal(looks + 1, _stage.Engine.Looks);
    }
}
