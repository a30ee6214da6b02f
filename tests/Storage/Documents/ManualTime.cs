namespace Mostrador.Storage.Tests.Documents;

/// <summary>A clock that only the test moves.</summary>
public sealed class ManualTime : TimeProvider
{
    private DateTimeOffset _now = new(2026, 1, 31, 18, 5, 9, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}
