namespace Mostrador.SmartSales.Carts;

/// <summary>How a product was recognised, the surest way first: the first level that finds something decides (contract: 4.15, 7).</summary>
public enum MatchLevel
{
    /// <summary>The name itself.</summary>
    Name,

    /// <summary>A part of the name, word for word.</summary>
    PartOfName,

    /// <summary>Words of the name, in any order.</summary>
    WordsOfName,

    /// <summary>Words of the name, misspelt.</summary>
    MisspeltName,

    /// <summary>Words of the description.</summary>
    Description,

    /// <summary>Words of the name, said with a synonym.</summary>
    Synonym,

    /// <summary>Some longer words of the name, beside unknown ones.</summary>
    SomeWords,
}
