using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Idempotency;

/// <summary>
/// One run of a request with a key. What its transaction stages is held back until the answer is known, and both are committed together.
/// Whatever needs the change before that (a second transaction, a read of what was changed, a provider) has it committed at once, with a
/// record that says that the request has begun; from then on it commits as a request without a key does, and ends with its answer.
/// </summary>
internal sealed class KeyedRequest(DocumentStore store, RequestKey key, LateLane lane)
{
    /// <summary>Bytes of an answer that are kept, at most.</summary>
    public const int MostAnswerBytes = 256 * 1024;

    private static readonly AsyncLocal<KeyedRequest?> Ambient = new();

    private readonly Lock _lock = new();
    private readonly List<Func<Task>> _afterwards = [];
    private readonly List<Func<Task>> _ifAbandoned = [];
    private (Partition Partition, IReadOnlyList<DocumentOperation> Operations)? _held;
    private NumberDesks.Turn? _turn;
    private Partition? _begun;
    private Task? _flushing;
    private bool _holdsBack = true;
    private bool _wentOutside;
    private bool _abandoned;
    private bool _isOver;

    /// <summary>The one that this code runs for; null = none.</summary>
    public static KeyedRequest? Current => Ambient.Value is { _isOver: false } current ? current : null;

    /// <summary>Whether something is held back.</summary>
    public bool IsHolding => _held is not null;

    /// <summary>Whether something is stored or about to be.</summary>
    public bool HasChanges => _held is not null || _begun is not null;

    /// <summary>Whether the answer must be kept: there are changes, or a provider was asked for something.</summary>
    public bool IsToBeRemembered => HasChanges || _wentOutside;

    /// <summary>The one that this code runs for, if it changes documents in this store.</summary>
    public static KeyedRequest? In(DocumentStore store) => Current is { } current && current.Belongs(store) ? current : null;

    /// <summary>Makes what the caller does from now on this request's.</summary>
    public void Enter() => Ambient.Value = this;

    /// <summary>Makes what the asynchronous caller does from now on nobody's.</summary>
    public static void StepAside() => Ambient.Value = null;

    /// <summary>Does something once the change is stored: at once, unless it is held back.</summary>
    public static Task Afterwards(Func<Task> deed)
    {
        if (Current is not { _held: not null } current)
            return deed();
        current._afterwards.Add(deed);
        return Task.CompletedTask;
    }

    /// <summary>Does something if the change that is held back is not stored.</summary>
    public static void IfAbandoned(Func<Task> deed)
    {
        if (Current is { _held: not null } current)
            current._ifAbandoned.Add(deed);
    }

    /// <summary>
    /// Has everything committed before something happens outside of the store: it must know of it, and a run that has done it is not run
    /// again.
    /// </summary>
    public static async Task GoOutside()
    {
        if (Current is not { } current)
            return;
        await current.Flush();
        current._wentOutside = true;
        current.CommitAtOnce();
    }

    /// <summary>Commits what is held back if it changes something that is about to be read.</summary>
    /// <param name="partition">Where it is read.</param>
    /// <param name="isRead">Whether a document with this stored id is.</param>
    public Task FlushBeforeReading(Partition partition, Func<string, bool> isRead) =>
        _held is { } held && held.Partition == partition && held.Operations.Any(operation => operation is not TouchDocument && isRead(operation.Id))
            ? Flush()
            : Task.CompletedTask;

    /// <summary>
    /// Begins a transaction: what the one before has left is committed, and a request that has lost a race queues up. It does not wait for
    /// others while it is in the queue, so it leaves at the end of the transaction unless that has staged something.
    /// </summary>
    public async Task<IDisposable> Begin(Partition partition, CancellationToken cancellation)
    {
        await Flush();
        if (_holdsBack)
            await lane.Enter(partition, cancellation);
        return new Turn(this);
    }

    /// <summary>Gives up the place in the queue, for whatever waits for others.</summary>
    public void LeaveLane() => lane.Leave();

    /// <summary>Commits what is held back, if anything is.</summary>
    /// <exception cref="RunAgainException">A rival was quicker.</exception>
    public Task Flush()
    {
        CheckNotAbandoned();
        lock (_lock) // Reads may go side by side; it is committed once.
            return _held is { } held ? _flushing ??= CommitHeld(held, Record(KeyState.Begun, null)) : Task.CompletedTask;
    }

    /// <summary>Takes what a transaction has staged: holds it back, or commits it as well as the transaction would.</summary>
    /// <param name="partition">Where.</param>
    /// <param name="operations">What was staged.</param>
    /// <param name="turn">Ends when it is queued: whoever takes the next number waits for a change that is held back.</param>
    public async Task<CommitOutcome> Commit(Partition partition, IReadOnlyList<DocumentOperation> operations, NumberDesks.Turn? turn)
    {
        if (_held is not null)
        {
            turn?.Dispose();
            throw new InvalidOperationException("A transaction must not be started in the work of another one.");
        }

        _turn = turn;
        try
        {
            return await Commit(partition, operations);
        }
        finally
        {
            if (_held is null)
                _turn?.Dispose();
        }
    }

    private async Task<CommitOutcome> Commit(Partition partition, IReadOnlyList<DocumentOperation> operations)
    {
        CheckNotAbandoned();
        if (!key.Scope.Partitions.Contains(partition))
            throw new InvalidOperationException($"A request of this caller changes {partition}, where its key is not looked for.");
        if (_holdsBack)
        {
            CommitLimits.Check(operations);
            _held = (partition, operations);
            return CommitOutcome.Committed;
        }

        if (_begun is not null)
            return await store.Commit(partition, operations, _turn);
        var outcome = await store.Commit(partition, [.. operations, Create(Record(KeyState.Begun, null))], _turn);
        if (outcome == CommitOutcome.Committed)
            _begun = partition;
        else if (await store.In(partition).Peek<KeyRecord>(key.Id) is { } rival)
            throw new Refusal(new BadKey(key.IsOf(rival.Fingerprint) ? KeyFault.Running : KeyFault.OtherRequest));
        return outcome;
    }

    /// <summary>Stores the answer, with what is held back.</summary>
    /// <exception cref="RunAgainException">A rival was quicker.</exception>
    public async Task Finish(StoredAnswer answer)
    {
        var sealedAnswer = answer.Body.Length <= MostAnswerBytes ? key.Seal(answer.ToBytes()) : null;
        var record = Record(sealedAnswer is null ? KeyState.Unkept : KeyState.Answered, sealedAnswer);
        if (_held is { } held)
            await CommitHeld(held, record);
        else if (_begun is { } partition)
            await Replace(partition, record);
        else
            await store.Commit(key.Scope.Partitions[0], [Create(record)]);
    }

    /// <summary>Ends the run: what is still held back is not stored, and whoever goes on in the background goes on by himself.</summary>
    public async Task End()
    {
        if (_held is not null)
            await Abandon();
        lane.Leave();
        _isOver = true;
    }

    // Goes on after a rival: whatever ends in the meantime (a guard, a clean-up) must not commit anything of this run.
    private void CheckNotAbandoned()
    {
        if (_abandoned)
            throw new RunAgainException();
    }

    private Task Replace(Partition partition, KeyRecord record) => store.Transact(partition, async transaction =>
    {
        if (await transaction.Find<KeyRecord>(record.Key) is not null)
            transaction.Replace(record);
    });

    private bool Belongs(DocumentStore other) => ReferenceEquals(store, other);

    private KeyRecord Record(KeyState state, byte[]? answer) => new() { Key = key.Id, Fingerprint = key.Fingerprint, State = state, Answer = answer };

    private static CreateDocument Create(KeyRecord record) =>
        new(KeyRecord.Type.IdOf(record.Key), KeyRecord.Type, record.ToJson(), KeyRecord.Life);

    private async Task CommitHeld((Partition Partition, IReadOnlyList<DocumentOperation> Operations) held, KeyRecord record)
    {
        var operations = (IReadOnlyList<DocumentOperation>)[.. held.Operations, Create(record)];
        if (record.Answer is not null && !CommitLimits.HasRoom(operations))
            operations = [.. held.Operations, Create(Record(KeyState.Unkept, null))];
        CommitOutcome outcome;
        try
        {
            outcome = await store.Commit(held.Partition, operations, _turn);
        }
        catch
        {
            _held = null; // It may be stored all the same: what belongs to it stays.
            throw;
        }

        if (outcome == CommitOutcome.Conflict)
        {
            await Abandon();
            throw new RunAgainException();
        }

        (_held, _begun) = (null, held.Partition);
        CommitAtOnce();
        foreach (var deed in _afterwards)
            await deed();
        _afterwards.Clear();
    }

    private void CommitAtOnce()
    {
        _holdsBack = false;
        lane.Leave();
    }

    private async Task Abandon()
    {
        (_held, _abandoned) = (null, true);
        _turn?.Dispose();
        lane.Leave();
        foreach (var deed in _ifAbandoned)
            await deed();
    }

    private sealed class Turn(KeyedRequest request) : IDisposable
    {
        public void Dispose()
        {
            if (request._held is null)
                request.LeaveLane();
        }
    }
}
