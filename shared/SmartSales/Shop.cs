using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Shops;
using Mostrador.Kernel.Time;

namespace Mostrador.SmartSales;

/// <summary>The one shop of this module.</summary>
public sealed class Shop(DocumentStore documents, IdBlocks ids, BusinessClock clock, SmartSalesSettings settings)
    : SingleShop(documents, ids, clock, Partition, settings.TimeZone)
{
    /// <summary>Short name of the module.</summary>
    public const string Module = "smartsales";

    /// <summary>Where everything of it lies.</summary>
    public static Partition Partition { get; } = new(Module, "shop");
}
