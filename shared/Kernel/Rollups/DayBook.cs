using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Rollups;

/// <summary>
/// What happened on each business day, always exact and never slower with the shop's age: days are summed once and kept, and a kept sum
/// is used only while nothing of its day has changed. The sums of today are kept in memory alone.
/// </summary>
/// <typeparam name="TSums">What is summed of a day.</typeparam>
/// <param name="documents">Where the days are.</param>
/// <param name="partition">The partition that they are in.</param>
/// <param name="today">The business day of the request.</param>
/// <param name="sum">Sums a day from what happened on it; the sums carry the version of the day that is given.</param>
public sealed class DayBook<TSums>(DocumentStore documents, Partition partition, Func<DateOnly> today, Func<TurnedDay<TSums>, Task<TSums>> sum)
    where TSums : class, IDaySums<TSums>
{
    // When nobody has looked for long, days are summed and kept together, so that they share their journeys to the disk; few, because what
    // happened on all of them is in memory meanwhile.
    private const int AtOnce = 4;

    // Days as this request has seen them.
    private readonly Dictionary<DateOnly, TSums> _seen = [];

    /// <summary>Stages that something of a day comes, changes or goes: what was summed of it no longer holds.</summary>
    public static Task Turn(Transaction transaction, DateOnly day) => transaction.Turn(new TurnedDay<TSums> { Date = day, Version = 1 });

    /// <summary>The sums of all days between two, both counted, on which something happened, in order; an end that is null is open.</summary>
    public async Task<IReadOnlyList<TSums>> Days(DateOnly? start, DateOnly? end)
    {
        // The versions are read before what is summed: a change in between makes a sum look older than it is, never newer.
        var reader = documents.In(partition);
        var days = await reader.Query(Turned(start, end).OrderBy(Turning.Date.Ascending));
        await Recall(reader, days);
        var all = new List<TSums>(days.Count);
        foreach (var some in days.Chunk(AtOnce))
            all.AddRange(await Task.WhenAll(some.Select(day => Seen(day) is { } sums ? Task.FromResult(sums) : Sum(day))));
        foreach (var sums in all)
            _seen[sums.Date] = sums;
        return all;
    }

    /// <summary>The first and the last day on which something happened; null when there is none.</summary>
    public async Task<(DateOnly First, DateOnly Last)?> Span()
    {
        var reader = documents.In(partition);
        if (await reader.First(Turned(null, null).OrderBy(Turning.Date.Ascending)) is not { } first)
            return null;
        var last = await reader.First(Turned(null, null).OrderBy(Turning.Date.Descending));
        return (first.Date, (last ?? first).Date);
    }

    /// <summary>Whether something happened between two days, both counted.</summary>
    public Task<bool> HasDays(DateOnly start, DateOnly end) => documents.In(partition).Any(Turned(start, end));

    /// <summary>The months and years above these days.</summary>
    /// <param name="sumParts">Sums a month or a year from its parts; the sums carry its key and its version.</param>
    public PeriodBook<TPeriod, TSums> Above<TPeriod>(Func<TurnedPeriod<TPeriod>, Parts<TPeriod, TSums>, TPeriod> sumParts)
        where TPeriod : class, IPeriodSums<TPeriod> => new(this, documents, partition, today, sumParts);

    private static DocumentQuery<TurnedDay<TSums>> Turned(DateOnly? start, DateOnly? end) =>
        DocumentQuery.Over<TurnedDay<TSums>>().Where(Turning.Date.Between(start, end));

    private TSums? Seen(TurnedDay<TSums> day) => _seen.GetValueOrDefault(day.Date) is { } sums && sums.Version == day.Version ? sums : null;

    // What is in memory is not read; of what is not, all is read together.
    private async Task Recall(PartitionReader reader, IReadOnlyList<TurnedDay<TSums>> days)
    {
        var missing = new List<TurnedDay<TSums>>();
        foreach (var day in days.Where(day => Seen(day) is null))
        {
            if (documents.Sums.Find<TSums>(partition, day.Key, day.Version) is { } sums)
                _seen[day.Date] = sums;
            else if (day.Date < today())
                missing.Add(day);
        }

        if (missing.Count == 0)
            return;
        foreach (var sums in await reader.Query(DocumentQuery.Over<TSums>().Where(Turning.Date.Between(missing[0].Date, missing[^1].Date))))
            _seen[sums.Date] = sums;
        foreach (var sums in missing.Select(Seen).OfType<TSums>())
            documents.Sums.Keep(partition, sums);
    }

    private async Task<TSums> Sum(TurnedDay<TSums> day)
    {
        var sums = await sum(day);
        documents.Sums.Keep(partition, sums);
        if (day.Date < today())
            await documents.Keep(partition, sums);
        return sums;
    }
}
