using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mostrador.Api.Tests.Docs.Snapshots;

/// The calls as an `.http` file, which Visual Studio, Visual Studio Code (REST Client) and others send line by line.
internal static class HttpFile
{
    private const string Boundary = "mostrador";

    public static string Write(ApiDocument document, string baseUrl, string sample)
    {
        var (calls, token) = ApiCalls.Of(document);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {document.Json["info"]!["title"]}, made of {document.Module}.openapi.json. Send the login first: its token goes with all others.\n");
        text.Append(CultureInfo.InvariantCulture, $"@base = {baseUrl}{document.BasePath}\n");
        text.Append(CultureInfo.InvariantCulture, $"@token = {Variable(token)}\n");
        foreach (var call in calls)
            Write(text, call, sample);
        return text.ToString();
    }

    private static void Write(StringBuilder text, ApiCall call, string sample)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### {call.Tag}: {call.Summary}\n# @name {call.Id}\n");
        foreach (var query in call.Query.Where(query => query.Value is null))
            text.Append(CultureInfo.InvariantCulture, $"# ?{query.Name}= {query.Description.ReplaceLineEndings(" ")}\n");
        text.Append(CultureInfo.InvariantCulture, $"{call.Method} {{{{base}}}}{Link.Write(call.Path, Variable)}{QueryOf(call)}\n");
        if (call.SignedIn)
            text.Append("Authorization: Bearer {{token}}\n");
        if (call.Body is not null)
            text.Append(CultureInfo.InvariantCulture, $"Content-Type: application/json\n\n{Link.Write(call.Body.ToJsonString(Json.Indented), Variable)}\n");
        if (call.Files.Count > 0)
            WriteFiles(text, call.Files, sample);
    }

    private static void WriteFiles(StringBuilder text, IReadOnlyList<string> names, string sample)
    {
        text.Append(CultureInfo.InvariantCulture, $"Content-Type: multipart/form-data; boundary={Boundary}\n\n");
        foreach (var name in names)
            text.Append(CultureInfo.InvariantCulture, $"--{Boundary}\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{Path.GetFileName(sample)}\"\n\n< {sample}\n");
        text.Append(CultureInfo.InvariantCulture, $"--{Boundary}--\n");
    }

    private static string QueryOf(ApiCall call)
    {
        var sent = call.Query.Where(query => query.Value is not null).Select(query => $"{query.Name}={Uri.EscapeDataString(query.Value!)}").ToList();
        return sent.Count > 0 ? $"?{string.Join('&', sent)}" : "";
    }

    private static string Variable(Link link) => $"{{{{{link.Call}.response.body.{link.Member}}}}}";
}
