using Microsoft.Extensions.Logging;
using Mostrador.Kernel.Files.Images;

namespace Mostrador.Stockly.Serials;

/// <summary>
/// Reads the serial number in a picture. Whatever goes wrong, it is only that none is found: the engine fails, the time is over, the
/// picture would unpack to more than it should.
/// </summary>
public sealed partial class SerialReader(ITextReader reader, ILogger<SerialReader> logger)
{
    // An engine unpacks every pixel.
    private const long MostPixels = 25_000_000;

    // What no label announces is taken from a text only that the engine is rather sure of: a photograph of a cat has no serial number.
    private const double LeastConfidence = 50;

    /// <summary>The serial number; null when none is found in time.</summary>
    public async Task<string?> Read(byte[] picture, CancellationToken deadline)
    {
        if (await PixelsOf(picture) is not <= MostPixels)
            return null;
        SerialCandidate? best = null;
        try
        {
            await foreach (var text in reader.Read(picture, deadline))
            {
                if (SerialNumber.In(text.Text) is { } candidate && candidate.IsBetterThan(best)
                    && (candidate.IsLabelled || text.Confidence >= LeastConfidence))
                    best = candidate;
                if (best is { IsLabelled: true })
                    break;
            }
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            LogLate();
        }
#pragma warning disable CA1031 // Whatever an engine fails of: the sale counts, not the text in its picture.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogFailed(fault);
        }

        return best?.Text;
    }

    // What it would unpack to is known from its header, before anything unpacks it.
    private static async Task<long?> PixelsOf(byte[] picture)
    {
        using var content = new MemoryStream(picture, writable: false);
        return (await ImageInspector.Inspect(content, CancellationToken.None))?.Size?.Pixels;
    }

    [LoggerMessage(LogLevel.Warning, "The text of a picture was not read in time")]
    private partial void LogLate();

    [LoggerMessage(LogLevel.Warning, "The text of a picture could not be read")]
    private partial void LogFailed(Exception fault);
}
