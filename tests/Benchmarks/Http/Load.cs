using System.Diagnostics;
using Mostrador.Benchmarks.Servers;

namespace Mostrador.Benchmarks.Http;

/// <summary>Keeps a number of connections busy, each with one request at a time on a thread of its own.</summary>
internal static class Load
{
    public const int Clients = 16;

    /// <summary>Loads a server; what is answered during the warm-up does not count.</summary>
    public static Measured Run(ServerProcess server, TimeSpan warmUp, TimeSpan time, Func<int, IScript> script, int clients = Clients)
    {
        var scripts = Enumerable.Range(0, clients).Select(script).ToList();
        var clock = Stopwatch.StartNew();
        var results = new List<TimeSpan>[clients];
        var ends = new TimeSpan[clients];
        Exception? failure = null;
        var threads = Enumerable.Range(0, clients).Select(number => new Thread(() =>
        {
            try
            {
                (results[number], ends[number]) = Work(server.Address, scripts[number], clock, warmUp, warmUp + time);
            }
            catch (Exception fault) when (fault is IOException or InvalidOperationException or System.Net.Sockets.SocketException)
            {
                failure = fault;
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        Thread.Sleep(warmUp);
        var before = (server.ProcessorTime, server.AllocatedBytes);
        threads.ForEach(thread => thread.Join());
        return failure is null
            ? Measured.Of(results.SelectMany(times => times), ends.Max() - warmUp, server.ProcessorTime - before.ProcessorTime, server.AllocatedBytes - before.AllocatedBytes)
            : throw new InvalidOperationException("The load failed.", failure);
    }

    private static (List<TimeSpan> Times, TimeSpan End) Work(Uri server, IScript script, Stopwatch clock, TimeSpan start, TimeSpan end)
    {
        using var wire = new Wire(server);
        var times = new List<TimeSpan>(200_000);
        var last = start;
        while (true)
        {
            var sent = clock.Elapsed;
            var request = sent < end ? script.Next() : default;
            if (request.IsEmpty)
                return (times, last);
            var status = wire.Exchange(request);
            script.Take(status, wire.Body);
            last = clock.Elapsed;
            if (sent >= start)
                times.Add(last - sent);
        }
    }
}

/// <summary>What a load measured: times in milliseconds, and what a request took of the server's processors and memory.</summary>
internal sealed record Measured(double PerSecond, double P50, double P99, double P999, double ProcessorMicroseconds, double AllocatedBytes)
{
    /// <summary>Counts answers and sorts their times.</summary>
    public static Measured Of(IEnumerable<TimeSpan> times, TimeSpan duration, TimeSpan processor, long allocated)
    {
        var sorted = times.Select(time => time.TotalMilliseconds).Order().ToArray();
        return sorted.Length == 0
            ? throw new InvalidOperationException("Nothing was measured.")
            : new Measured(sorted.Length / duration.TotalSeconds, At(0.50), At(0.99), At(0.999), processor.TotalMicroseconds / sorted.Length, (double)allocated / sorted.Length);

        double At(double share) => sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
    }

    /// <summary>Several runs of the same as one: the median of each figure.</summary>
    public static Measured Median(IReadOnlyList<Measured> runs) => new(
        Middle(runs, run => run.PerSecond), Middle(runs, run => run.P50), Middle(runs, run => run.P99), Middle(runs, run => run.P999),
        Middle(runs, run => run.ProcessorMicroseconds), Middle(runs, run => run.AllocatedBytes));

    private static double Middle(IReadOnlyList<Measured> runs, Func<Measured, double> figure) =>
        runs.Select(figure).Order().ElementAt(runs.Count / 2);
}
