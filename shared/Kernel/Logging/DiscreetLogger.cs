using Microsoft.Extensions.Logging;

namespace Mostrador.Kernel.Logging;

/// <summary>
/// A logger that passes on nothing below a floor, and of exceptions what <see cref="DiscreetException"/> keeps. With a floor it has
/// no scopes either: those of requests hold their paths.
/// </summary>
internal sealed class DiscreetLogger(ILogger inner, LogLevel floor) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => floor == LogLevel.Trace ? inner.BeginScope(state) : null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= floor && inner.IsEnabled(logLevel);

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= floor)
            inner.Log(logLevel, eventId, state, exception is null ? null : DiscreetException.Of(exception), formatter);
    }
}
