namespace Mostrador.Stockly.Serials;

/// <summary>Reads text in pictures (contract 5).</summary>
public interface ITextReader
{
    /// <summary>
    /// What can be read, in one or several ways, the most promising first; the caller stops when he has what he wants. An engine that
    /// is missing reads nothing; one that fails throws.
    /// </summary>
    IAsyncEnumerable<RecognizedText> Read(ReadOnlyMemory<byte> picture, CancellationToken cancellation);
}
