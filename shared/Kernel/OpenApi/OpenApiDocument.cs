using System.Text.Json.Nodes;

namespace Mostrador.Kernel.OpenApi;

/// <summary>
/// The OpenAPI 3.1 document of one module, made of its doors, the types they name, their XML documentation and the module's
/// examples. It knows neither ASP.NET's endpoints nor a host, so both hosts show the same.
/// </summary>
public static class OpenApiDocument
{
    private static readonly string[] MethodOrder = ["get", "post", "put", "patch", "delete"];

    /// <summary>Builds the document; doors outside the module's base path are left out.</summary>
    public static JsonObject Build(ApiDescription api, XmlDocs docs, IEnumerable<ApiDoor> doors)
    {
        var components = new Components();
        var own = Located(api, doors);
        var operations = new OperationBuilder(api, docs, components);
        var paths = new JsonObject(own.GroupBy(door => door.Path).Select(same => KeyValuePair.Create(same.Key, (JsonNode?)new JsonObject(
            from one in same
            from method in one.Door.Methods
            orderby Array.IndexOf(MethodOrder, method)
            select KeyValuePair.Create(method, (JsonNode?)operations.Build(one.Door, method, one.Path, one.Resource))))));
        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = Info(api),
            ["servers"] = new JsonArray(new JsonObject { ["url"] = api.BasePath, ["description"] = "This host." }),
            ["security"] = new JsonArray(OperationBuilder.Bearer()),
            ["tags"] = new JsonArray([.. own.GroupBy(door => door.Resource).Select(same => Tag(same.Key, same.Select(one => one.Door), docs))]),
            ["paths"] = paths,
            ["components"] = components.ToJson(new JsonObject { [OperationBuilder.Scheme] = Bearer(api) }),
        };
    }

    private static List<(ApiDoor Door, string Path, string Resource)> Located(ApiDescription api, IEnumerable<ApiDoor> doors)
    {
        var start = api.BasePath.TrimStart('/') + "/";
        var resources = api.Resources.ToList();
        return
        [
            .. from door in doors
               where door.Template.StartsWith(start, StringComparison.Ordinal)
               let path = "/" + door.Template[start.Length..]
               let resource = path.Split('/')[1]
               orderby Place(resources, resource), path
               select (door, path, resource),
        ];
    }

    private static int Place(List<string> resources, string resource) => resources.IndexOf(resource) is var place and >= 0
        ? place
        : throw new InvalidOperationException($"The resource '{resource}' has no place in the module's description.");

    private static JsonObject Info(ApiDescription api) => new()
    {
        ["title"] = api.Title,
        ["version"] = api.Version ?? typeof(OpenApiDocument).Assembly.GetName().Version!.ToString(3),
        ["description"] = api.Introduction,
        ["contact"] = new JsonObject { ["name"] = "Mostrador" },
        ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
    };

    private static JsonObject Bearer(ApiDescription api) => new()
    {
        ["type"] = "http",
        ["scheme"] = "bearer",
        ["bearerFormat"] = "JWT",
        ["description"] = api.TokenHelp,
    };

    private static JsonObject Tag(string resource, IEnumerable<ApiDoor> doors, XmlDocs docs)
    {
        var summaries = doors.Select(door => door.Method.DeclaringType!).Distinct().Select(docs.Summary).OfType<string>();
        return new JsonObject { ["name"] = resource, ["description"] = string.Join(' ', summaries.DefaultIfEmpty(resource)) };
    }
}
