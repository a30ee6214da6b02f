namespace Mostrador.SmartSales.Carts;

/// <summary>One product as it was named in a command, and what it was taken for.</summary>
/// <param name="Quantity">How many.</param>
/// <param name="Name">Its name in normal form, without quantity and noise.</param>
/// <param name="Product">The product that is meant; null when nothing matches.</param>
/// <param name="Level">How it was recognised.</param>
public sealed record UnderstoodName(long Quantity, string Name, CatalogueEntry? Product, MatchLevel? Level)
{
    /// <summary>The same in Spanish.</summary>
    public override string ToString() =>
        Product is null ? $"{Quantity} × \"{Name}\": no se encontró" : $"{Quantity} × {Product.Name} (por \"{Name}\": {How})";

    private string How => Level switch
    {
        MatchLevel.Name => "el nombre",
        MatchLevel.PartOfName => "parte del nombre",
        MatchLevel.WordsOfName => "palabras del nombre",
        MatchLevel.MisspeltName => "el nombre, con errores",
        MatchLevel.Description => "la descripción",
        MatchLevel.Synonym => "un sinónimo",
        _ => "alguna palabra del nombre",
    };
}
