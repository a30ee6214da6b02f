using Mostrador.Kernel.Idempotency;
using Mostrador.Kernel.Messages;

namespace Mostrador.Kernel.Documents;

/// <summary>
/// What Cosmos DB accepts in one batch. Checked over every engine, so that nothing grows on a laptop that the cloud refuses.
/// </summary>
public static class CommitLimits
{
    /// <summary>
    /// Operations in one commit, at most: a batch holds 100, the engine adds one that proves the commit, and a request with an idempotency
    /// key adds its record.
    /// </summary>
    public const int MostOperations = 98;

    /// <summary>
    /// Bytes of one document and of all documents of one commit together, at most: a batch holds 2 MB, and the rest is for what
    /// the engine stores around each document.
    /// </summary>
    public const int MostBytes = (2048 - 128) * 1024;

    /// <summary>
    /// Bytes of one stored message, at most: the broker takes 256 KB, and the rest is for the envelope. A greater one could be
    /// committed, but never delivered.
    /// </summary>
    public const int MostMessageBytes = 192 * 1024;

    internal static void Check(IReadOnlyList<DocumentOperation> operations)
    {
        var count = operations.Count(IsOfUseCase);
        if (count > MostOperations)
            throw new CommitTooLargeException($"A commit has at most {MostOperations} operations; this one has {count}.");
        var bytes = operations.Where(IsOfUseCase).Sum(operation => (long)BodyOf(operation).Length);
        if (bytes > MostBytes)
            throw new CommitTooLargeException($"A commit has at most {MostBytes} bytes; this one has {bytes}.");
        if (operations.Any(operation => operation is CreateDocument { Type.Name: var type } && type == OutboxMessage.Type.Name && BodyOf(operation).Length > MostMessageBytes))
            throw new CommitTooLargeException($"A message has at most {MostMessageBytes} bytes.");
    }

    // Whether a request has a key must not decide whether it can be carried out.
    private static bool IsOfUseCase(DocumentOperation operation) =>
        operation is not (CreateDocument { Type: DocumentType<KeyRecord> } or ReplaceDocument { Type: DocumentType<KeyRecord> });

    /// <summary>Whether one commit may hold the bytes of all these.</summary>
    internal static bool HasRoom(IReadOnlyList<DocumentOperation> operations) =>
        operations.Sum(operation => (long)BodyOf(operation).Length) <= MostBytes;

    private static ReadOnlyMemory<byte> BodyOf(DocumentOperation operation) => operation switch
    {
        CreateDocument create => create.Body,
        ReplaceDocument replace => replace.Body,
        _ => default,
    };
}

/// <summary>A use case staged more than one commit may hold: a fault of the use case, which must check sizes at its reader.</summary>
public sealed class CommitTooLargeException(string message) : Exception(message);
