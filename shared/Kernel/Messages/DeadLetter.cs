using System.Text.Json.Serialization;
using Mostrador.Kernel.Documents;

namespace Mostrador.Kernel.Messages;

/// <summary>A message that its handler refused too often; kept for an operator to look at and to replay.</summary>
public sealed record DeadLetter : IDocument<DeadLetter>
{
    /// <inheritdoc/>
    public static DocumentType<DeadLetter> Type { get; } = new("dead-letter", KernelJson.Default.DeadLetter);

    /// <summary>The message's id.</summary>
    public required string Key { get; init; }

    /// <summary>The message itself.</summary>
    public required OutboxMessage Message { get; init; }

    /// <summary>Type name of the last failure; no text of it, which may hold personal data.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was given up.</summary>
    [JsonConverter(typeof(InstantConverter))]
    public required DateTimeOffset DiedAt { get; init; }
}
