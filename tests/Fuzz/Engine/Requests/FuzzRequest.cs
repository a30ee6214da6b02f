using System.Text;
using Mostrador.Fuzz.Documents;

namespace Mostrador.Fuzz.Requests;

/// A request, as it goes over the wire.
/// <param name="Operation">What it is meant for.</param>
/// <param name="Target">Path and query, escaped.</param>
internal sealed record FuzzRequest(Operation Operation, string Target)
{
    /// What is wrong with it, in a word.
    public string Attack { get; init; } = "valid";

    public string? Token { get; init; }

    /// Whether the token is one that was given to somebody.
    public bool TokenIsGood { get; init; }

    public byte[]? Body { get; init; }

    public string? ContentType { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// A path that leads elsewhere: what is answered there is not the operation's.
    public bool LeadsElsewhere { get; init; }

    /// For a host on a port. The address goes as it is: dots and escapes are the server's to understand.
    public HttpRequestMessage Message(Uri host) => MessageTo(
        new Uri(host.GetLeftPart(UriPartial.Authority) + Target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));

    public HttpRequestMessage MessageTo(Uri uri)
    {
        var message = new HttpRequestMessage(new HttpMethod(Operation.Method), uri);
        if (Token is not null)
            message.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Token}");
        foreach (var (name, value) in Headers)
            message.Headers.TryAddWithoutValidation(name, value);
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            if (ContentType is not null)
                message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        return message;
    }

    /// For a shell; a body that no shell can hold is given in base64.
    public string ToCurl(Uri host)
    {
        var address = host.GetLeftPart(UriPartial.Authority) + Target;
        var line = new StringBuilder($"curl --path-as-is -g -sS -i -X {Operation.Method} '{address}'");
        IEnumerable<(string Name, string Value)> headers = Token is null ? Headers : [("Authorization", $"Bearer {Token}"), .. Headers];
        foreach (var (name, value) in Body is null ? headers : headers.Append(("Content-Type", ContentType ?? "")))
            line.Append(" -H ").Append(Quoted($"{name}: {value}"));
        if (Body is null)
            return line.ToString();
        return Body.All(one => one is >= 32 and < 127)
            ? $"{line} --data-binary {Quoted(Encoding.ASCII.GetString(Body))}"
            : $"echo {Convert.ToBase64String(Body)} | base64 -d | {line} --data-binary @-";
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
