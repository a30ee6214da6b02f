namespace Mostrador.Stockly.Serials;

/// <summary>Reads nothing.</summary>
public sealed class NoTextReader : ITextReader
{
    /// <inheritdoc/>
    public IAsyncEnumerable<RecognizedText> Read(ReadOnlyMemory<byte> picture, CancellationToken cancellation) =>
        AsyncEnumerable.Empty<RecognizedText>();
}
