namespace Mostrador.Api.Tests;

/// A clock that a test moves by hand. Timers stay real: nothing here waits for one.
public sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
