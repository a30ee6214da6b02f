using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mostrador.Api.Tests.Docs;

/// The document lists the contract's operations, no more and no less, and says of each what a client must know.
public abstract partial class OperationsTests(ApiDocument document)
{
    /// Method and path of the contract's operations.
    protected abstract IEnumerable<(string Method, string Path)> Contract { get; }

    [Fact]
    public void It_has_exactly_the_operations_of_the_contract()
    {
        var expected = Contract.Select(one => $"{one.Method} {Nameless(one.Path.TrimEnd('/'))}");
        var documented = document.Operations.Select(one => $"{one.Method.ToUpperInvariant()} {Nameless(one.Path)}");

        Assert.Equal(expected.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_operation_has_a_name_of_its_own_and_a_sentence_from_its_door()
    {
        var ids = document.Operations.Select(one => one.Operation["operationId"]!.GetValue<string>()).ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(ids, id => Assert.Matches("^[a-z][A-Za-z]+$", id));

        // Without its XML comment a door would be shown by its name, which has no verb in the third person.
        Assert.All(document.Operations, one => Assert.Matches(@"^[A-Z][a-z]+s\b.+[^.]$", one.Operation["summary"]!.GetValue<string>()));
    }

    [Fact]
    public void Every_parameter_in_a_path_is_described() => Assert.All(document.Operations, one =>
    {
        var inPath = (one.Operation["parameters"] as JsonArray ?? []).Where(parameter => parameter!["in"]!.GetValue<string>() == "path").ToList();

        Assert.Equal(Parameter().Matches(one.Path).Select(match => match.Groups[1].Value), inPath.Select(parameter => parameter!["name"]!.GetValue<string>()));
        Assert.All(inPath, parameter => Assert.NotEmpty(parameter!["description"]!.GetValue<string>()));
    });

    [Fact]
    public void Every_resource_has_a_sentence()
    {
        Assert.All(document.Json["tags"]!.AsArray(), tag => Assert.EndsWith(".", tag!["description"]!.GetValue<string>(), StringComparison.Ordinal));
        Assert.All(document.Operations, one => Assert.Equal(one.Path.Split('/')[1], one.Operation["tags"]![0]!.GetValue<string>()));
    }

    protected JsonObject Operation(string method, string path) => document.Operations.Single(one =>
        string.Equals(one.Method, method, StringComparison.OrdinalIgnoreCase) && Nameless(one.Path) == Nameless(path.TrimEnd('/'))).Operation;

    /// What a body may be of that takes every form.
    protected static IEnumerable<string> JsonOrForm { get; } = ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"];

    /// The operations that take a body, each with the content types of it.
    protected IEnumerable<(string Method, string Path, IEnumerable<string> Types)> WithBody =>
        from one in document.Operations
        where one.Operation["requestBody"] is not null
        select (one.Method, one.Path, one.Operation["requestBody"]!["content"]!.AsObject().Select(type => type.Key));

    /// The names of the resources, in order.
    protected IEnumerable<string> Tags => document.Json["tags"]!.AsArray().Select(tag => tag!["name"]!.GetValue<string>());

    /// An operation takes exactly this form, and must have one or need not.
    protected void BodyIs(string path, string method, string form, bool required)
    {
        var body = document.Json["paths"]![path]![method]!["requestBody"]!;

        Assert.Equal($"#/components/schemas/{form}", body["content"]!["application/json"]!["schema"]!["$ref"]!.GetValue<string>());
        Assert.Equal(required, body["required"]!.GetValue<bool>());
    }

    /// Whether an operation needs a token is said, one way or the other.
    protected static void NeedsNoToken(bool expected, JsonObject operation)
    {
        Assert.Equal(expected, operation["security"] is JsonArray { Count: 0 });
        Assert.Equal(!expected, operation["security"] is null);
    }

    /// The last that an operation says is who may call it.
    protected static void IsFor(string who, JsonObject operation) =>
        Assert.EndsWith($"**Who:** {who}.", operation["description"]!.GetValue<string>(), StringComparison.Ordinal);

    /// What an operation says of who may call it.
    protected static string SaidOfWho(JsonObject operation)
    {
        var description = operation["description"]!.GetValue<string>();
        return description[description.IndexOf("**Who:**", StringComparison.Ordinal)..];
    }

    /// The words of a text that stand in quotes.
    protected static IEnumerable<string> Quoted(string text) => text.Split('`').Where((_, i) => i % 2 == 1);

    /// The examples of 403 of an operation.
    protected static IEnumerable<JsonNode> Refusals(JsonObject operation) =>
        ApiDocument.Below<JsonObject>(operation["responses"]!["403"]).Select(node => node["value"]).OfType<JsonNode>();

    /// Whether an operation shows that a role may be refused.
    protected bool RefusesRoles(JsonObject operation) =>
        ApiDocument.Below<JsonObject>(document.Resolve(operation["responses"]!["403"] ?? new JsonObject())).Any(node => node["Not for this role"] is not null);

    private static string Nameless(string path) => Parameter().Replace(path, "{}");

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parameter();
}
