using Microsoft.Extensions.Logging;
using Mostrador.Kernel.Documents;

namespace Mostrador.App.Health;

/// <summary>
/// Whether the stores can be reached: one small read, whatever it finds. However often one asks, at most one read is under
/// way, so that a store that hangs is not buried under questions.
/// </summary>
public sealed partial class ReadinessProbe(IDocumentEngine documents, TimeProvider time, ILogger<ReadinessProbe> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly Partition Nowhere = new("health", "probe");
    private static readonly string Nothing = DocumentId.Of(Counter.Type.Name, "probe");
    private readonly Lock _turn = new();
    private Task _read = Task.CompletedTask;

    /// <summary>Asks, and waits two seconds at most.</summary>
    public async Task<bool> IsReady(CancellationToken cancellation)
    {
        try
        {
            await CurrentRead().WaitAsync(Patience, time, cancellation);
            return true;
        }
#pragma warning disable CA1031 // Whatever goes wrong means "not ready"; it is logged, and no inner detail is answered.
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNotReady(failure);
            return false;
        }
    }

    private Task CurrentRead()
    {
        lock (_turn)
        {
            if (_read.IsCompleted)
                _read = Task.Run(() => documents.Read(Nowhere, Nothing, CancellationToken.None).AsTask());
            return _read;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The document store does not answer")]
    private partial void LogNotReady(Exception failure);
}
