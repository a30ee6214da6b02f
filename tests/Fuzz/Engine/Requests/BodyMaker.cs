using System.Text;
using System.Text.Json.Nodes;
using Mostrador.Fuzz.Values;

namespace Mostrador.Fuzz.Requests;

/// Bodies of every kind: as they should be, spoilt, and no bodies at all.
internal static class BodyMaker
{
    private const string Json = "application/json";
    private static readonly string[] Types =
    [
        "text/plain", "application/xml", "application/json; charset=utf-16", "application/json; charset=x", "APPLICATION/JSON", "application/problem+json", "multipart/form-data",
        "multipart/form-data; boundary=", "application/x-www-form-urlencoded; charset=utf-7", "image/png", "a/b/c", ";", "*/*", "application/json, text/html", "text/json", "application/octet-stream",
    ];

    public static FuzzRequest Add(FuzzRequest request, ValidValues values, Random random, bool hostile)
    {
        var operation = request.Operation;
        var body = operation.BodySchema is null ? null : values.Body(operation);
        var form = !operation.TakesJson || (operation.TakesForms || operation.TakesFiles) && random.Next(100) < 18;
        if (form && (!hostile || random.Next(4) > 0))
            return FormMaker.Add(request, body, random, hostile);
        if (!hostile)
            return WithJson(request, body?.ToJsonString() ?? "{}");
        return random.Next(100) switch
        {
            < 70 => WithJson(request, Spoiler.Spoil(body, operation, random)) with { Attack = "members" },
            < 84 => request with { Body = Spoiler.Broken(body?.ToJsonString() ?? "{}", random), ContentType = Json, Attack = "broken" },
            < 94 => WithJson(request, body?.ToJsonString() ?? "{}") with { ContentType = Types[random.Next(Types.Length)], Attack = "type" },
            < 97 => request with { Attack = "no body" },
            _ => FormMaker.Add(request, body, random, hostile: true),
        };
    }

    private static FuzzRequest WithJson(FuzzRequest request, string json) => request with { Body = Encoding.UTF8.GetBytes(json), ContentType = Json };
}
