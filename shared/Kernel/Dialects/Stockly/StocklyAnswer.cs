using System.Text.Json.Nodes;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.Stockly;

/// <summary>A refusal whose text the contract spells out: <c>{"success": false, "error": "…"}</c>.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Error">The text.</param>
/// <param name="More">Keys that follow; null = none.</param>
public sealed record StocklyAnswer(int Status, string Error, JsonObject? More = null) : RefusalReason
{
    /// <summary>The whole body.</summary>
    public JsonObject Body()
    {
        var body = new JsonObject { ["success"] = false, ["error"] = Error };
        foreach (var (name, value) in More ?? [])
            body[name] = value?.DeepClone();
        return body;
    }

    /// <summary>A business rule: 400.</summary>
    public static Refusal BadRequest(string error) => Of(400, error);

    /// <summary>A duplicate: 409.</summary>
    public static Refusal Conflict(string error) => Of(409, error);

    /// <summary>An id that is no UUID.</summary>
    public static Refusal InvalidInput() => BadRequest("Invalid input format");

    /// <summary>A body names a record that the company does not have.</summary>
    public static Refusal NoSuchReference() => BadRequest("Referenced record does not exist.");

    /// <summary>The caller is nobody in this company.</summary>
    public static Refusal NotAMember() => Of(403, "You do not have access to this company");

    /// <summary>The role has not this right on the resource: kind A.</summary>
    public static Refusal NoRight(string resource, string required, string role) => Of(
        403,
        "Insufficient permissions for this resource",
        new JsonObject { ["resource"] = resource, ["required"] = required, ["currentRole"] = role });

    /// <summary>The role is none of these: kind B.</summary>
    public static Refusal WrongRole(IEnumerable<string> required, string role) => Of(
        403,
        "Insufficient permissions",
        new JsonObject { ["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]), ["current"] = role });

    /// <summary>Anything else.</summary>
    public static Refusal Of(int status, string error, JsonObject? more = null) => new(new StocklyAnswer(status, error, more));
}
