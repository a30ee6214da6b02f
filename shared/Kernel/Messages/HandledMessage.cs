using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Messages;

/// <summary>Says that a handler has dealt with a message; written in the handler's own transaction.</summary>
public sealed record HandledMessage : IDocument<HandledMessage>
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    /// <inheritdoc/>
    public static DocumentType<HandledMessage> Type { get; } = new("inbox", KernelJson.Default.HandledMessage);

    /// <summary>The message's id.</summary>
    public required string Key { get; init; }

    /// <summary>Stages that the message is dealt with; false when it already was, and then nothing may be done again.</summary>
    public static async Task<bool> IsFirst(Transaction transaction, string messageId)
    {
        if (await transaction.Peek<HandledMessage>(messageId) is not null)
            return false;
        transaction.Create(new HandledMessage { Key = messageId }, Remembered);
        return true;
    }
}
