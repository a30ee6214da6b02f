using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Mostrador.Fuzz.Hosting;

/// Errors that the app has logged: what is answered as a fault, and what nobody is told of.
internal sealed class FaultLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _faults = [];

    /// Those since the last time.
    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (_faults.TryDequeue(out var fault))
            taken.Add(fault);
        return taken;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            _faults.Enqueue($"{formatter(state, exception)} {exception}");
    }

    public void Dispose()
    {
    }
}
