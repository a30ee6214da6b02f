using System.Text.RegularExpressions;

namespace Mostrador.Api.Tests.Docs.Snapshots.Sending;

/// As much of the `.http` format as the files use, read as editors do: `###` parts requests, `#` starts a comment, an empty line the body.
internal static partial class HttpFileReader
{
    public static (IReadOnlyList<SentRequest> Requests, IReadOnlyDictionary<string, string> Variables) Read(string text)
    {
        var parts = text.Split("\n### ");
        var variables = Variable().Matches(parts[0]).ToDictionary(found => found.Groups["name"].Value, found => found.Groups["value"].Value);
        return ([.. parts[1..].Select(Request)], variables);
    }

    private static SentRequest Request(string part)
    {
        var lines = part.TrimEnd('\n').Split('\n').Skip(1).ToList();
        var name = lines.Single(line => line.StartsWith("# @name ", StringComparison.Ordinal))[8..];
        var head = lines.SkipWhile(line => line.StartsWith('#')).TakeWhile(line => line.Length > 0).ToList();
        var start = head[0].Split(' ', 2);
        var body = string.Join('\n', lines.SkipWhile(line => line.Length > 0).Skip(1));
        var files = FilePart().Matches(body).Select(found => (found.Groups["name"].Value, found.Groups["path"].Value)).ToList();
        return new SentRequest(name, start[0], start[1])
        {
            Headers = [.. head.Skip(1).Select(line => line.Split(": ", 2)).Select(header => (header[0], header[1]))],
            Body = body.Length > 0 && files.Count == 0 ? body : null,
            Files = files,
        };
    }

    [GeneratedRegex(@"^@(?<name>\w+) = (?<value>.+)$", RegexOptions.Multiline)]
    private static partial Regex Variable();

    [GeneratedRegex(@"name=""(?<name>\w+)""; filename=""[^""]+""\n\n< (?<path>.+)")]
    private static partial Regex FilePart();
}
