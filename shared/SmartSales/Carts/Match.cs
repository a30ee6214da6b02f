namespace Mostrador.SmartSales.Carts;

/// <summary>The products that may be meant, equally likely, newest first.</summary>
/// <param name="Level">How they were recognised.</param>
/// <param name="Places">Their places in the index.</param>
internal sealed record Match(MatchLevel Level, IReadOnlyList<int> Places);
