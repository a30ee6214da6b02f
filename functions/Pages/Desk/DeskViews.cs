using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Messages;
using Mostrador.Kernel.Shops.Figures;
using Mostrador.Kernel.Telemetry;
using Mostrador.Kernel.Time;
using Mostrador.Kernel.Timers;

namespace Mostrador.Pages.Desk;

/// <summary>What is on every page of the desk.</summary>
/// <param name="FormToken">Proves that a form comes from these pages.</param>
/// <param name="Version">Version of the app.</param>
/// <param name="StartedAt">When this instance started, and began to count.</param>
/// <param name="Now">Now.</param>
public sealed record DeskFrame(string FormToken, string Version, DateTimeOffset StartedAt, DateTimeOffset Now);

/// <summary>The page on which an operator signs in.</summary>
/// <param name="FormToken">Proves that a form comes from these pages.</param>
/// <param name="Error">What was wrong before; null = nothing.</param>
public sealed record SignInView(string FormToken, string? Error);

/// <summary>Requests, and what they did to the store.</summary>
/// <param name="Frame">What is on every page.</param>
/// <param name="Requests">Of each module.</param>
/// <param name="Work">Transactions of each module.</param>
/// <param name="Charges">Request units by operation; empty where nothing is charged.</param>
public sealed record RequestsView(
    DeskFrame Frame, IReadOnlyList<ModuleRequests> Requests, IReadOnlyList<DocumentWork> Work, IReadOnlyList<Counted> Charges);

/// <summary>Messages on their way, and those that were given up.</summary>
/// <param name="Frame">What is on every page.</param>
/// <param name="Waiting">The outbox; null = a broker has the messages.</param>
/// <param name="Letters">Dead letters, the latest first.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Skip">How many were passed over.</param>
/// <param name="PageSize">How many fit on a page.</param>
/// <param name="Queue">The queue whose dead letters are shown; null = all.</param>
/// <param name="Notice">What has just been done; null = nothing.</param>
public sealed record MessagesView(
    DeskFrame Frame, OutboxState? Waiting, IReadOnlyList<DeadLetter> Letters, long Total, int Skip, int PageSize, string? Queue, string? Notice);

/// <summary>The messages that wait to be delivered.</summary>
/// <param name="Queues">Queues with messages.</param>
/// <param name="IsCut">Whether there may be more than were looked at.</param>
public sealed record OutboxState(IReadOnlyList<QueueState> Queues, bool IsCut)
{
    /// <summary>All of them.</summary>
    public long Count => Queues.Sum(queue => queue.Count);
}

/// <summary>The messages of a queue.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Count">How many wait.</param>
/// <param name="Oldest">When the oldest was written.</param>
public sealed record QueueState(string Queue, long Count, DateTimeOffset Oldest);

/// <summary>One dead letter, with its text.</summary>
/// <param name="Frame">What is on every page.</param>
/// <param name="Letter">The letter.</param>
/// <param name="Notice">Why nothing was done; null = nothing was tried.</param>
public sealed record LetterView(DeskFrame Frame, DeadLetter Letter, string? Notice);

/// <summary>What runs without a request.</summary>
/// <param name="Frame">What is on every page.</param>
/// <param name="Lots">Lots that are being topped up.</param>
/// <param name="Timers">All timers.</param>
public sealed record WorkView(DeskFrame Frame, IReadOnlyList<LotState> Lots, IReadOnlyList<TimerState> Timers);

/// <summary>A lot that is being topped up.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="HasBegun">Whether somebody works at it.</param>
/// <param name="Sims">SIMs that it has.</param>
/// <param name="Done">Those that are topped up.</param>
/// <param name="Failed">Those that are given up.</param>
/// <param name="OrderedAt">When it was ordered.</param>
/// <param name="ChangedAt">When its job changed last.</param>
public sealed record LotState(string Lot, bool HasBegun, int Sims, int Done, int Failed, DateTimeOffset OrderedAt, DateTimeOffset ChangedAt);

/// <summary>A timer.</summary>
/// <param name="Name">The function.</param>
/// <param name="Schedule">When it runs: NCRONTAB, UTC.</param>
/// <param name="Last">Its last run; null = there was none.</param>
public sealed record TimerState(string Name, string Schedule, TimerRun? Last);

/// <summary>What the stores hold.</summary>
/// <param name="Frame">What is on every page.</param>
/// <param name="Store">The document store.</param>
/// <param name="Modules">Documents of each module, most first.</param>
public sealed record StorageView(DeskFrame Frame, StoreFigures Store, IReadOnlyList<KindCount> Modules);

/// <summary>The trade of a shop.</summary>
/// <param name="Frame">What is on every page.</param>
/// <param name="Shops">All shops that have figures.</param>
/// <param name="Shown">The one that is shown; null = there is none.</param>
/// <param name="Days">The days that are shown.</param>
/// <param name="Figures">Its figures.</param>
public sealed record TradeView(DeskFrame Frame, IReadOnlyList<ShopChoice> Shops, ShopChoice? Shown, DateRange Days, ShopFigures? Figures);

/// <summary>A shop that can be shown.</summary>
/// <param name="Module">Its module.</param>
/// <param name="Shop">The shop.</param>
public sealed record ShopChoice(string Module, ShopName Shop)
{
    /// <summary>Where its figures are.</summary>
    public string Address => $"/desk/trade?module={Uri.EscapeDataString(Module)}&shop={Uri.EscapeDataString(Shop.Id)}";
}
