using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mostrador.Api.Tests.Docs.Snapshots.Sending;

/// Sends requests one after the other, each with what the answers before it have told.
internal sealed partial class Sender(HttpClient http, IReadOnlyDictionary<string, string> variables)
{
    private const string Answer = ".response.body.";
    private readonly Dictionary<string, string> _variables = new(variables);
    private readonly Dictionary<string, Reply> _replies = [];

    public async Task<Reply> Send(SentRequest request)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(new Uri(Filled(request.Url)).PathAndQuery, UriKind.Relative));
        message.Content = Content(request);
        foreach (var (name, value) in request.Headers.Where(header => !header.Name.StartsWith("Content-", StringComparison.Ordinal)))
            message.Headers.TryAddWithoutValidation(name, Filled(value));
        var reply = await Reply.To(message, http);
        _replies[request.Name] = reply;
        foreach (var (variable, member) in request.Sets)
            _variables[variable] = Member(reply, member) ?? "";
        return reply;
    }

    private HttpContent? Content(SentRequest request)
    {
        if (request.Files.Count > 0)
        {
            var form = new MultipartFormDataContent();
            foreach (var (name, path) in request.Files)
                form.Add(new ByteArrayContent(File.ReadAllBytes(Path.Combine(NodeTools.Folder("docs", "api"), path))), name, Path.GetFileName(path));
            return form;
        }

        return request.Body is null ? null : new StringContent(Filled(request.Body), MediaTypeHeaderValue.Parse(
            request.Headers.Single(header => header.Name == "Content-Type").Value));
    }

    // What nothing has told stays as it is, as with other clients.
    private string Filled(string text) => Variable().Replace(text, found => Value(found.Groups[1].Value) is { } value ? Filled(value) : found.Value);

    private string? Value(string variable) => variable.Split(Answer) is [var call, var member]
        ? _replies.TryGetValue(call, out var reply) ? Member(reply, member) : null
        : _variables.GetValueOrDefault(variable);

    private static string? Member(Reply reply, string path)
    {
        var node = reply.Json;
        foreach (var step in path.Split('.', '[', ']').Skip(1).Where(step => step.Length > 0))
        {
            node = node switch
            {
                JsonObject members => members[step],
                JsonArray elements when int.Parse(step, null) < elements.Count => elements[int.Parse(step, null)],
                _ => null,
            };
        }

        return node?.ToString();
    }

    [GeneratedRegex(@"\{\{([^{}]+)\}\}")]
    private static partial Regex Variable();
}
