using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mostrador.Api.Tests.Docs.Snapshots;

/// Every operation of a document as a request, in an order in which they work: signing in, everything in the order of the document, and at the
/// end, backwards, what ends or takes away something.
internal static partial class ApiCalls
{
    private const string DevelopmentLogin = "Development login";
    private const string Registration = "post /auth/register";
    private static readonly string[] LogIns = ["/auth/login", "/token"];
    private static readonly string[] Ends =
        ["/change-password", "/logout", "/cancel", "/anular", "/revoke", "/cerrar", "/finalize", "/download-pdf"];

    /// What others need before it is their turn: a category for products, SIMs for sales.
    private static readonly string[] Firsts = ["post /products/categories", "post /sims/upload_lotes", "get /sims"];

    private static readonly string[] Tokens = ["access", "access_token"];

    /// The calls, and where the answer to the login has the token.
    public static (IReadOnlyList<ApiCall> Calls, Link Token) Of(ApiDocument document)
    {
        var known = new KnownAnswers();
        var operations = InOrder(document);
        Link? token = null;
        var calls = new List<ApiCall>();
        foreach (var (method, path, operation, isAStart) in operations)
        {
            calls.Add(Call(document, method, path, operation, known) with { IsAStart = isAStart });
            if (method is not ("post" or "get") || Answer(document, operation) is not { } answer)
                continue;
            if (method == "post")
                known.Made(calls[^1].Id, path, answer);
            else
                known.Listed(calls[^1].Id, path, answer);
            if (LogIns.Contains(path))
                token = KnownAnswers.Find(calls[^1].Id, answer, Tokens);
        }

        return (calls, token ?? throw new InvalidOperationException($"{document.Module} has no login."));
    }

    private static IEnumerable<(string Method, string Path, JsonObject Operation, bool IsAStart)> InOrder(ApiDocument document)
    {
        var all = document.Operations.ToList();
        var logIn = all.First(one => one.Method == "post" && LogIns.Contains(one.Path));

        // Where nobody is there from the start, somebody registers before he signs in.
        var registers = FirstBody(logIn.Operation)!.AsObject().First().Key != DevelopmentLogin;
        string[] starts = [.. registers ? [Registration] : Array.Empty<string>(), $"post {logIn.Path}", .. Firsts];
        var first = starts.SelectMany(name => all.Where(one => $"{one.Method} {one.Path}" == name)).ToList();
        var rest = all.Except(first).ToLookup(one => IsAnEnd(one.Method, one.Path));
        var backwards = rest[true].GroupBy(one => $"{one.Operation["tags"]![0]}").Reverse().SelectMany(tag => tag.OrderByDescending(one => one.Path.Split('/').Length));
        return
        [
            .. first.Select(one => (one.Method, one.Path, one.Operation, true)),
            .. rest[false].Concat(backwards).Select(one => (one.Method, one.Path, one.Operation, false)),
        ];
    }

    private static ApiCall Call(ApiDocument document, string method, string path, JsonObject operation, KnownAnswers known)
    {
        var parameters = (operation["parameters"] as JsonArray ?? []).Select(parameter => parameter!.AsObject()).ToList();
        return new ApiCall
        {
            Id = $"{operation["operationId"]}",
            Tag = $"{operation["tags"]![0]}",
            Summary = $"{operation["summary"]}",
            Description = $"{operation["description"]}",
            Method = method.ToUpperInvariant(),
            Path = Parameter().Replace(path, found =>
                known.InPath(path[..(found.Index - 1)], found.Groups["name"].Value, Uri.EscapeDataString(Example(parameters, found.Groups["name"].Value)))),
            Query = [.. parameters.Where(one => $"{one["in"]}" == "query").Select(one => new QueryValue($"{one["name"]}", $"{one["description"]}", one["example"]?.ToString()))],
            SignedIn = operation["security"] is not JsonArray,
            Body = known.InBody(FirstBody(operation)?.AsObject().First().Value!["value"]),
            Files = [.. Files(document, operation)],
            IsAnEnd = IsAnEnd(method, path),
        };
    }

    private static bool IsAnEnd(string method, string path) =>
        method == "delete" || Ends.Any(end => path.EndsWith(end, StringComparison.Ordinal));

    private static string Example(IEnumerable<JsonObject> parameters, string name) =>
        $"{parameters.First(one => $"{one["name"]}" == name && $"{one["in"]}" == "path")["example"]}";

    private static JsonNode? FirstBody(JsonObject operation) => operation["requestBody"]?["content"]?["application/json"]?["examples"];

    private static JsonNode? Answer(ApiDocument document, JsonObject operation) =>
        document.Resolve(operation["responses"]!.AsObject().First(answer => answer.Key[0] == '2').Value!)
            ["content"]?["application/json"]?["examples"]?.AsObject().First().Value!["value"]?.DeepClone();

    private static IEnumerable<string> Files(ApiDocument document, JsonObject operation) =>
        operation["requestBody"]?["content"] is JsonObject { Count: 1 } content && content["multipart/form-data"] is { } form
            ? document.Resolve(form["schema"]!)["properties"]!.AsObject().Select(member => member.Key)
            : [];

    [GeneratedRegex(@"\{(?<name>\w+)\}")]
    private static partial Regex Parameter();
}
