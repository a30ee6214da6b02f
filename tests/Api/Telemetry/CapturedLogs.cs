using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mostrador.Api.Tests.Telemetry;

/// <summary>Everything that is logged, from Trace on, in all its forms: sentence, values, scopes, exceptions.</summary>
internal sealed class CapturedLogs
{
    private readonly ConcurrentQueue<string> _texts = new();

    public IReadOnlyCollection<string> Texts => _texts;

    /// <summary>No filter of the host holds anything back from this destination.</summary>
    public void Use(IServiceCollection services)
    {
        services.AddSingleton<ILoggerProvider>(new Provider(this));
        services.Configure<LoggerFilterOptions>(filters => filters.Rules.Add(new LoggerFilterRule("Captured", null, LogLevel.Trace, null)));
    }

    private void Add(string category, string kind, string? text) => _texts.Enqueue($"{category} {kind} {text}");

    [ProviderAlias("Captured")]
    private sealed class Provider(CapturedLogs logs) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Logger(logs, categoryName);

        public void Dispose()
        {
            // What was logged is looked at afterwards.
        }
    }

    private sealed class Logger(CapturedLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            AddState("scope", state);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            logs.Add(category, logLevel.ToString(), formatter(state, exception));
            AddState("state", state);
            if (exception is null)
                return;
            logs.Add(category, "exception", exception.ToString());
            logs.Add(category, "message", exception.Message);
            logs.Add(category, "data", string.Join(';', exception.Data.Values.Cast<object?>()));
            if (exception.InnerException is { } inner)
                logs.Add(category, "inner", inner.ToString());
        }

        private void AddState<TState>(string kind, TState state)
        {
            logs.Add(category, kind, state?.ToString());
            if (state is IEnumerable<KeyValuePair<string, object?>> values)
                logs.Add(category, kind, string.Join(';', values.Select(value => $"{value.Key}={value.Value}")));
        }
    }
}
