using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly;

/// The bodies with which Stockly says no (contract 1.2).
internal static class Refused
{
    public const string NoToken = """{"success": false, "error": "Access denied. No token provided."}""";

    public const string BadToken = """{"success": false, "error": "Access denied. Invalid token."}""";

    public const string NoMember = """{"success": false, "error": "You do not have access to this company"}""";

    public const string NoId = """{"success": false, "error": "Invalid input format"}""";

    /// A plain sentence.
    public static string With(string error) => new JsonObject { ["success"] = false, ["error"] = error }.ToJsonString();

    /// Kind A: a right on a resource.
    public static string Right(string resource, string required, string role) =>
        $$"""{"success": false, "error": "Insufficient permissions for this resource", "resource": "{{resource}}", "required": "{{required}}", "currentRole": "{{role}}"}""";

    /// Kind B: a list of roles.
    public static string Role(string role, params string[] required) =>
        $$"""{"success": false, "error": "Insufficient permissions", "required": {{JsonSerializer.Serialize(required)}}, "current": "{{role}}"}""";

    /// Broken rules, in their order.
    public static string Rules(params (string Field, string Message)[] broken) => new JsonObject
    {
        ["success"] = false,
        ["error"] = "Validation failed",
        ["source"] = "body",
        ["details"] = new JsonArray([.. broken.Select(rule => new JsonObject { ["field"] = rule.Field, ["message"] = rule.Message })]),
    }.ToJsonString();
}
