using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mostrador.Kernel.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Mostrador.App.Telemetry;

/// <summary>
/// The OpenTelemetry SDK with its OTLP exporter. Everything is exported in batches, in the background: what the endpoint does not
/// take is lost, and nothing else. All settings named <c>OTEL_…</c> that the SDK knows apply (sampler, headers, protocol, …).
/// </summary>
internal sealed class TelemetryExport : IDisposable
{
    // As the specification has it. The SDK's own default is gRPC, which many proxies and collectors in the cloud do not take.
    private static readonly KeyValuePair<string, string?> DefaultProtocol = new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");

    private readonly OpenTelemetrySdk _sdk;

    /// <summary>Starts to collect.</summary>
    public TelemetryExport(IConfiguration configuration) => _sdk = OpenTelemetrySdk.Create(builder =>
    {
        // The host's settings rather than the process's: local.settings.json counts too.
        builder.Services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder().AddInMemoryCollection([DefaultProtocol]).AddConfiguration(configuration).Build());
        builder
            .ConfigureResource(resource => resource.AddService(configuration["OTEL_SERVICE_NAME"] ?? "mostrador", serviceVersion: Version))
            .WithTracing(tracing => tracing.AddSource(Tracing.SourceName, RequestSpans.SourceName))
            .WithMetrics(metrics => metrics.AddMeter("Mostrador.*", "Microsoft.AspNetCore.Hosting", "System.Runtime"))
            .WithLogging(configureBuilder: null, logs => logs.IncludeFormattedMessage = true)
            .UseOtlpExporter();
    });

    /// <summary>Makes loggers whose records are exported.</summary>
    public ILoggerFactory Logs => _sdk.GetLoggerFactory();

    /// <summary>Sends what is left and ends; all three kinds side by side, so that a dead endpoint delays no more than this once.</summary>
    public Task End(TimeSpan limit)
    {
        var milliseconds = (int)limit.TotalMilliseconds;
        return Task.WhenAll(
            Task.Run(() => _sdk.TracerProvider.Shutdown(milliseconds)),
            Task.Run(() => _sdk.MeterProvider.Shutdown(milliseconds)),
            Task.Run(() => _sdk.LoggerProvider.Shutdown(milliseconds)));
    }

    /// <inheritdoc/>
    public void Dispose() => _sdk.Dispose();

    private static string Version =>
        typeof(TelemetryExport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
