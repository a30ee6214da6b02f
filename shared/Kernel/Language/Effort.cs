namespace Mostrador.Kernel.Language;

/// <summary>What understanding has cost so far, in steps that are the same on every machine: tests hold it to a bound.</summary>
public sealed class Effort
{
    /// <summary>Words looked at and candidates weighed.</summary>
    public long Steps { get; private set; }

    /// <summary>Counts steps.</summary>
    public void Count(long steps = 1) => Steps += steps;
}
