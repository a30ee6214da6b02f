using Microsoft.Extensions.Logging;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Files;

namespace Mostrador.App.Health;

/// <summary>
/// Whether the stores can be reached: one small read of each, whatever it finds. However often one asks, at most one read of a
/// store is under way, so that one that hangs is not buried under questions.
/// </summary>
public sealed partial class ReadinessProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly Partition Nowhere = new("health", "probe");
    private static readonly string Nothing = DocumentId.Of(Counter.Type.Name, "probe");
    private const string NoFile = "health/probe";

    private readonly TimeProvider _time;
    private readonly ILogger<ReadinessProbe> _logger;
    private readonly SharedRead _documents;
    private readonly SharedRead _files;

    /// <summary>Asks nothing yet.</summary>
    public ReadinessProbe(IDocumentEngine documents, IFileStore files, TimeProvider time, ILogger<ReadinessProbe> logger)
    {
        (_time, _logger) = (time, logger);
        _documents = new SharedRead(() => documents.Read(Nowhere, Nothing, CancellationToken.None).AsTask());
        _files = new SharedRead(() => files.Open(NoFile, CancellationToken.None));
    }

    /// <summary>Asks, and waits two seconds at most.</summary>
    public async Task<bool> IsReady(CancellationToken cancellation)
    {
        var (documents, files) = (_documents.Current(), _files.Current());
        try
        {
            await Task.WhenAll(documents, files).WaitAsync(Patience, _time, cancellation);
            return true;
        }
#pragma warning disable CA1031 // Whatever goes wrong means "not ready"; it is logged, and no inner detail is answered.
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNotReady(failure, documents.IsCompletedSuccessfully ? "file" : "document");
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The {Store} store does not answer")]
    private partial void LogNotReady(Exception failure, string store);

    /// <summary>A read that all who ask at one time wait for.</summary>
    private sealed class SharedRead(Func<Task> read)
    {
        private readonly Lock _turn = new();
        private Task _current = Task.CompletedTask;

        public Task Current()
        {
            lock (_turn)
            {
                if (_current.IsCompleted)
                    _current = Task.Run(read);
                return _current;
            }
        }
    }
}
