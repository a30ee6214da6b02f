namespace Mostrador.Stockly.Catalogue;

/// <summary>In which state a product is sold.</summary>
public static class ProductCondition
{
    /// <summary>Never used.</summary>
    public const string New = "new";

    /// <summary>Used.</summary>
    public const string Used = "used";

    /// <summary>Unpacked, not used.</summary>
    public const string OpenBox = "open_box";

    /// <summary>All, in the order of the contract.</summary>
    public static IReadOnlyList<string> All { get; } = [New, Used, OpenBox];
}
