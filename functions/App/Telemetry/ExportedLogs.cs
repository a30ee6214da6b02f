using Microsoft.Extensions.Logging;

namespace Mostrador.App.Telemetry;

/// <summary>One more destination of the host's logs, after the host's own filters.</summary>
[ProviderAlias("OpenTelemetry")]
internal sealed class ExportedLogs(TelemetryExport export) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => export.Logs.CreateLogger(categoryName);

    public void Dispose()
    {
        // The export ends after the host.
    }
}
