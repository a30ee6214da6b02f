namespace Mostrador.Kernel.Documents;

/// <summary>One step of a commit. A step whose condition does not hold makes the whole commit a conflict.</summary>
/// <param name="Id">Stored id, <c>type:key</c>.</param>
public abstract record DocumentOperation(string Id);

/// <summary>Stores a new document. Condition: no (unexpired) document has this id.</summary>
/// <param name="Id">Stored id.</param>
/// <param name="Type">Its kind.</param>
/// <param name="Body">UTF-8 JSON.</param>
/// <param name="TimeToLive">After this time the document is gone by itself; null = never.</param>
public sealed record CreateDocument(string Id, DocumentType Type, ReadOnlyMemory<byte> Body, TimeSpan? TimeToLive) : DocumentOperation(Id);

/// <summary>Stores a new version. Condition: the stored document still has this ETag. An expiry it was created with stays.</summary>
public sealed record ReplaceDocument(string Id, DocumentType Type, ReadOnlyMemory<byte> Body, string ETag) : DocumentOperation(Id);

/// <summary>Removes a document. Condition: the stored document still has this ETag.</summary>
public sealed record DeleteDocument(string Id, string ETag) : DocumentOperation(Id);

/// <summary>
/// Leaves the content and changes the ETag, so that every other transaction that relied on this document runs again.
/// Condition: the stored document still has this ETag.
/// </summary>
public sealed record TouchDocument(string Id, string ETag) : DocumentOperation(Id);

/// <summary>
/// Adds to whole numbers in the body. Conditions: the document exists, every path holds a number, no sum falls below its
/// floor or rises above its ceiling and, where an ETag is given, the stored document still has it. The ETag changes.
/// </summary>
/// <param name="Id">Stored id.</param>
/// <param name="Increments">At most ten, each of another path.</param>
/// <param name="ETag">Null = whatever version is stored: many may add at once.</param>
public sealed record IncrementDocument(string Id, IReadOnlyList<FieldIncrement> Increments, string? ETag) : DocumentOperation(Id);

/// <summary>One number's change.</summary>
/// <param name="Path">JSON name of a top-level member of the body.</param>
/// <param name="By">What is added; negative takes away.</param>
/// <param name="Floor">The sum must not be less; null = no floor.</param>
/// <param name="Ceiling">The sum must not be more; null = no ceiling.</param>
public sealed record FieldIncrement(string Path, long By, long? Floor, long? Ceiling = null)
{
    /// <summary>Whether a sum keeps within both.</summary>
    public bool Allows(Int128 sum) => sum >= (Floor ?? long.MinValue) && sum <= (Ceiling ?? long.MaxValue);
}
