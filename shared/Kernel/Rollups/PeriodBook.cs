using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Rollups;

/// <summary>
/// Months and years above the days of a <see cref="DayBook{TSums}"/>, with versions and kept sums of their own: what happened in ten years
/// is read from ten documents, and a change of an old day sums its month and its year again, no more.
/// </summary>
/// <typeparam name="TPeriod">What is summed of a month and of a year.</typeparam>
/// <typeparam name="TDay">What is summed of a day.</typeparam>
public sealed class PeriodBook<TPeriod, TDay>
    where TPeriod : class, IPeriodSums<TPeriod>
    where TDay : class, IDaySums<TDay>
{
    /// <summary>What <see cref="Turn"/> takes of a commit: the day, the month, the year.</summary>
    public const int OperationsOfTurn = 3;

    private readonly DayBook<TDay> _days;
    private readonly DocumentStore _documents;
    private readonly Partition _partition;
    private readonly Func<DateOnly> _today;
    private readonly Func<TurnedPeriod<TPeriod>, Parts<TPeriod, TDay>, TPeriod> _sum;

    internal PeriodBook(
        DayBook<TDay> days, DocumentStore documents, Partition partition, Func<DateOnly> today,
        Func<TurnedPeriod<TPeriod>, Parts<TPeriod, TDay>, TPeriod> sum) =>
        (_days, _documents, _partition, _today, _sum) = (days, documents, partition, today, sum);

    /// <summary>Stages that something of a day, and so of its month and year, comes, changes or goes.</summary>
    public static async Task Turn(Transaction transaction, DateOnly day)
    {
        var (month, year) = (Period.MonthOf(day).Key, Period.YearOf(day).Key);
        await transaction.Gather([TDay.Days.IdOf(DocumentKey.Of(day)), TPeriod.Periods.IdOf(month), TPeriod.Periods.IdOf(year)]);
        await DayBook<TDay>.Turn(transaction, day);
        await transaction.Turn(new TurnedPeriod<TPeriod> { Key = month, Version = 1 });
        await transaction.Turn(new TurnedPeriod<TPeriod> { Key = year, Version = 1 });
    }

    /// <summary>What happened between two days, both counted, in as few parts as there are; an end that is null is open.</summary>
    public async Task<Parts<TPeriod, TDay>> Between(DateOnly? start, DateOnly? end)
    {
        if (await _days.Span() is not var (first, last) || start > last || end < first || start > end)
            return Parts<TPeriod, TDay>.None;

        // Nothing happened before the first day or after the last: an end beyond them takes in the whole year.
        var (periods, rest) = Period.Cut(
            start > first ? start.Value : Period.YearOf(first).First,
            end < last ? end.Value : Period.YearOf(last).Last);
        var sums = await Sums(_documents.In(_partition), periods);
        var days = new List<TDay>();
        foreach (var (from, to) in rest)
            days.AddRange(await _days.Days(from, to));
        return new(sums, days);
    }

    private async Task<List<TPeriod>> Sums(PartitionReader reader, IReadOnlyCollection<Period> periods)
    {
        await reader.Gather(periods.SelectMany(period => new[] { TPeriod.Periods.IdOf(period.Key), TPeriod.Type.IdOf(period.Key) }));
        var all = new List<TPeriod>(periods.Count);
        foreach (var period in periods)
        {
            if (await reader.Peek<TurnedPeriod<TPeriod>>(period.Key) is { } turned)
                all.Add(_documents.Sums.Find<TPeriod>(_partition, turned.Key, turned.Version) ?? await Kept(reader, turned) ?? await Sum(reader, period, turned));
        }

        return all;
    }

    private async Task<TPeriod?> Kept(PartitionReader reader, TurnedPeriod<TPeriod> turned)
    {
        if (await reader.Peek<TPeriod>(turned.Key) is not { } kept || kept.Version != turned.Version)
            return null;
        _documents.Sums.Keep(_partition, kept);
        return kept;
    }

    private async Task<TPeriod> Sum(PartitionReader reader, Period period, TurnedPeriod<TPeriod> turned)
    {
        Parts<TPeriod, TDay> parts = period.IsYear
            ? new(await Sums(reader, period.Months), [])
            : new([], await _days.Days(period.First, period.Last));
        var sums = _sum(turned, parts);
        if (period.Last < _today())
        {
            _documents.Sums.Keep(_partition, sums);
            await _documents.Keep(_partition, sums);
        }

        return sums;
    }
}

/// <summary>What something is summed of.</summary>
/// <param name="Periods">Whole months and years.</param>
/// <param name="Days">Days beside them.</param>
public sealed record Parts<TPeriod, TDay>(IReadOnlyList<TPeriod> Periods, IReadOnlyList<TDay> Days)
{
    /// <summary>Nothing.</summary>
    public static Parts<TPeriod, TDay> None { get; } = new([], []);
}
