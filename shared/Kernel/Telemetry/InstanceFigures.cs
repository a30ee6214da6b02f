using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Mostrador.Kernel.Gates;

namespace Mostrador.Kernel.Telemetry;

/// <summary>
/// What this instance has measured since it began to listen: the app's own meters, summed in this process for the operator's desk. It
/// holds sums and buckets, never single measurements, and no more series than it allows itself.
/// </summary>
public sealed class InstanceFigures(TimeProvider time) : IDisposable
{
    private const string Meters = "Mostrador.";
    private const int MostSeries = 1000;

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<(string Module, string Status), LatencyHistogram> _requests = new();
    private readonly ConcurrentDictionary<Series, Total> _totals = new();

    /// <summary>Since when it listens; null = it does not.</summary>
    public DateTimeOffset? Since { get; private set; }

    /// <summary>Begins to listen.</summary>
    public void Start()
    {
        if (Since is not null)
            return;
        Since = time.GetUtcNow();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name.StartsWith(Meters, StringComparison.Ordinal) && instrument is Counter<long> or Histogram<double>)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((instrument, measurement, tags, _) => Add(instrument.Name, measurement, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, measurement, tags, _) => AddTotal(instrument.Name, measurement, tags));
        _listener.Start();
    }

    /// <summary>The requests of each module.</summary>
    public IReadOnlyList<ModuleRequests> Requests() =>
    [
        .. _requests.ToArray().GroupBy(series => series.Key.Module).OrderBy(module => module.Key, StringComparer.Ordinal).Select(module =>
        {
            var all = LatencyHistogram.Sum(module.Select(series => series.Value));
            return new ModuleRequests(
                module.Key,
                module.ToDictionary(series => series.Key.Status, series => series.Value.Count),
                all.Percentile(50),
                all.Percentile(90),
                all.Percentile(99),
                all.Max);
        }),
    ];

    /// <summary>What was counted under a name, for each combination of its first two tags.</summary>
    public IReadOnlyList<Counted> Counts(string instrument) =>
    [
        .. _totals.Where(series => series.Key.Instrument == instrument)
            .Select(series => (series.Key, Total: series.Value.Read()))
            .Select(series => new Counted(series.Key.First, series.Key.Second, series.Total.Sum, series.Total.Times))
            .OrderBy(counted => counted.First, StringComparer.Ordinal).ThenBy(counted => counted.Second, StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private void Add(string instrument, double measurement, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (instrument != RequestMetrics.Duration)
        {
            AddTotal(instrument, measurement, tags);
            return;
        }

        Known(_requests, (TagOf(tags, 0), TagOf(tags, 1)))?.Add(measurement);
    }

    private void AddTotal(string instrument, double measurement, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Known(_totals, new Series(instrument, TagOf(tags, 0), TagOf(tags, 1)))?.Add(measurement);

    // Whatever tags come, memory is bounded: beyond that many, what is new is not counted.
    private static TValue? Known<TKey, TValue>(ConcurrentDictionary<TKey, TValue> all, TKey key)
        where TKey : notnull
        where TValue : class, new() =>
        all.TryGetValue(key, out var known) ? known : all.Count < MostSeries ? all.GetOrAdd(key, static _ => new TValue()) : null;

    private static string TagOf(ReadOnlySpan<KeyValuePair<string, object?>> tags, int place) =>
        place < tags.Length ? tags[place].Value as string ?? tags[place].Value?.ToString() ?? "" : "";

    private readonly record struct Series(string Instrument, string First, string Second);

    private sealed class Total
    {
        private readonly Lock _lock = new();
        private double _sum;
        private long _times;

        public (double Sum, long Times) Read()
        {
            lock (_lock)
                return (_sum, _times);
        }

        public void Add(double measurement)
        {
            lock (_lock)
            {
                _sum += measurement;
                _times++;
            }
        }
    }
}

/// <summary>The requests of a module.</summary>
/// <param name="Module">Its name.</param>
/// <param name="Statuses">How many ended with each class of status: <c>2xx</c>.</param>
/// <param name="Median">Half of them took no longer.</param>
/// <param name="P90">Nine of ten took no longer.</param>
/// <param name="P99">Ninety-nine of a hundred took no longer.</param>
/// <param name="Longest">None took longer.</param>
public sealed record ModuleRequests(
    string Module, IReadOnlyDictionary<string, long> Statuses, TimeSpan Median, TimeSpan P90, TimeSpan P99, TimeSpan Longest)
{
    /// <summary>All of them.</summary>
    public long Count => Statuses.Values.Sum();

    /// <summary>Those that ended with a class of status.</summary>
    public long CountOf(string status) => Statuses.GetValueOrDefault(status);
}

/// <summary>A sum of measurements.</summary>
/// <param name="First">The first tag.</param>
/// <param name="Second">The second tag; empty = there is none.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="Times">How many there were.</param>
public sealed record Counted(string First, string Second, double Sum, long Times);
