using System.Collections;

namespace Mostrador.LocalHost.Simulators;

/// <summary>What a simulator remembers, oldest first. So that it can run for weeks, the oldest is forgotten in the end.</summary>
internal sealed class BoundedLog<T>(int most = 10_000) : IEnumerable<T>
{
    private readonly Queue<T> _entries = new();

    public void Add(T entry)
    {
        if (_entries.Count == most)
            _entries.Dequeue();
        _entries.Enqueue(entry);
    }

    public IEnumerator<T> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
