using System.Collections.Concurrent;

namespace Mostrador.Endurance.Histories;

/// <summary>
/// Everything that clients have sent, in memory and in a file: each operation is written down before it is sent, and again with its answer.
/// </summary>
internal sealed class History(string? file) : IDisposable
{
    private readonly ConcurrentQueue<Operation> _operations = new();
    private readonly TextWriter _file = file is null ? TextWriter.Null : TextWriter.Synchronized(new StreamWriter(file, append: true) { AutoFlush = true });
    private long _number;
    private long _amount;

    /// <summary>All of them, in the order in which they were sent.</summary>
    public IReadOnlyCollection<Operation> Operations => _operations;

    /// <summary>The operations of a module.</summary>
    public IReadOnlyList<Operation> Of(string module) => [.. _operations.Where(operation => operation.Module == module)];

    public long NextNumber() => Interlocked.Increment(ref _number);

    /// <summary>A number that nothing else has: an amount in minor units by which what carries it is known again.</summary>
    public long NextAmount() => Interlocked.Increment(ref _amount);

    /// <summary>Notes an operation that is about to be sent.</summary>
    public void Begin(Operation operation)
    {
        _operations.Enqueue(operation);
        _file.WriteLine($"> {operation}");
    }

    /// <summary>Notes its end.</summary>
    public void End(Operation operation) => _file.WriteLine($"< {operation}");

    public void Dispose() => _file.Dispose();
}
