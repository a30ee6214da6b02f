using Mostrador.Kernel.Documents;

namespace Mostrador.LocalSim.TopUps;

/// <summary>Which top-up a request id belongs to; made before the request leaves, so that no two have the same. Never changes.</summary>
public sealed record TopUpRequest : IDocument<TopUpRequest>
{
    /// <inheritdoc/>
    public static DocumentType<TopUpRequest> Type { get; } = new("localsim-top-up-request", LocalSimDocuments.Stored.TopUpRequest);

    /// <inheritdoc/>
    public string Key => RequestId;

    /// <summary>What Winred knows it by.</summary>
    public required string RequestId { get; init; }

    /// <summary>The top-up.</summary>
    public required string TopUpId { get; init; }

    /// <summary>When it was about to leave, by the real clock.</summary>
    public required DateTimeOffset SentAt { get; init; }
}
