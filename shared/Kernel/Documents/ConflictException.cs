namespace Mostrador.Kernel.Documents;

/// <summary>A transaction found its documents changed on every run: a fault, never an ordinary answer.</summary>
public sealed class ConflictException(Partition partition, int runs)
    : Exception($"A transaction in {partition} was still in conflict after {runs} runs.");
