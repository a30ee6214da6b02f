using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Sqlite;

/// <summary>A commit on its way through the writer.</summary>
internal sealed class CommitRequest(string partition, IReadOnlyList<DocumentOperation> operations)
{
    // The caller goes on elsewhere: the writer's thread has the next group to store.
    private readonly TaskCompletionSource<CommitOutcome> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Partition => partition;

    public IReadOnlyList<DocumentOperation> Operations => operations;

    /// <summary>What the caller waits for.</summary>
    public Task<CommitOutcome> Completion => _completion.Task;

    /// <summary>How it went, not yet on disk.</summary>
    public CommitOutcome Outcome { get; set; }

    /// <summary>Why this request alone could not be carried out.</summary>
    public Exception? Refusal { get; set; }

    /// <summary>Tells the caller how it went, once that is on disk.</summary>
    public void Complete()
    {
        if (Refusal is { } refusal)
            _completion.SetException(refusal);
        else
            _completion.SetResult(Outcome);
    }

    /// <summary>Tells the caller that nothing of its group could be stored.</summary>
    public void Fail(Exception fault) => _completion.SetException(fault);
}
