using System.Text.Json.Nodes;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.FastApi;

/// <summary>Everything that is wrong with the shape of a request, in field order.</summary>
/// <param name="Detail">The entries.</param>
public sealed record ValidationFailed(JsonArray Detail) : RefusalReason
{
    /// <summary>One entry.</summary>
    public static JsonObject Entry(JsonArray location, FieldError error)
    {
        var entry = new JsonObject { ["loc"] = location, ["msg"] = error.Message, ["type"] = error.Type };
        if (error.Limit is { } limit)
            entry["ctx"] = new JsonObject { ["limit_value"] = limit };
        return entry;
    }
}
