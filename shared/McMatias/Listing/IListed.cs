using Mostrador.Kernel.Documents;

namespace Mostrador.McMatias.Listing;

/// <summary>Something with an integer id, by which lists of it are sorted (contract 1).</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IListed<TSelf> : IDocument<TSelf>
    where TSelf : class, IListed<TSelf>
{
    /// <summary>The stored field that holds its id.</summary>
    static abstract DocumentField<long> IdField { get; }

    /// <summary>Positive, ascending, never used again.</summary>
    long Id { get; }
}
