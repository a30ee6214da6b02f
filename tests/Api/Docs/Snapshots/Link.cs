using System.Text.RegularExpressions;

namespace Mostrador.Api.Tests.Docs.Snapshots;

/// What an earlier answer has told: a member of the answer to a call, e.g. `$.data.id`. Written between « and » until a writer knows how his
/// clients say it.
internal sealed partial record Link(string Call, string Member, bool IsNumber)
{
    public override string ToString() => $"«{(IsNumber ? "#" : "")}{Call} {Member}»";

    /// Writes the links of a text, where numbers lose their quotes.
    public static string Write(string text, Func<Link, string> write) => Written().Replace(text, found =>
    {
        var link = Of(found);
        return link.IsNumber ? write(link) : $"{found.Groups["quote"].Value}{write(link)}{found.Groups["quote"].Value}";
    });

    /// The links of a text.
    public static IEnumerable<Link> In(string text) => Written().Matches(text).Select(Of);

    private static Link Of(Match found) =>
        new(found.Groups["call"].Value, found.Groups["member"].Value, found.Groups["number"].Success);

    [GeneratedRegex(@"(?<quote>""?)«(?<number>#)?(?<call>\w+) (?<member>[^»]+)»\k<quote>")]
    private static partial Regex Written();
}
