using System.Threading.Channels;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;

namespace Mostrador.Storage;

/// <summary>Wakes whoever waits for messages. Holds one token when a message has arrived that nobody was told of.</summary>
internal sealed class Arrivals
{
    private readonly Channel<bool> _token =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Tell() => _token.Writer.TryWrite(true);

    /// <summary>Tells of a commit that stored a message.</summary>
    public void TellOf(IReadOnlyList<DocumentOperation> operations, CommitOutcome outcome)
    {
        if (outcome == CommitOutcome.Committed && operations.Any(IsMessage))
            Tell();
    }

    public Task Wait(CancellationToken cancellation) => _token.Reader.ReadAsync(cancellation).AsTask();

    /// <summary>Whether an operation stores a message.</summary>
    public static bool IsMessage(DocumentOperation operation) =>
        operation is CreateDocument create && create.Type.Name == OutboxMessage.Type.Name;
}
