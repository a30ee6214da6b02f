using System.Text;
using Mostrador.Kernel.Hosting;

namespace Mostrador.Kernel.Logging;

/// <summary>
/// What is logged of an exception: kinds and places. Messages are left out, because those of libraries quote what they stumbled
/// over ("The input string 'ana@example.com' was not in a correct format"); only our own sentences for operators are kept.
/// </summary>
public sealed class DiscreetException : Exception
{
    private readonly string _text;

    private DiscreetException(string message, string text, string? stackTrace)
        : base(message) => (_text, StackTrace) = (text, stackTrace);

    /// <inheritdoc/>
    public override string? StackTrace { get; }

    /// <summary>The discreet form of an exception.</summary>
    public static DiscreetException Of(Exception exception)
    {
        if (exception is DiscreetException already)
            return already;
        var text = new StringBuilder();
        Write(text, exception, "");
        return new DiscreetException(Head(exception), text.ToString(), exception.StackTrace);
    }

    /// <inheritdoc/>
    public override string ToString() => _text;

    private static void Write(StringBuilder text, Exception exception, string before)
    {
        text.Append(before).Append(Head(exception));
        if (exception.StackTrace is { } places)
            text.AppendLine().Append(places);
        var causes = exception is AggregateException several ? several.InnerExceptions : (IEnumerable<Exception?>)[exception.InnerException];
        foreach (var cause in causes.OfType<Exception>())
            Write(text.AppendLine(), cause, " ---> ");
    }

    private static string Head(Exception exception) =>
        exception is StartupException told ? $"{told.GetType().FullName}: {told.Message}" : exception.GetType().FullName ?? "";
}
