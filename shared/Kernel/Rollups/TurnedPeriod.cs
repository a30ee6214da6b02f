using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Rollups;

/// <summary>A month or a year in which something happened, with a version like that of <see cref="TurnedDay{TSums}"/>.</summary>
/// <typeparam name="TSums">What is summed of it.</typeparam>
public sealed record TurnedPeriod<TSums> : IDocument<TurnedPeriod<TSums>>
    where TSums : class, IPeriodSums<TSums>
{
    /// <inheritdoc/>
    public static DocumentType<TurnedPeriod<TSums>> Type => TSums.Periods;

    /// <summary>The month, <c>2025-10</c>, or the year, <c>2025</c>.</summary>
    public required string Key { get; init; }

    /// <summary>How many changes there were.</summary>
    public required long Version { get; init; }
}
