using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Tests.Documents.Model;

/// <summary>One thing that the property test does to the engine and to the model.</summary>
public abstract record Step;

/// <summary>A commit of operations, each on another key.</summary>
public sealed record CommitStep(IReadOnlyList<ModelOperation> Operations) : Step
{
    public override string ToString() => $"Commit[{string.Join("; ", Operations)}]";
}

/// <summary>A query. Where it has an order, its last key is the document's own, so that the answer is one and no other.</summary>
public sealed record QueryStep(
    IReadOnlyList<DocumentFilter> Filters, IReadOnlyList<DocumentOrder> Orders, int Skip, int? Take) : Step
{
    public DocumentQuery Query => new(Article.Type, Filters, Orders, Skip, Take);

    public override string ToString() =>
        $"Query[{string.Join("; ", Filters)} by {string.Join("; ", Orders)} skip {Skip} take {Take}]";
}

public enum OperationKind
{
    Create,
    Replace,
    Delete,
    Touch,
    Increment,
}

/// <summary>An operation before it is known which ETag is stored.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Article">The key, and the body where there is one.</param>
/// <param name="IsStale">It carries an ETag that is not the current one. An increment that is not stale carries none.</param>
/// <param name="By">What an increment adds.</param>
/// <param name="Floor">Floor of an increment.</param>
public sealed record ModelOperation(OperationKind Kind, Article Article, bool IsStale, long By, long? Floor)
{
    public override string ToString() => $"{Kind} {Article.Key}{(IsStale ? " stale" : "")} {By} floor {Floor}";
}
