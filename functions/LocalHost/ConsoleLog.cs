namespace Mostrador.LocalHost;

/// <summary>
/// Warnings and worse, one line each. What the framework says of a failed start is left out: the host says it itself, in one
/// sentence.
/// </summary>
internal sealed class ConsoleLog
{
    private volatile bool _started;

    public void Use(WebApplicationBuilder builder)
    {
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });
        builder.Logging.AddFilter((category, level) =>
            level >= LogLevel.Warning && (_started || category?.StartsWith("Microsoft.", StringComparison.Ordinal) != true));
    }

    public void StartIsOver() => _started = true;
}
