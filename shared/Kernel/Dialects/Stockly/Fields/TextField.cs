using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mostrador.Kernel.Dialects.Stockly.Fields;

/// <summary>
/// Text: <c>new TextField("name").Trimmed().AtLeast(2, "Name must be at least 2 characters").AtMost(255, "…")</c>.
/// </summary>
/// <param name="Name">The documented name.</param>
public sealed partial record TextField(string Name) : Field<string>(Name)
{
    // No expression is tried on a text longer than any that could be good.
    private const int LongestShape = 10_000;

    private Rules<string> _rules = Rules<string>.None;
    private Func<string, string> _form = text => text;

    /// <summary>Whether a JSON number is good text too.</summary>
    public bool AcceptsNumbers { get; init; }

    /// <summary>White space at both ends is dropped before the rules are tried.</summary>
    public TextField Trimmed() => this with { _form = text => text.Trim() };

    /// <summary>Trimmed, and in lower case: e-mail addresses.</summary>
    public TextField TrimmedToLower() => this with { _form = text => text.Trim().ToLowerInvariant() };

    /// <summary>Characters at least.</summary>
    public TextField AtLeast(int characters, string message) =>
        With(new Rule<string>(text => Reaches(text, characters), message, "minLength", characters));

    /// <summary>Characters at most.</summary>
    public TextField AtMost(int characters, string message) =>
        With(new Rule<string>(text => !Reaches(text, characters + 1), message, "maxLength", characters));

    /// <summary>A shape.</summary>
    public TextField Matches(Regex shape, string message) =>
        With(new Rule<string>(text => IsShaped(text, shape), message, "pattern", Published(shape)));

    /// <summary>An e-mail address.</summary>
    public TextField Email(string message) => With(new Rule<string>(text => IsShaped(text, EmailShape()), message, "format", "email"));

    /// <summary>An absolute address on the web.</summary>
    public TextField Url(string message) => With(new Rule<string>(IsUrl, message, "format", "uri"));

    /// <summary>Any other rule.</summary>
    public TextField Must(Predicate<string> hold, string message) => With(new Rule<string>(hold, message));

    /// <inheritdoc/>
    public override JsonObject Schema() => _rules.Describe(new JsonObject { ["type"] = "string" });

    /// <inheritdoc/>
    public override string? Read(Sent sent)
    {
        var text = sent.Value.ValueKind switch
        {
            JsonValueKind.String => sent.Value.GetString(),
            JsonValueKind.Number when AcceptsNumbers => sent.Value.GetRawText(),
            _ => sent.BreakType<string>("string"),
        };
        if (text is null)
            return null;
        text = _form(text);
        return _rules.Hold(text, sent) ? text : null;
    }

    private TextField With(Rule<string> rule) => this with { _rules = _rules.And(rule) };

    // Characters, not UTF-16 units: an emoji counts once.
    private static bool Reaches(string text, int characters) =>
        text.Length >= characters && text.EnumerateRunes().Take(characters).Count() == characters;

    private static bool IsShaped(string text, Regex shape) => text.Length <= LongestShape && shape.IsMatch(text);

    // JSON Schema speaks the regular expressions of ECMAScript, whose $ is what \z is here.
    private static string Published(Regex shape) => shape.ToString().Replace(@"\z", "$", StringComparison.Ordinal);

    private static bool IsUrl(string text) =>
        text.Length <= LongestShape
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    [GeneratedRegex(
        @"^(?!\.)(?!.*\.\.)[a-z0-9_'+.-]*[a-z0-9_+-]@(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,}\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EmailShape();
}
