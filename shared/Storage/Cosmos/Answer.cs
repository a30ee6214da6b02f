using System.Globalization;
using System.Net;
using Microsoft.Azure.Cosmos;

namespace Mostrador.Storage.Cosmos;

/// <summary>How one request ended, as far as it matters whether it is sent again.</summary>
/// <param name="Status">HTTP status; 0 when no answer came.</param>
/// <param name="SubStatus">What Cosmos DB says more precisely.</param>
/// <param name="RetryAfter">How long Cosmos DB wants to be left alone.</param>
internal readonly record struct Answer(HttpStatusCode Status, int SubStatus, TimeSpan? RetryAfter)
{
    /// <summary>449: two writes met; neither was carried out.</summary>
    private const HttpStatusCode RetryWith = (HttpStatusCode)449;

    /// <summary>Of a 404: this replica does not yet know what this session has seen.</summary>
    private const int SessionNotAvailable = 1002;

    /// <summary>Of a 404: not the item is missing, but its container.</summary>
    private const int OwnerMissing = 1003;

    /// <summary>No answer came: a time-out, a broken connection.</summary>
    public static Answer None => default;

    /// <summary>Whether the same request may do better soon.</summary>
    public bool IsPassing => Status
        is HttpStatusCode.TooManyRequests or RetryWith
        or 0 or HttpStatusCode.RequestTimeout or HttpStatusCode.Gone or HttpStatusCode.ServiceUnavailable
        || IsSessionNotAvailable;

    /// <summary>Whether it is unknown if a write was carried out.</summary>
    public bool MayHaveWritten => IsPassing && !IsSessionNotAvailable && Status is not (HttpStatusCode.TooManyRequests or RetryWith);

    /// <summary>Whether a read found nothing, rather than nothing yet or no container.</summary>
    public bool IsMissing => Status == HttpStatusCode.NotFound && SubStatus is not (SessionNotAvailable or OwnerMissing);

    public bool IsSuccess => (int)Status is >= 200 and <= 299;

    private bool IsSessionNotAvailable => Status == HttpStatusCode.NotFound && SubStatus == SessionNotAvailable;

    public static Answer Of(ResponseMessage response) => Of(response.StatusCode, response.Headers);

    public static Answer Of(TransactionalBatchResponse response) => Of(response.StatusCode, response.Headers);

    public static Answer Of(CosmosException fault) => new(fault.StatusCode, fault.SubStatusCode, fault.RetryAfter);

    /// <summary>What to tell of an answer that trying again does not change.</summary>
    public StorageException ToFault(string operation, Exception? cause = null) => new(
        Status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
                "Cosmos DB refuses the app: check Storage__CosmosKey, or the data role of its managed identity and the account's firewall.",
            HttpStatusCode.NotFound => "Cosmos DB has no such database or container: check Storage__CosmosDatabase and Storage__CosmosContainer.",
            0 => $"Cosmos DB did not answer a {operation}: check Storage__CosmosEndpoint and the network.",
            HttpStatusCode.TooManyRequests => $"Cosmos DB is asked for more than it may give, so a {operation} was given up: raise its throughput.",
            _ => $"Cosmos DB answered a {operation} with {(int)Status}/{SubStatus}.",
        },
        cause);

    private static Answer Of(HttpStatusCode status, Headers headers) => new(
        status,
        int.TryParse(headers["x-ms-substatus"], NumberStyles.None, CultureInfo.InvariantCulture, out var subStatus) ? subStatus : 0,
        double.TryParse(headers["x-ms-retry-after-ms"], NumberStyles.Float, CultureInfo.InvariantCulture, out var milliseconds)
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null);
}
