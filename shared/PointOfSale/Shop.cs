using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Shops;
using Mostrador.Kernel.Time;

namespace Mostrador.PointOfSale;

/// <summary>The one shop of this module.</summary>
public sealed class Shop(DocumentStore documents, IdBlocks ids, BusinessClock clock, PosSettings settings)
    : SingleShop(documents, ids, clock, Partition, settings.TimeZone)
{
    /// <summary>Short name of the module.</summary>
    public const string Module = "pos";

    /// <summary>Where everything of it lies.</summary>
    public static Partition Partition { get; } = new(Module, "shop");
}
