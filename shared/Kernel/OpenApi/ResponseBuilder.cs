using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Mostrador.Kernel.OpenApi;

/// <summary>
/// The answers of an operation: its success, and every error that it has examples of. What all operations of a kind can
/// answer stands once in the module's examples, under <c>all-with-token</c>, <c>-sent-token</c>, <c>-role</c>, <c>-id</c>, <c>-page</c>,
/// <c>-body</c> and <c>-file</c>.
/// </summary>
internal sealed class ResponseBuilder(ApiDescription api, Components components, ViewSchemas views)
{
    /// <summary>The media type of answers.</summary>
    public const string Json = "application/json";

    // Where nobody has to be signed in, but a token that is sent all the same has to be good.
    private const string SentToken = "all-with-sent-token";

    /// <summary>The answers by status.</summary>
    /// <param name="operation">What the door says of itself.</param>
    /// <param name="level">Who may pass.</param>
    /// <param name="page">Where its examples are.</param>
    /// <param name="ids">Schemas of the parameters in its path.</param>
    /// <param name="isWrite">Whether an idempotency key may be sent.</param>
    public JsonObject Build(OperationAttribute operation, AccessLevel level, string page, IReadOnlyList<JsonObject> ids, bool isWrite)
    {
        var success = operation.Status > 0 ? operation.Status : operation.Answers ? 200 : 204;
        var common = Common(operation, level, ids.Count > 0).ToList();
        var own = Own(level, page, ids);
        var ofKeys = isWrite ? OfKeys(own, common) : [];
        var statuses = own.Keys.Concat(common.SelectMany(api.Examples.Statuses)).Append(success).Distinct().Order();
        var answers = statuses.ToDictionary(status => status, status => status == success
            ? Success(operation, success, page)
            : Error(status, own.GetValueOrDefault(status) ?? [], common));
        if (isWrite)
            answers[success]["headers"] = KeyParts.Replayed();
        return new JsonObject(answers.Concat(ofKeys).OrderBy(answer => answer.Key).Select(answer =>
            KeyValuePair.Create($"{answer.Key}", (JsonNode?)answer.Value)));
    }

    // One answer for all operations, but for those that have the status for something else too.
    private Dictionary<int, JsonObject> OfKeys(Dictionary<int, JsonObject> own, IReadOnlyList<string> common)
    {
        var alone = new Dictionary<int, JsonObject>();
        foreach (var (status, name, title, body) in KeyParts.Answers(api))
        {
            if (own.TryGetValue(status, out var examples))
                examples[title] = body;
            else if (common.Any(group => api.Examples.Statuses(group).Contains(status)))
                own[status] = new JsonObject { [title] = body };
            else
                alone[status] = components.Response(name, () => Error(status, new JsonObject { [title] = body }));
        }

        return alone;
    }

    /// <summary>Examples as a media type shows them.</summary>
    public static JsonObject Examples(JsonObject examples) => new(examples.Select(example =>
        KeyValuePair.Create(example.Key, (JsonNode?)new JsonObject { ["value"] = example.Value?.DeepClone() })));

    private IEnumerable<string> Common(OperationAttribute operation, AccessLevel level, bool hasId)
    {
        if (operation is { Body: { } body, SignedBody: false })
            yield return BodySchemas.IsMultipartOnly(body, api.Dialect) ? "all-with-file" : "all-with-body";
        if (level.NeedsToken)
            yield return "all-with-token";
        else if (level.TakesToken)
            yield return SentToken;
        if (level.NeedsRole)
            yield return "all-with-role";
        if (hasId)
            yield return "all-with-id";
        if (operation.Shape == AnswerShape.Page)
            yield return "all-with-page";
    }

    // Examples that are not the same for all operations of a kind: the page's, its level's, and that of an id that is none.
    private Dictionary<int, JsonObject> Own(AccessLevel level, string page, IReadOnlyList<JsonObject> ids)
    {
        var own = api.Examples.Statuses(page).ToDictionary(status => status, status => api.Examples.Of(page, $"{status}"));
        foreach (var (title, body) in level.Refusals)
            Add(StatusCodes.Status403Forbidden, title, body!);
        if (api.Dialect.BadId is { } badId && ids.Any(id => id["format"]?.GetValue<string>() == "uuid"))
            Add(StatusCodes.Status400BadRequest, "An id that is none", badId);
        return own;

        void Add(int status, string title, JsonNode body)
        {
            if (!own.TryGetValue(status, out var examples))
                own[status] = examples = [];
            examples[title] = body.DeepClone();
        }
    }

    private JsonObject Success(OperationAttribute operation, int status, string page)
    {
        var response = new JsonObject { ["description"] = Sentence(status) };
        if (!operation.Answers)
            return response;
        var content = new JsonObject();
        if (operation.Answer is not null || operation.Shape == AnswerShape.Message)
            content = Content(Answer(operation), api.Examples.Of(page, $"{status}"));
        foreach (var type in operation.Downloads)
            content[type] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string", ["format"] = "binary" } };
        response["content"] = content;
        return response;
    }

    private JsonObject Answer(OperationAttribute operation)
    {
        var schema = operation.Answer is { } type ? views.Of(type) : null;
        if (schema is not null && operation.EmptyAnswer is { } other)
            schema = new JsonObject { ["anyOf"] = new JsonArray(schema, views.Of(other)) };
        return api.Dialect.Envelope(operation.Shape, schema, components);
    }

    private JsonObject Error(int status, JsonObject own, IReadOnlyList<string> common)
    {
        var all = new JsonObject(
            own.Concat(common.SelectMany(group => api.Examples.Of(group, $"{status}"))).Select(example =>
                KeyValuePair.Create(example.Key, example.Value?.DeepClone())));
        return own.Count > 0 ? Error(status, all) : components.Response(NameOf(status, common), () => Error(status, all));
    }

    private JsonObject Error(int status, JsonObject examples)
    {
        var shapes = examples.Select(example => ShapeOf(example.Value!)).Distinct().Select(Shape).ToArray();
        var response = new JsonObject
        {
            ["description"] = Sentence(status),
            ["content"] = Content(shapes is [var only] ? only : new JsonObject { ["anyOf"] = new JsonArray(shapes) }, examples),
        };
        if (status == 401)
            response["headers"] = new JsonObject { ["WWW-Authenticate"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } } };
        return response;
    }

    private IEnumerable<KeyValuePair<string, JsonObject>> Shapes => api.Errors.Concat(api.Dialect.Errors);

    private JsonObject Shape(string name) =>
        components.Schema(name, name, () => Shapes.First(shape => shape.Key == name).Value.DeepClone().AsObject());

    private string ShapeOf(JsonNode example) => Shapes.First(shape => Describes(shape.Value, example)).Key;

    private static bool Describes(JsonObject schema, JsonNode body)
    {
        if (body is not JsonObject example)
            return schema["type"]?.ToString() == "array";
        var known = schema["properties"] as JsonObject ?? [];
        var required = schema["required"] as JsonArray ?? [];
        return required.All(name => example.ContainsKey(name!.GetValue<string>()))
            && (schema["additionalProperties"] is JsonObject || example.All(member => known.ContainsKey(member.Key)))
            && example.All(member => known[member.Key]?["type"]?.ToString() is not { } type || IsOf(type, member.Value));
    }

    // Where two kinds of errors have the same members, one of them has a list where the other has a sentence.
    private static bool IsOf(string type, JsonNode? value) => type switch
    {
        "array" => value is JsonArray,
        "string" => value?.GetValueKind() == JsonValueKind.String,
        _ => true,
    };

    private static JsonObject Content(JsonObject schema, JsonObject examples)
    {
        var media = new JsonObject { ["schema"] = schema };
        if (examples.Count > 0)
            media["examples"] = Examples(examples);
        return new JsonObject { [Json] = media };
    }

    private static string NameOf(int status, IReadOnlyList<string> common) =>
        status == StatusCodes.Status401Unauthorized && common.Contains(SentToken) ? "BadToken" : NameOf(status);

    private static string NameOf(int status) => ReasonPhrases.GetReasonPhrase(status).Replace(" ", "", StringComparison.Ordinal);

    private static string Sentence(int status) => status switch
    {
        200 => "Done.",
        201 => "Made.",
        204 => "Done; there is nothing to show.",
        400 => "The request is refused and nothing has changed.",
        401 => "No credentials, or none that are good.",
        403 => "The caller's role does not allow it.",
        404 => "There is no such thing, or not for this caller.",
        413 => "The body is over its limit.",
        415 => "The body is of a type that is not read.",
        422 => "The request has not the shape that it should have.",
        409 => "Something has it already, or stands in the way.",
        429 => "Too many requests or failed attempts.",
        _ => $"{ReasonPhrases.GetReasonPhrase(status)}.",
    };
}
