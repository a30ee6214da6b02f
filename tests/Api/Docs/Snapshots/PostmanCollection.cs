using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Docs.Snapshots;

/// The calls as a collection for Postman (schema 2.1): a folder for each tag, run from top to bottom. What later calls need of an answer, a script
/// puts into variables of the collection.
internal static class PostmanCollection
{
    private const string Schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

    public static string Write(ApiDocument document, string baseUrl, string sample)
    {
        var (calls, token) = ApiCalls.Of(document);
        var wanted = calls.SelectMany(call => Link.In(call.Path + call.Body?.ToJsonString(Json.Indented))).Append(token).Distinct().ToLookup(link => link.Call);
        var tags = document.Json["tags"]!.AsArray().ToDictionary(tag => $"{tag!["name"]}", tag => $"{tag!["description"]}");
        var collection = new JsonObject
        {
            ["info"] = new JsonObject
            {
                ["name"] = $"{document.Json["info"]!["title"]}",
                ["description"] = $"Made of {document.Module}.openapi.json. Send the login first: its token goes with all others.",
                ["schema"] = Schema,
            },
            ["auth"] = new JsonObject { ["type"] = "bearer", ["bearer"] = new JsonArray(Pair("token", "{{token}}")) },
            ["variable"] = new JsonArray(Pair("base", baseUrl + document.BasePath), Pair("token", "")),
            ["item"] = new JsonArray(
            [
                Folder("The start", "Signing in, and what all others need.", calls.Where(call => call.IsAStart)),
                .. calls.Where(call => call is { IsAStart: false, IsAnEnd: false }).GroupBy(call => call.Tag).Select(group => Folder(group.Key, tags[group.Key], group)),
                Folder("The end", "What ends or takes away something, backwards, so that nothing is missed by what comes after.", calls.Where(call => call.IsAnEnd)),
            ]),
        };
        return collection.ToJsonString(Json.Indented) + "\n";

        JsonObject Folder(string name, string description, IEnumerable<ApiCall> inside) => new()
        {
            ["name"] = name,
            ["description"] = description,
            ["item"] = new JsonArray([.. inside.Select(call => Item(call, wanted[call.Id], token, sample))]),
        };
    }

    private static JsonObject Item(ApiCall call, IEnumerable<Link> wanted, Link token, string sample)
    {
        var item = new JsonObject { ["name"] = call.Summary };
        string[] script = [.. wanted.Select(link => $"pm.collectionVariables.set(\"{Name(link, token)}\", pm.response.json(){link.Member[1..]});")];
        if (script.Length > 0)
        {
            item["event"] = new JsonArray(new JsonObject
            {
                ["listen"] = "test",
                ["script"] = new JsonObject { ["type"] = "text/javascript", ["exec"] = new JsonArray([.. script.Select(line => (JsonNode)line)]) },
            });
        }

        item["request"] = Request(call, link => $"{{{{{Name(link, token)}}}}}", sample);
        return item;
    }

    private static JsonObject Request(ApiCall call, Func<Link, string> variable, string sample)
    {
        var request = new JsonObject { ["method"] = call.Method, ["header"] = new JsonArray() };
        if (!call.SignedIn)
            request["auth"] = new JsonObject { ["type"] = "noauth" };
        if (call.Body is not null)
        {
            request["header"]!.AsArray().Add(Pair("Content-Type", "application/json"));
            request["body"] = new JsonObject
            {
                ["mode"] = "raw",
                ["raw"] = Link.Write(call.Body.ToJsonString(Json.Indented), variable),
                ["options"] = new JsonObject { ["raw"] = new JsonObject { ["language"] = "json" } },
            };
        }
        else if (call.Files.Count > 0)
        {
            var parts = call.Files.Select(name => new JsonObject { ["key"] = name, ["type"] = "file", ["src"] = sample });
            request["body"] = new JsonObject { ["mode"] = "formdata", ["formdata"] = new JsonArray([.. parts]) };
        }

        request["url"] = Url(call, Link.Write(call.Path, variable));
        request["description"] = call.Description;
        return request;
    }

    private static JsonObject Url(ApiCall call, string path)
    {
        var sent = call.Query.Where(query => query.Value is not null).Select(query => $"{query.Name}={Uri.EscapeDataString(query.Value!)}").ToList();
        var url = new JsonObject
        {
            ["raw"] = "{{base}}" + path + (sent.Count > 0 ? $"?{string.Join('&', sent)}" : ""),
            ["host"] = new JsonArray("{{base}}"),
            ["path"] = new JsonArray([.. path[1..].Split('/').Select(step => (JsonNode)step)]),
        };
        if (call.Query.Count > 0)
            url["query"] = new JsonArray([.. call.Query.Select(Query)]);
        return url;
    }

    private static JsonObject Query(QueryValue query)
    {
        var pair = Pair(query.Name, query.Value ?? "");
        pair["key"] = pair["key"]!.DeepClone();
        pair["description"] = query.Description;
        if (query.Value is null)
            pair["disabled"] = true;
        return pair;
    }

    private static JsonObject Pair(string key, string value) => new() { ["key"] = key, ["value"] = value };

    private static string Name(Link link, Link token) => link == token
        ? "token"
        : link.Call + string.Concat(link.Member[1..].Split('.', '[', ']').Where(step => step.Length > 0).Select(step => $"_{step}"));
}
