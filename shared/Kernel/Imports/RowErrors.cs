using System.Text.Json.Nodes;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Imports;

/// <summary>What a dialect would have answered, as errors of a row.</summary>
internal static class RowErrors
{
    /// <summary>Each with the JSON field that it is about; null = it is about the whole row.</summary>
    public static IEnumerable<(string? Field, string Message)> Of(RefusalReason reason) => reason switch
    {
        InvalidFields invalid => OfObject(invalid.Errors),
        DjangoAnswer { Body: JsonObject body } => OfObject(body),
        DjangoAnswer { Body: var body } => [(null, TextOf(body))],
        Dialects.FastApi.ValidationFailed invalid => invalid.Detail.Select(entry => ((string?)entry!["loc"]!.AsArray().Last()?.ToString(), (string)entry["msg"]!)),
        FastApiAnswer answer => [(null, answer.Detail)],
        Dialects.Stockly.ValidationFailed invalid => invalid.Details.Select(entry => ((string?)entry!["field"], (string)entry["message"]!)),
        StocklyAnswer answer => [(null, answer.Error)],
        NotFound { What: { } what } => [(null, $"{what} not found.")],
        BadFile bad => [(null, bad.Detail)],
        _ => [(null, $"Refused: {reason.GetType().Name}.")],
    };

    private static IEnumerable<(string? Field, string Message)> OfObject(JsonObject errors) =>
        from error in errors
        from message in error.Value is JsonArray list ? list.Select(TextOf) : [TextOf(error.Value)]
        select (error.Key is "non_field_errors" or "detail" or "error" ? null : error.Key, message);

    private static string TextOf(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue(out string? text) => text,
        JsonArray list => string.Join(" ", list.Select(TextOf)),
        null => "",
        _ => node.ToJsonString(),
    };
}
