using Mostrador.Api.Tests.Hosting;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.PointOfSale.Customers;

namespace Mostrador.Api.Tests.Messages;

/// <summary>A host with scripted handlers over a store in memory, and the time in the test's hand.</summary>
internal abstract class MessageHost : IAsyncDisposable
{
    protected static readonly DateTimeOffset Beginning = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    public MemoryEngine Engine { get; } = new();

    public ManualTime Time { get; } = new(Beginning);

    public Script Script { get; } = new();

    /// <summary>The store as the host sees it.</summary>
    public abstract DocumentStore Documents { get; }

    public abstract ReplayDeadLetters Replay { get; }

    /// <summary>Delivers everything that can be delivered now, with all its tries.</summary>
    public abstract Task RunUntilQuiet();

    /// <summary>Runs the timer that sends dead letters again, and what it has sent.</summary>
    public abstract Task RetryDue();

    public abstract ValueTask DisposeAsync();

    public Task Send(string id, string subject = "a", string queue = EraseCustomer.Queue, Partition? partition = null) =>
        Documents.Transact(partition ?? ScriptedFunctions.Shop, transaction =>
        {
            transaction.Create(new OutboxMessage { Key = id, Queue = queue, Subject = subject, Body = $"body of {id}", WrittenAt = Time.GetUtcNow() });
            return Task.CompletedTask;
        });

    public void Pass(TimeSpan time) => Time.Advance(time);

    public void PassUntil(DateTimeOffset instant)
    {
        if (instant > Time.GetUtcNow())
            Time.Advance(instant - Time.GetUtcNow());
    }

    public Task<long> EffectsOf(string id) => ScriptedFunctions.EffectsOf(Documents, id);

    public async Task<DeadLetter> OnlyLetter() => Assert.Single((await new ReadDeadLetters(Documents).List(null, 0, 100)).Page);

    /// <summary>No message is on its way and none is dead.</summary>
    public virtual async Task NothingIsLeft() => Assert.Empty((await new ReadDeadLetters(Documents).List(null, 0, 100)).Page);

    /// <summary>A message that has failed until only an operator can help.</summary>
    public async Task<DeadLetter> Final(string id)
    {
        Script.Before = (_, _) => throw new TestFailureException();
        await Send(id);
        await RunUntilQuiet();
        for (var i = 0; i < 5; i++)
        {
            Pass(TimeSpan.FromHours(25));
            await RetryDue();
        }

        var letter = await OnlyLetter();
        Assert.True(letter.IsFinal);
        return letter;
    }

    /// <summary>The process dies at one of the commits to come; says whether it has.</summary>
    public Func<bool> CrashAtCommit(int number, bool after)
    {
        var commits = 0;
        var crashed = false;
        void Count(IReadOnlyList<DocumentOperation> operations)
        {
            if (Interlocked.Increment(ref commits) == number)
            {
                crashed = true;
                throw new IOException("The process is gone.");
            }
        }

        if (after)
            Engine.AfterCommit = Count;
        else
            Engine.BeforeCommit = Count;
        return () => crashed;
    }
}
