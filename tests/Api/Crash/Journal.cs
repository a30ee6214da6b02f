using System.Collections.Concurrent;

namespace Mostrador.Api.Tests.Crash;

/// <summary>Remembers what clients were told, and what they asked without being told how it went.</summary>
internal sealed class Journal
{
    private int _acknowledged;
    private int _moment = int.MaxValue;
    private TaskCompletionSource _reached = new();

    /// <summary>Every acknowledged order as it must look, by id.</summary>
    public ConcurrentDictionary<long, OrderSeen> Orders { get; } = new();

    /// <summary>Orders asked for, without an answer.</summary>
    public ConcurrentBag<OrderAsked> UnansweredOrders { get; } = [];

    /// <summary>Payments (method) and cancellations (null) without an answer, by order.</summary>
    public ConcurrentDictionary<long, string?> UnansweredEnds { get; } = new();

    /// <summary>Points and credit payments entered by hand, by their description, which is unique.</summary>
    public ConcurrentDictionary<string, HandEntry> HandEntries { get; } = new();

    /// <summary>Answers that are no part of the contract.</summary>
    public ConcurrentQueue<string> Surprises { get; } = new();

    public int Acknowledged => _acknowledged;

    /// <summary>Which load this is, so that descriptions stay unique.</summary>
    public int Round { get; private set; }

    public void NextRound() => Round++;

    /// <summary>Ends when so many more answers have been acknowledged.</summary>
    public Task After(int answers)
    {
        _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _moment, _acknowledged + answers);
        return _reached.Task;
    }

    /// <summary>Counts an answer whose content has been noted.</summary>
    public void Acknowledge()
    {
        if (Interlocked.Increment(ref _acknowledged) == Volatile.Read(ref _moment))
            _reached.SetResult();
    }

    /// <summary>Takes what was found, and found right, for told from now on.</summary>
    public void Settle(IEnumerable<OrderSeen> found, IReadOnlySet<string> entriesFound)
    {
        foreach (var order in found)
            Orders[order.Id] = order;
        foreach (var (description, entry) in HandEntries)
        {
            if (entriesFound.Contains(description))
                HandEntries[description] = entry with { Answered = true };
            else
                HandEntries.TryRemove(description, out _);
        }

        UnansweredOrders.Clear();
        UnansweredEnds.Clear();
    }
}

internal sealed record OrderAsked(long? Customer, IReadOnlyList<(long Product, long Quantity)> Lines)
{
    public string Text => $"{Customer}: {string.Join(", ", Lines)}";
}

internal sealed record HandEntry(long Customer, decimal Amount, string Type, bool Answered);
