namespace Mostrador.Kernel.Documents;

/// <summary>What an operator is told of the size of a store, as far as it is cheap to know.</summary>
public interface IStoreFigures
{
    /// <summary>Looks.</summary>
    Task<StoreFigures> Figures(CancellationToken cancellation);
}

/// <summary>The size of a store.</summary>
/// <param name="Store">What it is, for people.</param>
/// <param name="Parts">What takes room, in bytes.</param>
/// <param name="Documents">Documents altogether; null = nobody knows.</param>
/// <param name="Kinds">Documents of each kind that there are any of, most first; empty where that is not known.</param>
public sealed record StoreFigures(string Store, IReadOnlyList<StorePart> Parts, long? Documents, IReadOnlyList<KindCount> Kinds);

/// <summary>A part of a store.</summary>
/// <param name="Name">What it is, for people.</param>
/// <param name="Bytes">Its size.</param>
public sealed record StorePart(string Name, long Bytes);

/// <summary>The documents of a kind.</summary>
/// <param name="Kind">Stored name of the kind.</param>
/// <param name="Count">How many there are, over all partitions.</param>
public sealed record KindCount(string Kind, long Count);
