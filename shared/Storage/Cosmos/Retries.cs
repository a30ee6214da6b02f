using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Microsoft.Azure.Cosmos;

namespace Mostrador.Storage.Cosmos;

/// <summary>
/// Sends requests again when that may help: a bounded number of times, with pauses that grow, differ by chance, and are at least
/// what Cosmos DB asks for.
/// </summary>
/// <param name="pause">Waits.</param>
internal sealed class Retries(Func<TimeSpan, CancellationToken, Task> pause)
{
    public const int MostAttempts = 10;

    /// <summary>A client has long gone after this much time.</summary>
    private static readonly TimeSpan LongestOperation = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <summary>An attempt that takes longer has lost its answer.</summary>
    public TimeSpan LongestAttempt { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Retries that really wait.</summary>
    public static Retries Real(TimeProvider time) => new((pause, cancellation) => Task.Delay(pause, time, cancellation));

    /// <summary>Sends a request until its answer is final.</summary>
    /// <param name="operation">What it is, for faults and metrics.</param>
    /// <param name="send">Sends it once and says how it ended; with its result when that was well.</param>
    /// <param name="cancellation">Ends everything.</param>
    /// <exception cref="StorageException">It was sent as often as allowed.</exception>
    public async Task<(Answer Answer, T? Result)> Send<T>(
        string operation, Func<CancellationToken, Task<(Answer Answer, T? Result)>> send, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            var (answer, result, fault) = await Try(send, cancellation);
            if (!answer.IsPassing)
                return fault is null ? (answer, result) : throw answer.ToFault(operation, fault);
            var wait = Wait(attempt, answer.RetryAfter);
            if (attempt == MostAttempts || Stopwatch.GetElapsedTime(started) + wait > LongestOperation)
                throw answer.ToFault(operation, fault);
            CosmosMetrics.Retried(operation, answer.Status == 0 ? "no answer" : ((int)answer.Status).ToString(CultureInfo.InvariantCulture));
            await pause(wait, cancellation);
        }
    }

    private async Task<(Answer, T?, Exception?)> Try<T>(
        Func<CancellationToken, Task<(Answer, T?)>> send, CancellationToken cancellation)
    {
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        attempt.CancelAfter(LongestAttempt);
        try
        {
            var (answer, result) = await send(attempt.Token);
            return (answer, result, null);
        }
        catch (CosmosException fault)
        {
            return (Answer.Of(fault), default, fault);
        }
        catch (Exception fault) when (IsOfNetwork(fault) && !cancellation.IsCancellationRequested)
        {
            return (Answer.None, default, fault);
        }
    }

    private static bool IsOfNetwork(Exception fault) =>
        fault is HttpRequestException or SocketException or IOException or TimeoutException or OperationCanceledException;

    private static TimeSpan Wait(int attempt, TimeSpan? retryAfter)
    {
        var ceiling = Math.Min(LongestPause.TotalMilliseconds, FirstPause.TotalMilliseconds * Math.Pow(2, attempt - 1));
        var own = TimeSpan.FromMilliseconds(ceiling * (0.5 + (Random.Shared.NextDouble() / 2)));
        return retryAfter is { } asked && asked > own ? asked + (own / 2) : own;
    }
}
