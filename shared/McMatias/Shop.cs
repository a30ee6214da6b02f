using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Shops;
using Mostrador.Kernel.Time;

namespace Mostrador.McMatias;

/// <summary>The shop with all its branches.</summary>
public sealed class Shop(DocumentStore documents, IdBlocks ids, BusinessClock clock, McMatiasSettings settings)
    : SingleShop(documents, ids, clock, Partition, settings.TimeZone)
{
    /// <summary>Short name of the module.</summary>
    public const string Module = "mcmatias";

    /// <summary>Where everything of it lies.</summary>
    public static Partition Partition { get; } = new(Module, "shop");

    /// <summary>The business year of this request.</summary>
    public int Year => Today.Year;
}
