using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mostrador.Api.Tests.Docs.Snapshots.Sending;

/// As much of Postman's format as the collections use: folders, the collection's sign-in, and scripts that set variables.
internal static partial class PostmanReader
{
    public static (IReadOnlyList<SentRequest> Requests, IReadOnlyDictionary<string, string> Variables) Read(string text)
    {
        var collection = JsonNode.Parse(text)!;
        var variables = collection["variable"]!.AsArray().ToDictionary(one => $"{one!["key"]}", one => $"{one!["value"]}");
        var items = collection["item"]!.AsArray().SelectMany(folder => folder!["item"]!.AsArray()).Select(item => item!.AsObject());
        var bearer = $"Bearer {collection["auth"]!["bearer"]![0]!["value"]}";
        return ([.. items.Select(item => Request(item, bearer))], variables);
    }

    private static SentRequest Request(JsonObject item, string bearer)
    {
        var request = item["request"]!;
        List<(string, string)> headers = [.. request["header"]!.AsArray().Select(header => ($"{header!["key"]}", $"{header["value"]}"))];
        if (request["auth"] is null)
            headers.Add(("Authorization", bearer));
        return new SentRequest($"{item["name"]}", $"{request["method"]}", Url(request["url"]!))
        {
            Headers = headers,
            Body = request["body"]?["raw"]?.GetValue<string>(),
            Files = [.. (request["body"]?["formdata"] as JsonArray ?? []).Select(part => ($"{part!["key"]}", $"{part["src"]}"))],
            Sets = [.. (item["event"] as JsonArray ?? []).SelectMany(one => one!["script"]!["exec"]!.AsArray()).Select(line => Set(line!.GetValue<string>()))],
        };
    }

    // Postman sends the parts; `raw` is for people.
    private static string Url(JsonNode url)
    {
        var query = (url["query"] as JsonArray ?? []).Where(one => one!["disabled"] is null).Select(one => $"{one!["key"]}={one["value"]}").ToList();
        var address = $"{url["host"]![0]}/{string.Join('/', url["path"]!.AsArray())}{(query.Count > 0 ? $"?{string.Join('&', query)}" : "")}";
        Assert.Equal($"{url["raw"]}", address);
        return address;
    }

    private static (string Variable, string Member) Set(string line)
    {
        var found = Script().Match(line);
        Assert.True(found.Success, line);
        return (found.Groups["variable"].Value, "$" + found.Groups["member"].Value);
    }

    [GeneratedRegex(@"^pm\.collectionVariables\.set\(""(?<variable>\w+)"", pm\.response\.json\(\)(?<member>[\w.\[\]]+)\);$")]
    private static partial Regex Script();
}
