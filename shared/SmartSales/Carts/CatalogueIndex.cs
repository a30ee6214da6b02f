using Mostrador.Kernel.Documents;

namespace Mostrador.SmartSales.Carts;

/// <summary>
/// A catalogue by the words of its active products, newest product first. Building it costs more than asking it: it can be kept
/// until a product is written, and <see cref="WithStockOf"/> renews what sales change.
/// </summary>
public sealed class CatalogueIndex
{
    private readonly Dictionary<string, int[]> _byName;
    private readonly string[] _folded;

    /// <summary>Indexes a catalogue.</summary>
    public CatalogueIndex(IEnumerable<CatalogueEntry> catalogue)
    {
        Products = [.. catalogue.Where(entry => entry.Active)
            .OrderByDescending(entry => entry.CreatedAt).ThenByDescending(entry => entry.Id)];
        _folded = [.. Products.Select(entry => SearchText.Fold(entry.Name))];
        Names = new(Products.Select(entry => entry.Name));
        Descriptions = new(Products.Select(entry => entry.Description));
        Misspellings = new(Names.Vocabulary);
        _byName = Enumerable.Range(0, Products.Count).GroupBy(place => string.Join(' ', Names[place])).ToDictionary(
            places => places.Key, places => places.ToArray());
    }

    private CatalogueIndex(CatalogueIndex other, IReadOnlyList<CatalogueEntry> products)
    {
        Products = products;
        (_folded, _byName) = (other._folded, other._byName);
        (Names, Descriptions, Misspellings) = (other.Names, other.Descriptions, other.Misspellings);
    }

    /// <summary>The active products, newest first.</summary>
    public IReadOnlyList<CatalogueEntry> Products { get; }

    internal TextIndex Names { get; }

    internal TextIndex Descriptions { get; }

    internal Misspellings Misspellings { get; }

    /// <summary>The same index over the same products with the stock, price or whatever else of them has no words in it.</summary>
    /// <param name="current">Each product as it is now.</param>
    public CatalogueIndex WithStockOf(Func<CatalogueEntry, CatalogueEntry> current) => new(this, [.. Products.Select(current)]);

    internal IEnumerable<CatalogueEntry> Containing(string folded) =>
        Products.Where((_, place) => _folded[place].Contains(folded, StringComparison.Ordinal));

    internal IReadOnlyList<int> Named(IEnumerable<string> words) => _byName.GetValueOrDefault(string.Join(' ', words), []);
}
