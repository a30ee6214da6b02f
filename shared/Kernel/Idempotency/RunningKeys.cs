using System.Collections.Concurrent;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Idempotency;

/// <summary>Keys whose requests run in this process. Between processes the record decides, when it is stored.</summary>
public sealed class RunningKeys
{
    private readonly ConcurrentDictionary<string, RequestKey> _running = new(StringComparer.Ordinal);

    /// <summary>Says that the request runs, until what is returned is disposed.</summary>
    /// <exception cref="Refusal">One with this key runs.</exception>
    internal IDisposable Enter(RequestKey key)
    {
        var first = _running.GetOrAdd(key.Id, key);
        if (!ReferenceEquals(first, key))
            throw new Refusal(new BadKey(key.IsOf(first.Fingerprint) ? KeyFault.Running : KeyFault.OtherRequest));
        return new Run(this, key);
    }

    private sealed class Run(RunningKeys keys, RequestKey key) : IDisposable
    {
        public void Dispose() => keys._running.TryRemove(key.Id, out _);
    }
}
