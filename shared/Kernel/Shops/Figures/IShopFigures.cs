using Mostrador.Kernel.Time;

namespace Mostrador.Kernel.Shops.Figures;

/// <summary>What a module tells the operator of the trade of its shops. A module that registers none shows none.</summary>
public interface IShopFigures
{
    /// <summary>Name of the module, as people read it.</summary>
    string Module { get; }

    /// <summary>The business day that it is in these shops.</summary>
    DateOnly Today { get; }

    /// <summary>The shops that have figures, in the order in which they are shown.</summary>
    Task<IReadOnlyList<ShopName>> Shops();

    /// <summary>The figures of a shop.</summary>
    /// <param name="id">Its id; of one that there is not, the figures are empty.</param>
    /// <param name="days">Business days, both ends counted.</param>
    Task<ShopFigures> Read(string id, DateRange days);
}
