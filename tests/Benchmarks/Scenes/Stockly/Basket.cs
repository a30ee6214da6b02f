namespace Mostrador.Benchmarks.Scenes.Stockly;

/// <summary>What one customer buys.</summary>
internal static class Basket
{
    /// <summary>Products in it.</summary>
    public const int Lines = 3;

    /// <summary>Three different products by chance.</summary>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> shelf, Random random)
    {
        var first = random.Next(shelf.Count);
        return [.. Enumerable.Range(0, Lines).Select(line => shelf[(first + (line * shelf.Count / Lines)) % shelf.Count])];
    }
}
