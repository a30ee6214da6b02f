using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mostrador.Kernel.OpenApi;

/// <summary>One operation of a document: what it does, who may, what goes in. What comes out is <see cref="ResponseBuilder"/>'s.</summary>
internal sealed partial class OperationBuilder(ApiDescription api, XmlDocs docs, Components components)
{
    /// <summary>Name of the security scheme.</summary>
    public const string Scheme = "bearer";

    private readonly BodySchemas _bodies = new(api, docs, components);
    private readonly ResponseBuilder _responses = new(api, components, new ViewSchemas(api, docs, components));

    public JsonObject Build(ApiDoor door, string method, string path, string resource)
    {
        var page = door.Function[(api.Name.Length + 1)..];
        var level = api.Levels.First(level => level.Name == door.Operation.Access);
        var operation = new JsonObject
        {
            ["operationId"] = Camel(door.Methods.Count > 1 ? $"{page}-{method}" : page),
            ["tags"] = new JsonArray(resource),
            ["summary"] = (docs.Summary(door.Method) ?? Spaced(page)).TrimEnd('.'),
            ["description"] = Description(door, level),
        };
        if (Parameters(door, method, path) is { Count: > 0 } parameters)
            operation["parameters"] = parameters;
        if (door.Operation.Body is not null)
            operation["requestBody"] = RequestBody(door.Operation, page, method);
        operation["responses"] = _responses.Build(door.Operation, level, page, [.. Names(path).Select(name => api.PathParameters[name])], KeyParts.BelongTo(door.Operation, method));
        if (!level.NeedsToken)
            operation["security"] = level.TakesToken ? new JsonArray(new JsonObject(), Bearer()) : [];
        return operation;
    }

    /// <summary>That a caller is signed in.</summary>
    public static JsonObject Bearer() => new() { [Scheme] = new JsonArray() };

    private string Description(ApiDoor door, AccessLevel level) =>
        string.Join("\n\n", new[] { docs.Remarks(door.Method), $"**Who:** {level.Who}." }.OfType<string>());

    private JsonArray Parameters(ApiDoor door, string method, string path) =>
    [
        .. Names(path).Select(InPath),
        .. door.Method.GetCustomAttributes<QueryParameterAttribute>().Concat(PageParameters(door.Operation)).Select(InQuery),
        .. KeyParts.BelongTo(door.Operation, method) ? [KeyParts.Header()] : Array.Empty<JsonNode>(),
    ];

    private IEnumerable<QueryParameterAttribute> PageParameters(OperationAttribute operation) =>
        operation.Shape == AnswerShape.Page ? api.Dialect.PageParameters : [];

    private static IEnumerable<string> Names(string path) => PathParameter().Matches(path).Select(match => match.Groups["name"].Value);

    private JsonObject InPath(string name)
    {
        var schema = api.PathParameters[name].DeepClone().AsObject();
        var parameter = new JsonObject { ["name"] = name, ["in"] = "path", ["required"] = true };
        foreach (var moved in new[] { "description", "example" })
        {
            if (schema.Remove(moved, out var value))
                parameter[moved] = value;
        }

        parameter["schema"] = schema;
        return parameter;
    }

    private static JsonObject InQuery(QueryParameterAttribute parameter)
    {
        var schema = new JsonObject { ["type"] = parameter.Type };
        if (parameter.Format is { } format)
            schema["format"] = format;
        if (parameter.Choices.Length > 0)
            schema["enum"] = new JsonArray([.. parameter.Choices.Select(choice => (JsonNode)choice)]);
        var query = new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = "query",
            ["required"] = parameter.Required,
            ["description"] = parameter.Description,
        };
        if (parameter.Example is { } example)
            query["example"] = parameter.Type == "integer" ? long.Parse(example, CultureInfo.InvariantCulture) : example;
        query["schema"] = schema;
        return query;
    }

    private JsonObject RequestBody(OperationAttribute operation, string page, string method)
    {
        var partial = (method == "patch" && !operation.WholePatch) || (method == "put" && operation.PartialPut);
        var examples = api.Examples.Of(page, method);
        var first = examples.FirstOrDefault().Value?.AsObject() ?? [];
        var content = new JsonObject();
        foreach (var type in _bodies.MediaTypes(operation.Body!).Concat(operation.AlsoAs))
            content[type] = new JsonObject { ["schema"] = Schema() };
        string[] uploads = [.. operation.Uploads, .. _bodies.Uploads(operation.Body!)];
        if (uploads.Length > 0)
            content[BodySchemas.Multipart] = new JsonObject { ["schema"] = WithFiles(Schema(), uploads) };
        if (examples.Count > 0)
            content[ResponseBuilder.Json]!["examples"] = ResponseBuilder.Examples(examples);
        return new JsonObject { ["required"] = !operation.OptionalBody && (!partial || api.Dialect.NeedsChanges), ["content"] = content };

        JsonObject Schema() => _bodies.Of(operation.Body!, operation.Without, partial, first);
    }

    private static JsonObject WithFiles(JsonObject fields, IEnumerable<string> names)
    {
        var files = new JsonObject();
        foreach (var name in names)
        {
            var file = new JsonObject { ["type"] = "string", ["format"] = "binary" };
            if (name.EndsWith("[]", StringComparison.Ordinal))
                files[name[..^2]] = new JsonObject { ["type"] = "array", ["items"] = file };
            else
                files[name] = file;
        }

        return new JsonObject { ["allOf"] = new JsonArray(fields, new JsonObject { ["type"] = "object", ["properties"] = files }) };
    }

    private static string Camel(string name)
    {
        var words = name.Split('-');
        return words[0] + string.Concat(words[1..].Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    private static string Spaced(string name) => char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ');

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex PathParameter();
}
