namespace Mostrador.Kernel.Shops.Figures;

/// <summary>A shop, branch or company whose trade is shown by itself.</summary>
/// <param name="Id">Names it in addresses; unique in its module.</param>
/// <param name="Name">As people know it.</param>
public sealed record ShopName(string Id, string Name);
