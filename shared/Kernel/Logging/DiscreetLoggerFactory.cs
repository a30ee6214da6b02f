using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mostrador.Kernel.Logging;

/// <summary>
/// Stands before all logging, of the app and of what it is built on, to whatever destination: personal data and secrets cannot
/// get there by an exception's message, nor by the frameworks' chatter about requests, which no setting turns on.
/// </summary>
public sealed class DiscreetLoggerFactory(LoggerFactory inner) : ILoggerFactory
{
    // Below a warning these quote addresses with their query strings, paths with telephone numbers, and headers.
    private static readonly string[] Talkative = ["Microsoft.AspNetCore.", "System.Net.Http.HttpClient."];

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new DiscreetLogger(
        inner.CreateLogger(categoryName),
        Talkative.Any(start => categoryName.StartsWith(start, StringComparison.Ordinal)) ? LogLevel.Warning : LogLevel.Trace);

    /// <inheritdoc/>
    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    /// <inheritdoc/>
    public void Dispose() => inner.Dispose();
}

/// <summary>Makes the logging of a host discreet.</summary>
public static class DiscreetLogging
{
    /// <summary>Puts <see cref="DiscreetLoggerFactory"/> before the host's providers and filters, which stay as they are.</summary>
    public static IServiceCollection AddDiscreetLogging(this IServiceCollection services)
    {
        services.AddLogging();
        return services.AddSingleton<ILoggerFactory>(provider => new DiscreetLoggerFactory(ActivatorUtilities.CreateInstance<LoggerFactory>(provider)));
    }
}
