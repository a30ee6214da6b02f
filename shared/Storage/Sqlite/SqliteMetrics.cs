using System.Diagnostics.Metrics;

namespace Mostrador.Storage.Sqlite;

/// <summary>How commits reach the disk, under the meter <c>Mostrador.Sqlite</c>.</summary>
internal static class SqliteMetrics
{
    private static readonly Meter Meter = new("Mostrador.Sqlite");

    private static readonly Histogram<int> Sizes = Meter.CreateHistogram<int>(
        "mostrador.sqlite.commit.size", "{request}", "Requests that shared one flush to disk.");

    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>(
        "mostrador.sqlite.commit.duration", "s", "From the beginning of such a group until it was on disk.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1] });

    public static void Committed(int requests, TimeSpan duration)
    {
        Sizes.Record(requests);
        Durations.Record(duration.TotalSeconds);
    }
}
