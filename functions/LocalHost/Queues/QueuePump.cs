using System.Threading.Channels;
using Mostrador.Kernel.Messages;
using Mostrador.LocalHost.Catalog;

namespace Mostrador.LocalHost.Queues;

/// <summary>
/// Delivers the outbox to the queue functions: at least once, in order within a subject, different subjects side by side. One
/// loop decides everything, and sleeps until a message arrives, a delivery ends or a retry is due.
/// </summary>
public sealed partial class QueuePump : BackgroundService
{
    /// <summary>After the outbox could not be read, it is left alone this long.</summary>
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Never = Timeout.InfiniteTimeSpan;

    private readonly IServiceProvider _services;
    private readonly TimeProvider _time;
    private readonly QueueOptions _options;
    private readonly ILogger<QueuePump> _log;
    private readonly Courier _courier;
    private readonly Dictionary<string, QueueFunction> _functions;
    private readonly HashSet<string> _unheard = [];
    private readonly Dictionary<MessageId, Delivery> _deliveries = [];
    private readonly List<TaskCompletionSource> _waiting = [];
    private readonly Channel<Action> _news = Channel.CreateUnbounded<Action>(new UnboundedChannelOptions { SingleReader = true });

    private List<PendingMessage> _known = [];
    private DateTimeOffset _nextLook = DateTimeOffset.MinValue;
    private bool _mayBeMore = true;
    private bool _crowded;
    private int _arrivalTold;
    private int _running;

    /// <summary>A pump for the functions of a catalog. It has nothing to do where messages are not this process's matter.</summary>
    public QueuePump(FunctionCatalog catalog, IServiceProvider services, TimeProvider time, QueueOptions options, ILogger<QueuePump> log)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _services = services;
        _courier = services.GetRequiredService<Courier>();
        _time = time;
        _options = options;
        _log = log;
        _functions = catalog.Queues.Values.ToDictionary(function => function.Queue);
    }

    /// <summary>
    /// Completes once every message stored before the call is delivered, waits for its next attempt, or has nobody to take it.
    /// For whoever must see the effects of what he did, such as a test.
    /// </summary>
    public Task Settle()
    {
        if (_services.GetService<IOutbox>() is null)
            return Task.CompletedTask;
        var settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _news.Writer.TryWrite(() =>
        {
            _mayBeMore = true;
            _waiting.Add(settled);
        });
        return settled.Task;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_services.GetService<IOutbox>() is not { } outbox)
            return;
        var pump = Pump(outbox, stoppingToken);
        var first = await Task.WhenAny(Watch(outbox, stoppingToken), pump);
        if (!stoppingToken.IsCancellationRequested)
            await first; // Neither ends by itself: this is a fault, and the host's to deal with.

        // What is under way may end; what does not, stays in the outbox.
        await pump.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (_running > 0)
            (await _news.Reader.ReadAsync(CancellationToken.None))();
        _waiting.ForEach(settled => settled.TrySetCanceled(stoppingToken));
    }

    private async Task Watch(IOutbox outbox, CancellationToken stopping)
    {
        while (true)
        {
            await outbox.WaitForArrival(stopping);
            if (Interlocked.Exchange(ref _arrivalTold, 1) == 0)
                _news.Writer.TryWrite(Arrived);
        }
    }

    private void Arrived()
    {
        Volatile.Write(ref _arrivalTold, 0);
        _mayBeMore = true;
    }

    private async Task Pump(IOutbox outbox, CancellationToken stopping)
    {
        await using var alarm = _time.CreateTimer(_ => _news.Writer.TryWrite(Wake), null, Never, Never);
        while (true)
        {
            var due = Start(stopping);
            while (MayLook && _nextLook <= _time.GetUtcNow())
            {
                await Look(outbox, stopping);
                due = Start(stopping);
            }

            if (_running == 0 && !_mayBeMore)
                TellSettled();
            alarm.Change(Until(MayLook && _nextLook < due ? _nextLook : due), Never);
            (await _news.Reader.ReadAsync(stopping))();
            while (_news.Reader.TryRead(out var more))
                more();
        }
    }

    /// <summary>Only an idle hand looks for more: while all are full, what is known is enough.</summary>
    private bool MayLook => _mayBeMore && _running < _options.Parallelism;

    private static void Wake()
    {
        // The loop has been woken; that was all.
    }

    /// <summary>Reads the outbox past everything that is already known and cannot start yet.</summary>
    private async Task Look(IOutbox outbox, CancellationToken stopping)
    {
        try
        {
            var most = Math.Min(_known.Count + _options.Window, _options.MostStuck);
            _known = [.. await outbox.Pending(most, stopping)];
            _mayBeMore = _known.Count == most && most < _options.MostStuck;
            var crowded = _known.Count == _options.MostStuck;
            if (crowded && !_crowded)
                LogCrowd(_known.Count);
            _crowded = crowded;
            var ids = _known.Select(MessageId.Of).ToHashSet();
            foreach (var (id, _) in _deliveries.Where(delivery => !delivery.Value.Running && !ids.Contains(delivery.Key)).ToList())
                _deliveries.Remove(id);
        }
#pragma warning disable CA1031 // A fault of the store must not end all deliveries for good.
        catch (Exception failure) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogOutboxFault(failure);
            _nextLook = _time.GetUtcNow() + PauseAfterFault;
        }
    }

    /// <summary>Starts what can start; says when the next of the others is due.</summary>
    private DateTimeOffset Start(CancellationToken stopping)
    {
        var now = _time.GetUtcNow();
        var due = DateTimeOffset.MaxValue;
        var taken = new HashSet<Lane>();
        foreach (var pending in _known)
        {
            if (_running == _options.Parallelism || stopping.IsCancellationRequested)
                break;
            if (FunctionOf(pending.Message.Queue) is not { } function || !taken.Add(Lane.Of(pending)))
                continue;
            if (!_deliveries.TryGetValue(MessageId.Of(pending), out var delivery))
                _deliveries[MessageId.Of(pending)] = delivery = new Delivery();
            if (delivery.Running)
                continue;
            if (delivery.DueAt <= now)
                Start(function, pending, delivery, stopping);
            else if (delivery.DueAt < due)
                due = delivery.DueAt;
        }

        return due;
    }

    private void Start(QueueFunction function, PendingMessage pending, Delivery delivery, CancellationToken stopping)
    {
        delivery.Running = true;
        _running++;
        var attempt = delivery.Failures + 1;
        _ = Task.Run(async () =>
        {
            var gone = await _courier.Deliver(function, pending, attempt, stopping);
            _news.Writer.TryWrite(() => Ended(pending, delivery, gone));
        }, CancellationToken.None);
    }

    private void Ended(PendingMessage pending, Delivery delivery, bool gone)
    {
        _running--;
        delivery.Running = false;
        if (gone)
        {
            var id = MessageId.Of(pending);
            _deliveries.Remove(id);
            _known.RemoveAll(known => MessageId.Of(known) == id);
            _mayBeMore |= _crowded;
        }
        else
        {
            delivery.Failures++;
            delivery.DueAt = _time.GetUtcNow() + _options.PauseAfter(delivery.Failures);
        }
    }

    private QueueFunction? FunctionOf(string queue)
    {
        var function = _functions.GetValueOrDefault(queue);
        if (function is null && _unheard.Add(queue))
            LogUnheard(queue);
        return function;
    }

    private TimeSpan Until(DateTimeOffset due)
    {
        if (due == DateTimeOffset.MaxValue)
            return Never;
        var wait = due - _time.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    private void TellSettled()
    {
        foreach (var settled in _waiting)
            settled.TrySetResult();
        _waiting.Clear();
    }

    [LoggerMessage(LogLevel.Warning, "No function listens on the queue {Queue}; its messages stay in the outbox.")]
    private partial void LogUnheard(string queue);

    [LoggerMessage(LogLevel.Warning, "{Count} messages wait in the outbox; those behind them are not looked at.")]
    private partial void LogCrowd(int count);

    [LoggerMessage(LogLevel.Error, "The outbox could not be read; it is tried again soon.")]
    private partial void LogOutboxFault(Exception failure);
}
