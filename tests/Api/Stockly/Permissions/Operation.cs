using System.Text.RegularExpressions;

namespace Mostrador.Api.Tests.Stockly.Permissions;

/// One operation of the contract's index (section 3).
/// <param name="Number">Its number there.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path, with the kind of record where one is named: `{product}`.</param>
/// <param name="Who">Who may call it.</param>
/// <param name="Passed">What a caller who may gets in an empty company for `{}` and a record that does not exist.</param>
public sealed partial record Operation(int Number, string Method, string Path, Who Who, int Passed)
{
    private const string NoSuchId = "00000000-0000-4000-8000-000000000000";

    /// A body that is good, where what comes after the reading of the body is tried.
    public string Valid { get; init; } = "{}";

    /// What is told of a record of another company; null = the path names none.
    public (int Status, string Body)? Foreign { get; init; }

    /// The kinds of record in the path.
    public IEnumerable<string> Kinds => Kind().Matches(Path).Select(match => match.Groups[1].Value);

    /// Calls it with records of these ids, or with ones that do not exist.
    public Task<Reply> Call(StocklyClient caller, IReadOnlyDictionary<string, string> ids, string body = "{}") => caller.Send(
        Method,
        Kind().Replace(Path, match => ids.GetValueOrDefault(match.Groups[1].Value, NoSuchId)),
        Method is "POST" or "PUT" or "PATCH" ? Bodies.Json(body) : null);

    public override string ToString() => $"{Number} {Method} {Path}";

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Kind();
}
