using Mostrador.Kernel.Documents;

namespace Mostrador.LocalHost.Demo;

/// <summary>
/// A believable shop of one module: what it sells, to whom, and how a day there goes. It plays with the published API alone, and remembers
/// across days only what is in its <see cref="DemoMemory"/>; what it does on a day follows from that and the date.
/// </summary>
internal interface IDemoShop
{
    /// <summary>Short name of the module, e.g. <c>pos</c>.</summary>
    string Module { get; }

    /// <summary>Name for people.</summary>
    string Title { get; }

    /// <summary>Where the API is, e.g. <c>pos/api/</c>.</summary>
    string BasePath { get; }

    /// <summary>Where the shop is.</summary>
    TimeZoneInfo TimeZone { get; }

    /// <summary>What it sells in, e.g. <c>MXN</c>.</summary>
    string Currency { get; }

    /// <summary>Who signs in, beside the first administrator.</summary>
    IReadOnlyList<DemoLogin> Logins { get; }

    /// <summary>Whether there is somebody's own work in the module.</summary>
    Task<bool> IsInUse(DocumentStore documents);

    /// <summary>Staff, assortment and the first customers, before the first day.</summary>
    Task Open(DemoDay day);

    /// <summary>A day of business.</summary>
    Task Play(DemoDay day);

    /// <summary>What comes after the last day, e.g. the training of a forecast.</summary>
    Task Finish(DemoDay day) => Task.CompletedTask;
}
