namespace Mostrador.Kernel.Documents.Deletions;

/// <summary>Says for good that a document was deleted; holds nothing but its id.</summary>
public sealed record Deletion : IDocument<Deletion>
{
    /// <inheritdoc/>
    public static DocumentType<Deletion> Type { get; } = new("deletion", KernelJson.Default.Deletion);

    /// <summary>The stored id of what was deleted.</summary>
    public required string Key { get; init; }

    /// <summary>The deletion of a document with an integer id.</summary>
    public static Deletion Of<T>(long id)
        where T : class, IDocument<T> => new() { Key = T.Type.IdOf(id) };
}

/// <summary>How many deletions there are in a partition: whoever remembers them sees by this whether there are more.</summary>
public sealed record DeletionCount : IDocument<DeletionCount>
{
    /// <summary>The key of the only one.</summary>
    public const string OnlyKey = "all";

    /// <inheritdoc/>
    public static DocumentType<DeletionCount> Type { get; } = new("deletion-count", KernelJson.Default.DeletionCount);

    /// <inheritdoc/>
    public string Key { get; init; } = OnlyKey;

    /// <summary>Deletions so far.</summary>
    public long Total { get; init; }

    /// <summary>The field that holds the total.</summary>
    public static DocumentField<long> TotalField { get; } = new("total");
}
