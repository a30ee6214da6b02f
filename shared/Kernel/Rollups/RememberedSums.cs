using System.Collections.Concurrent;
using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Rollups;

/// <summary>
/// Kept sums as they were read or made before, so that a report that looks at a month does not take its thirty days to pieces again for each
/// answer. Found by their version only: what has changed since is not found.
/// </summary>
internal sealed class RememberedSums
{
    /// <summary>Rows of all sums, some 100 bytes each; when there are more, it begins anew.</summary>
    private const long Most = 60_000;

    private readonly ConcurrentDictionary<(string Partition, string Id), (long Rows, object Sums)> _known = [];
    private long _rows;

    /// <summary>Sums with this key and version; null = they are not remembered.</summary>
    public T? Find<T>(Partition partition, string key, long version)
        where T : class, IKeptSums<T> =>
        _known.TryGetValue((partition.Key, T.Type.IdOf(key)), out var known) && known.Sums is T sums && sums.Version == version ? sums : null;

    /// <summary>Remembers sums instead of those of another version.</summary>
    public void Keep<T>(Partition partition, T sums)
        where T : class, IKeptSums<T>
    {
        var rows = 1L + sums.Rows;
        if (rows > Most / 4)
            return;
        var place = (partition.Key, T.Type.IdOf(sums.Key));
        Forget(place);
        if (_known.TryAdd(place, (rows, sums)) && Interlocked.Add(ref _rows, rows) > Most)
            BeginAnew();
    }

    private void BeginAnew()
    {
        foreach (var (place, _) in _known)
            Forget(place);
    }

    private void Forget((string Partition, string Id) place)
    {
        if (_known.TryRemove(place, out var known))
            Interlocked.Add(ref _rows, -known.Rows);
    }
}
