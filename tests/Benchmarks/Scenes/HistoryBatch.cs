namespace Mostrador.Benchmarks.Scenes;

/// <summary>What happened on one business day, as much of it as one transaction stores.</summary>
/// <param name="Day">The business day.</param>
/// <param name="First">Number of the first event of the batch among all of the filling, from 0.</param>
/// <param name="Instants">When each event was, ascending.</param>
internal sealed record HistoryBatch(DateOnly Day, int First, IReadOnlyList<DateTimeOffset> Instants);
