using System.Text.Json.Nodes;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.DjangoRest;

/// <summary>A refusal whose body a contract spells out for one endpoint, in the shapes this dialect knows.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">The body.</param>
public sealed record DjangoAnswer(int Status, JsonNode Body) : RefusalReason
{
    /// <summary><c>{"detail": "…"}</c>.</summary>
    public static Refusal Detail(string text, int status = 400) => Of(new JsonObject { ["detail"] = text }, status);

    /// <summary><c>{"detail": "…", "code": "…"}</c>.</summary>
    public static Refusal Coded(string text, string code, int status) => Of(new JsonObject { ["detail"] = text, ["code"] = code }, status);

    /// <summary><c>{"error": "…"}</c>.</summary>
    public static Refusal Error(string text, int status = 400) => Of(new JsonObject { ["error"] = text }, status);

    /// <summary><c>{"error": ["…"]}</c>.</summary>
    public static Refusal ErrorList(string text) => Of(new JsonObject { ["error"] = new JsonArray(text) }, 400);

    /// <summary><c>{"non_field_errors": ["…"]}</c>.</summary>
    public static Refusal NonField(string text) => Field("non_field_errors", text);

    /// <summary><c>{"field": ["…"]}</c>.</summary>
    public static Refusal Field(string field, string text) => Of(new JsonObject { [field] = new JsonArray(text) }, 400);

    /// <summary><c>["…"]</c>.</summary>
    public static Refusal List(string text) => new(new DjangoAnswer(400, new JsonArray(text)));

    /// <summary>Any other object.</summary>
    public static Refusal Of(JsonObject body, int status) => new(new DjangoAnswer(status, body));
}
