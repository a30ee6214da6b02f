using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mostrador.Kernel.Hosting;

namespace Mostrador.App.Telemetry;

/// <summary>Traces, metrics and logs by OTLP, for both hosts, when there is somewhere to send them.</summary>
internal static class TelemetryServices
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Adds the export when its setting is set; else nothing at all.</summary>
    /// <exception cref="StartupException">The setting is no address.</exception>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[Endpoint]?.Trim() is not { Length: > 0 } endpoint)
            return services;
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
            throw new StartupException($"The setting {Endpoint} must be an address that starts with http:// or https://.");
        services.AddSingleton(_ => new TelemetryExport(configuration));
        services.AddSingleton<ILoggerProvider, ExportedLogs>();
        services.AddHostedService<RequestSpans>();
        return services.AddHostedService<TelemetryEnd>();
    }
}
