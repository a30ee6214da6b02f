using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Shops;
using Mostrador.Kernel.Time;

namespace Mostrador.LocalSim;

/// <summary>The one business of this module.</summary>
public sealed class Business(DocumentStore documents, IdBlocks ids, BusinessClock clock, LocalSimSettings settings)
    : SingleShop(documents, ids, clock, Partition, settings.TimeZone)
{
    /// <summary>Short name of the module.</summary>
    public const string Module = "localsim";

    /// <summary>Where everything of it lies.</summary>
    public static Partition Partition { get; } = new(Module, "business");

    /// <summary>An instant as answers show it (contract 1).</summary>
    public DateTime Local(DateTimeOffset instant) => Calendar.WallClockAt(instant);

    /// <inheritdoc cref="Local(DateTimeOffset)"/>
    public DateTime? Local(DateTimeOffset? instant) => instant is { } known ? Local(known) : null;

    /// <summary>The filters of a range of business days, both counted; an end that is null is open.</summary>
    public IEnumerable<DocumentFilter> Between(DocumentField<DateTimeOffset> field, DateOnly? from, DateOnly? to)
    {
        if (from is { } first)
            yield return field.AtLeast(Calendar.StartOf(first));
        if (to is { } last && last < DateOnly.MaxValue)
            yield return field.Before(Calendar.StartOf(last.AddDays(1)));
    }

    /// <summary>The id of something new.</summary>
    public static string NewId() => Guid.NewGuid().ToString();
}
