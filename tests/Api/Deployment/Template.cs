using System.Text;
using System.Text.RegularExpressions;
using Mostrador.Api.Tests.Architecture;

namespace Mostrador.Api.Tests.Deployment;

/// <summary>
/// The text of a Bicep template, read as far as these tests need it: which names it declares and what is written in its lists and
/// objects. It is no compiler: an expression stays the text that it is.
/// </summary>
internal sealed partial class Template(string name)
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "infra");

    public static Template Main { get; } = new("main.bicep");

    public static IReadOnlyList<Template> All { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.bicep", SearchOption.AllDirectories)
            .Select(file => new Template(Path.GetRelativePath(Folder, file).Replace('\\', '/'))),
    ];

    /// <summary>Its path in the folder.</summary>
    public string Name { get; } = name;

    /// <summary>What is written there, without comments.</summary>
    public string Text { get; } = Comment().Replace(File.ReadAllText(Path.Combine(Folder, name)), "$1");

    public IReadOnlyList<string> Parameters => Names(Parameter());

    public IReadOnlyList<string> ParametersWithDefault => Names(ParameterWithDefault());

    public IReadOnlyList<string> SecureParameters => Names(SecureParameter());

    public IReadOnlyList<string> Outputs => Names(Output());

    public static Template Of(string module) => new($"modules/{module}.bicep");

    /// <summary>The text of <c>var name = 'text'</c>.</summary>
    public string Literal(string variable) => Regex.Match(Text, $@"^var {variable} = '([^']*)'\s*$", RegexOptions.Multiline) is { Success: true } found
        ? found.Groups[1].Value
        : throw new InvalidOperationException($"{Name} has no text '{variable}'.");

    /// <summary>The texts of <c>var name = ['a' 'b']</c>.</summary>
    public IReadOnlyList<string> Literals(string variable) => Names(QuotedText(), After($"var {variable} ="));

    /// <summary>The members of <c>var name = { a: b }</c>: their names and the text of their expressions.</summary>
    public IReadOnlyDictionary<string, string> Members(string variable) => MembersOf(After($"var {variable} ="));

    /// <summary>What stands between the first bracket after a heading and the bracket that closes it.</summary>
    public string After(string heading)
    {
        var start = Text.IndexOf(heading, StringComparison.Ordinal);
        var open = start < 0 ? -1 : Text.AsSpan(start).IndexOfAny('[', '{');
        return open >= 0 ? Bracketed(Text, start + open) : throw new InvalidOperationException($"{Name} has no '{heading}'.");
    }

    /// <summary>The members of an object, one a line or separated by commas; brackets within them belong to their values.</summary>
    public static IReadOnlyDictionary<string, string> MembersOf(string body)
    {
        var members = new Dictionary<string, string>();
        foreach (var line in Parts(body))
        {
            if (Member().Match(line) is { Success: true } member)
                members.Add(member.Groups["name"].Value, member.Groups["value"].Value.Trim());
        }

        return members;
    }

    private static IEnumerable<string> Parts(string body)
    {
        var part = new StringBuilder();
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] is '{' or '[' or '(')
            {
                var inner = Bracketed(body, i);
                part.Append(body[i]).Append(inner).Append(body[i + inner.Length + 1]);
                i += inner.Length + 1;
            }
            else if (body[i] is '\n' or ',')
            {
                yield return part.ToString();
                part.Clear();
            }
            else
            {
                part.Append(body[i]);
            }
        }

        yield return part.ToString();
    }

    private static string Bracketed(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] switch { '{' or '[' or '(' => 1, '}' or ']' or ')' => -1, _ => 0 };
            if (depth == 0)
                return text[(open + 1)..i];
        }

        throw new InvalidOperationException("A bracket is not closed.");
    }

    private IReadOnlyList<string> Names(Regex rule, string? text = null) =>
        [.. rule.Matches(text ?? Text).Select(match => match.Groups["name"].Value)];

    // A text may hold two slashes, so texts are passed over.
    [GeneratedRegex(@"('(?:[^'\\\n]|\\.)*')|//[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^param (?<name>\w+) ", RegexOptions.Multiline)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^param (?<name>\w+) \w+ = ", RegexOptions.Multiline)]
    private static partial Regex ParameterWithDefault();

    [GeneratedRegex(@"^@secure\(\)\n(?:@[^\n]*\n)*param (?<name>\w+) ", RegexOptions.Multiline)]
    private static partial Regex SecureParameter();

    [GeneratedRegex(@"^output (?<name>\w+) ", RegexOptions.Multiline)]
    private static partial Regex Output();

    [GeneratedRegex("'(?<name>[^']+)'")]
    private static partial Regex QuotedText();

    [GeneratedRegex(@"^\s*'?(?<name>[\w.-]+)'?\s*:\s*(?<value>.+)$", RegexOptions.Singleline)]
    private static partial Regex Member();
}
