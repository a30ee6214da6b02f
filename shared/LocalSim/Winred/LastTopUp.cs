using System.Text.Json;
using Mostrador.LocalSim.Providers;

namespace Mostrador.LocalSim.Winred;

/// <summary>The last top-up of a number that Winred knows of.</summary>
/// <param name="RequestId">What its sender called it; whoever asks after a request compares this.</param>
/// <param name="TransactionId">How Winred calls it.</param>
/// <param name="ProductId">The package.</param>
/// <param name="Status">What became of it.</param>
public sealed record LastTopUp(string RequestId, string? TransactionId, string? ProductId, TopUpStatus Status)
{
    /// <summary>Reads one; null when it cannot be relied upon.</summary>
    internal static LastTopUp? Of(JsonElement json)
    {
        if (json.Member("request_id").Text() is not { } requestId || StatusOf(json.Member("status").Text()) is not { } status)
            return null;
        return new LastTopUp(requestId, json.Member("transaction_id").Text(), json.Member("product_id").Text(), status);
    }

    private static TopUpStatus? StatusOf(string? text) => text switch
    {
        "success" => TopUpStatus.Success,
        "pending" => TopUpStatus.Pending,
        "failed" => TopUpStatus.Failed,
        _ => null,
    };
}

/// <summary>What became of a top-up, as Winred remembers it.</summary>
public enum TopUpStatus
{
    /// <summary>Done and paid.</summary>
    Success,

    /// <summary>Not decided yet.</summary>
    Pending,

    /// <summary>Not done.</summary>
    Failed,
}
