namespace Mostrador.Endurance.Faults;

/// <summary>
/// Decides what goes wrong, by chance and by a seed, while it is switched on; writes every fault down in a file that outlives the process.
/// </summary>
internal sealed class FaultDice(int seed, string? log) : IDisposable
{
    private readonly Random _random = new(seed);
    private readonly Lock _turn = new();
    private readonly StreamWriter? _log = log is null ? null : new(log, append: true) { AutoFlush = true };

    /// <summary>While it is off, nothing goes wrong.</summary>
    public bool IsOn { get; set; }

    /// <summary>Whether a fault of a likelihood happens now.</summary>
    public bool Throws(string kind, double likelihood)
    {
        lock (_turn)
        {
            if (!IsOn || _random.NextDouble() >= likelihood)
                return false;
            _log?.WriteLine(kind);
            return true;
        }
    }

    /// <summary>A number below another one.</summary>
    public int Below(int end)
    {
        lock (_turn)
            return _random.Next(end);
    }

    public void Dispose() => _log?.Dispose();
}
