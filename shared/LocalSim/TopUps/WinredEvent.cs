using Mostrador.Kernel.Documents;

namespace Mostrador.LocalSim.TopUps;

/// <summary>A notification of Winred that was received (contract 13.2, WinredEvento): each counts once.</summary>
public sealed record WinredEvent : IDocument<WinredEvent>
{
    /// <inheritdoc/>
    public static DocumentType<WinredEvent> Type { get; } = new("localsim-winred-event", LocalSimDocuments.Stored.WinredEvent);

    /// <inheritdoc/>
    public string Key => KeyOf(EventId);

    /// <summary>How Winred calls it.</summary>
    public required string EventId { get; init; }

    /// <summary>The top-up that it speaks of.</summary>
    public required string TopUpId { get; init; }

    /// <summary>When it came, by the real clock.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The key of an event, whose id is any text.</summary>
    public static string KeyOf(string eventId) => UniqueKey.KeyOf("event", eventId);
}
