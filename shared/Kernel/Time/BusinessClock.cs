namespace Mostrador.Kernel.Time;

/// <summary>
/// The business "now" of one request, the same instant however often it is asked. Tokens and sessions do not use it.
/// Scoped: one per request or function run.
/// </summary>
public sealed class BusinessClock(TimeProvider time)
{
    private DateTimeOffset? _now;

    /// <summary>The instant at which this request happens, in UTC.</summary>
    public DateTimeOffset Now => _now ??= time.GetUtcNow();

    /// <summary>Makes this request happen at another instant (development only; the gate decides).</summary>
    public void Simulate(DateTimeOffset instant) => _now = instant.ToUniversalTime();
}
