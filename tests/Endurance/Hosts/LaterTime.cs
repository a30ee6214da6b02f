namespace Mostrador.Endurance.Hosts;

/// <summary>A clock that can be put forward: what is looked after some minutes later can be checked at once.</summary>
internal sealed class LaterTime : TimeProvider
{
    private long _ticks;

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _ticks));
}
