using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mostrador.Kernel.Hosting;
using Mostrador.Kernel.Logging;

namespace Mostrador.Kernel.Tests.Logging;

public sealed class DiscreetLoggingTests : IDisposable
{
    private const string Personal = "ana@example.com";
    private readonly Captured _captured = new();
    private readonly ServiceProvider _services;

    public DiscreetLoggingTests() => _services = new ServiceCollection()
        .AddLogging(logging => logging.AddProvider(_captured).SetMinimumLevel(LogLevel.Trace))
        .AddDiscreetLogging()
        .BuildServiceProvider();

    public void Dispose()
    {
        _services.Dispose();
        _captured.Dispose();
    }

    [Fact]
    public void Of_an_exception_its_kind_and_place_are_logged_and_no_message()
    {
        Log("Mostrador.Something", Thrown(() => _ = int.Parse(Personal, null)));

        var told = Assert.Single(_captured.Exceptions);
        Assert.StartsWith("System.FormatException", told.Message, StringComparison.Ordinal);
        Assert.StartsWith("System.FormatException", told.ToString(), StringComparison.Ordinal);
        Assert.Contains(nameof(Of_an_exception_its_kind_and_place_are_logged_and_no_message), told.ToString(), StringComparison.Ordinal);
        Assert.Contains(nameof(Of_an_exception_its_kind_and_place_are_logged_and_no_message), told.StackTrace, StringComparison.Ordinal);
        Assert.DoesNotContain(Personal, told + told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_causes_are_treated_the_same()
    {
        var cause = Thrown(() => throw new KeyNotFoundException(Personal));
        Log("Mostrador.Something", new AggregateException(Personal, new InvalidDataException(Personal, cause), new TimeoutException(Personal)));

        var told = Assert.Single(_captured.Exceptions).ToString();
        Assert.Equal(
            ["System.AggregateException", "---> System.IO.InvalidDataException", "---> System.Collections.Generic.KeyNotFoundException", "---> System.TimeoutException"],
            told.Split('\n').Select(line => line.Trim()).Where(line => !line.StartsWith("at ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Our_own_sentence_for_operators_stays()
    {
        Log("Mostrador.Something", new StartupException("The disk is full.", new IOException(Personal)));

        var told = Assert.Single(_captured.Exceptions).ToString();
        Assert.Contains("The disk is full.", told, StringComparison.Ordinal);
        Assert.DoesNotContain(Personal, told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mostrador.Something", LogLevel.Trace, true)]
    [InlineData("Microsoft.Hosting.Lifetime", LogLevel.Trace, true)]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Information, false)]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning, true)]
    [InlineData("Microsoft.AspNetCore.Routing.Matching.DfaMatcher", LogLevel.Debug, false)]
    [InlineData("System.Net.Http.HttpClient.Default.LogicalHandler", LogLevel.Information, false)]
    public void What_frameworks_say_of_requests_is_heard_from_a_warning_on_whatever_the_filters_say(string category, LogLevel level, bool isHeard)
    {
        var logger = _services.GetRequiredService<ILoggerFactory>().CreateLogger(category);

        logger.Log(level, default, Personal, null, (state, _) => state);

        Assert.Equal(isHeard, logger.IsEnabled(level));
        Assert.Equal(isHeard, _captured.Texts.Contains(Personal));
    }

    [Fact]
    public void Loggers_by_type_are_discreet_too()
    {
        _services.GetRequiredService<ILogger<DiscreetLoggingTests>>().Log(LogLevel.Error, default, "text", new FormatException(Personal), (state, _) => state);

        Assert.IsType<DiscreetException>(Assert.Single(_captured.Exceptions));
    }

    private void Log(string category, Exception exception) => _services.GetRequiredService<ILoggerFactory>().CreateLogger(category)
        .Log(LogLevel.Error, default, "text", exception, (state, _) => state);

    private static Exception Thrown(Action work) => Record.Exception(work);

    private sealed class Captured : ILoggerProvider, ILogger
    {
        public List<Exception> Exceptions { get; } = [];

        public List<string> Texts { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Texts.Add(formatter(state, exception));
            if (exception is not null)
                Exceptions.Add(exception);
        }

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
