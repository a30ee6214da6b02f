using System.Threading.Channels;
using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Sqlite;

/// <summary>
/// The one thread that writes. It never waits for a group to form: while one group goes to disk, the next gathers by itself,
/// so a lone caller is served at once and a crowd shares its flushes.
/// </summary>
internal sealed class Writer
{
    private const int MostWaiting = 4096;
    private const int MostInGroup = 256;

    private readonly Channel<CommitRequest> _waiting =
        Channel.CreateBounded<CommitRequest>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly GroupCommit _groups;
    private readonly Purge _purge;
    private readonly LogCopier _log;

    public Writer(GroupCommit groups, Purge purge, LogCopier log)
    {
        (_groups, _purge, _log) = (groups, purge, log);
        new Thread(Work) { IsBackground = true, Name = "Document writer" }.Start();
    }

    /// <summary>Queues a request and waits for its outcome. What is queued is carried out, even if the caller has gone.</summary>
    public async Task<CommitOutcome> Commit(CommitRequest request, CancellationToken cancellation)
    {
        try
        {
            await _waiting.Writer.WriteAsync(request, cancellation);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteDocumentEngine));
        }

        return await request.Completion;
    }

    /// <summary>Takes no more requests, and ends when all that are queued have been carried out.</summary>
    public Task Stop()
    {
        _waiting.Writer.TryComplete();
        return _ended.Task;
    }

    private void Work()
    {
        var group = new List<CommitRequest>(MostInGroup);
        while (_waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            group.Clear();
            while (group.Count < MostInGroup && _waiting.Reader.TryRead(out var request))
                group.Add(request);
            _groups.Run(group);
            _purge.RunIfDue();
            _log.Look();
        }

        _ended.SetResult();
    }
}
