using System.Text.Json.Nodes;
using Mostrador.Kernel.Idempotency;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.OpenApi;

/// <summary>What idempotency keys add to the operations that write: the same to each.</summary>
internal static class KeyParts
{
    private static readonly (int Status, string Name, string Title, KeyFault Fault)[] Refusals =
    [
        (409, "KeyInUse", "A request with this key runs", KeyFault.Running),
        (422, "KeyOfAnotherRequest", "A key of another request", KeyFault.OtherRequest),
    ];

    /// <summary>Whether a client may send a key: what a provider signs has its own id.</summary>
    public static bool BelongTo(OperationAttribute operation, string method) =>
        method is "post" or "put" or "patch" or "delete" && !operation.SignedBody;

    /// <summary>The header that a client may send.</summary>
    public static JsonObject Header() => new()
    {
        ["name"] = IdempotencyKey.Header,
        ["in"] = "header",
        ["required"] = false,
        ["description"] =
            $"Sent again within a day, the same request under the same key gets the same answer, marked `{IdempotencyKey.Replay}: true`, and nothing happens twice.",
        ["schema"] = new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = IdempotencyKey.Longest, ["pattern"] = "^[!-~]+$" },
    };

    /// <summary>The header of an answer that is repeated.</summary>
    public static JsonObject Replayed() => new()
    {
        [IdempotencyKey.Replay] = new JsonObject
        {
            ["description"] = $"Whether the answer is that of an earlier request with the same `{IdempotencyKey.Header}`.",
            ["schema"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("true") },
        },
    };

    /// <summary>The answers to a key that does not allow the request.</summary>
    public static IEnumerable<(int Status, string Name, string Title, JsonObject Body)> Answers(ApiDescription api) =>
        Refusals.Select(one => (one.Status, one.Name, one.Title, api.Dialect.OfKey(one.Status, api.Keys[one.Fault])));
}
