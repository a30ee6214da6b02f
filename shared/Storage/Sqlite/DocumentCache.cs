using System.Collections.Concurrent;
using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Sqlite;

/// <summary>
/// Documents that were read before, as they are in the file at this moment: nobody else writes to it, and the writer takes out what he is
/// about to change before a reader of the file can see the change. So a read finds here what it would find there.
/// </summary>
internal sealed class DocumentCache
{
    /// <summary>Bytes of all bodies; when there are more, it begins anew.</summary>
    private const long Most = 8 * 1024 * 1024;

    /// <summary>Bytes of a body; a larger one is not kept.</summary>
    private const int Large = 8 * 1024;

    /// <summary>What an entry takes beside its body, about.</summary>
    private const int Overhead = 300;

    private const int Stripes = 1024;

    private readonly ConcurrentDictionary<Place, Entry> _entries = new();

    // Odd while a commit is on its way that changes something in the stripe.
    private readonly long[] _versions = new long[Stripes];
    private readonly Lock[] _locks = [.. Enumerable.Range(0, Stripes).Select(_ => new Lock())];
    private long _bytes;

    /// <summary>What is kept takes so much, about.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    /// <summary>A document that is known not to have changed since it was read.</summary>
    public bool TryGet(in Place place, long now, out StoredDocument? document)
    {
        var isKnown = _entries.TryGetValue(place, out var entry);
        document = isKnown && !(entry!.Expires <= now) ? entry.Document : null;
        return isKnown;
    }

    /// <summary>Must be asked before a document is read from the file that is to be kept.</summary>
    public long VersionOf(in Place place) => Volatile.Read(ref _versions[StripeOf(place)]);

    /// <summary>Keeps a document, unless it may have changed since the version was asked.</summary>
    public void Keep(in Place place, long version, in StoredDocument document, long? expires)
    {
        if (document.Body.Length > Large || long.IsOddInteger(version))
            return;
        var stripe = StripeOf(place);
        lock (_locks[stripe])
        {
            var entry = new Entry(document, expires);
            if (_versions[stripe] == version && _entries.TryAdd(place, entry))
                Interlocked.Add(ref _bytes, entry.Bytes);
        }

        if (Bytes > Most)
            BeginAnew();
    }

    /// <summary>Takes out what a group changes. Called by the writer, before its commit.</summary>
    public void Begin(IReadOnlyList<CommitRequest> group) => Turn(group, toOdd: true);

    /// <summary>Called by the writer, after the commit of that group or its failure.</summary>
    public void End(IReadOnlyList<CommitRequest> group) => Turn(group, toOdd: false);

    private void Turn(IReadOnlyList<CommitRequest> group, bool toOdd)
    {
        foreach (var request in group)
        {
            foreach (var operation in request.Operations)
                Turn(new Place(request.Partition, operation.Id), toOdd);
        }
    }

    // Several documents of a group may lie in one stripe: it is turned once.
    private void Turn(in Place place, bool toOdd)
    {
        var stripe = StripeOf(place);
        lock (_locks[stripe])
        {
            if (long.IsOddInteger(_versions[stripe]) != toOdd)
                _versions[stripe]++;
            if (toOdd)
                Remove(place);
        }
    }

    private void BeginAnew()
    {
        foreach (var (place, _) in _entries)
            Remove(place);
    }

    private void Remove(in Place place)
    {
        if (_entries.TryRemove(place, out var entry))
            Interlocked.Add(ref _bytes, -entry.Bytes);
    }

    private static int StripeOf(in Place place) => place.GetHashCode() & (Stripes - 1);

    /// <summary>Where a document lies.</summary>
    /// <param name="Partition">Its partition.</param>
    /// <param name="Id">Its stored id.</param>
    internal readonly record struct Place(string Partition, string Id);

    private sealed record Entry(StoredDocument Document, long? Expires)
    {
        public long Bytes => Document.Body.Length + Overhead;
    }
}
