using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Docs;

/// What every operation of every module tells its clients. Each rule shows all that breaks it, so that a new operation is told what it lacks.
public sealed class CompletenessTests(AllDocuments documents) : IClassFixture<AllDocuments>
{
    private const string Who = "**Who:** ";

    /// Ids of the caller's own companies: whoever is not a member is refused, and not told whether there is such a company.
    private static readonly string[] RefusedRatherThanNotFound =
    [
        "post /users/switch-company/{companyId}", "get /companies/{companyId}", "put /companies/{companyId}", "get /companies/{companyId}/members",
    ];

    [Theory]
    [MemberData(nameof(AllDocuments.Modules), MemberType = typeof(AllDocuments))]
    public void Every_operation_has_one_tag_that_is_described(string module) => Shows(module, (document, operation) =>
    {
        var tags = operation["tags"] as JsonArray ?? [];
        var described = document.Json["tags"]!.AsArray().Where(tag => Says(tag, "description", least: 20)).Select(tag => $"{tag!["name"]}");
        return [Unless(tags.Count == 1 && described.Contains($"{tags[0]}"), "one tag with a description")];
    });

    [Theory]
    [MemberData(nameof(AllDocuments.Modules), MemberType = typeof(AllDocuments))]
    public void Every_operation_has_a_name_a_summary_the_rule_that_matters_and_who_may(string module) => Shows(module, (_, operation) =>
    {
        var parts = $"{operation["description"]}".Split(Who);
        return
        [
            Unless(Says(operation, "operationId", least: 4), "a name"),
            Unless(Says(operation, "summary", least: 8), "a summary"),
            Unless(parts[0].Trim() is { Length: >= 20 } rule && rule.TrimEnd('.') != $"{operation["summary"]}", "the rule that matters"),
            Unless(parts.Length == 2 && parts[1].Length > 5, "who may"),
        ];
    });

    [Theory]
    [MemberData(nameof(AllDocuments.Modules), MemberType = typeof(AllDocuments))]
    public void Every_parameter_has_a_description_a_type_and_an_example_if_it_is_needed(string module) => Shows(module, (_, operation) =>
        from parameter in operation["parameters"] as JsonArray ?? []
        from fault in new[]
        {
            Unless(Says(parameter, "description", least: 7), $"a description of {parameter!["name"]}"),
            Unless(parameter!["schema"]?["type"] is not null, $"a type of {parameter["name"]}"),
            Unless(parameter["example"] is not null || !parameter["required"]!.GetValue<bool>(), $"an example of {parameter["name"]}"),
        }
        select fault);

    [Theory]
    [MemberData(nameof(AllDocuments.Modules), MemberType = typeof(AllDocuments))]
    public void Every_body_has_a_schema_and_an_example_that_fits_it(string module) => Shows(module, (document, operation) =>
        from media in operation["requestBody"]?["content"] as JsonObject ?? []
        from fault in media.Key == "application/json"
            ? Examples(document, media.Value!, "the body")
            : [Unless(media.Value!["schema"] is not null, $"a schema of {media.Key}")]
        select fault);

    [Theory]
    [MemberData(nameof(AllDocuments.Modules), MemberType = typeof(AllDocuments))]
    public void Every_answer_has_a_description_a_schema_and_an_example_that_fits_it(string module) => Shows(module, (document, operation) =>
        from answer in Answers(document, operation)
        from fault in Contents(answer.Value).SelectMany(media =>
                media.Key == "application/json" && !document.IsFile(media.Value!["schema"]!) ? Examples(document, media.Value!, answer.Key) : [])
            .Append(Unless(Says(answer.Value, "description", least: 5), $"a description of {answer.Key}"))
            .Append(Unless(answer.Key[0] == '2' || answer.Value["content"]?["application/json"] is not null, $"a body of {answer.Key}"))
        select fault);

    [Theory]
    [MemberData(nameof(AllDocuments.Modules), MemberType = typeof(AllDocuments))]
    public void Every_operation_has_one_success_and_the_errors_that_its_kind_can_have(string module) => Shows(module, (document, operation) =>
    {
        var statuses = Answers(document, operation).Select(answer => answer.Key).ToHashSet();
        var needsToken = operation["security"] is not JsonArray own || own.Any(way => way!.AsObject().Count > 0);
        var (name, body) = (NameOf(operation), operation["requestBody"]);
        var roles = $"{operation["description"]}".Split(Who)[^1].Contains('`', StringComparison.Ordinal);
        var hasId = name.Contains('{', StringComparison.Ordinal);
        return
        [
            Unless(statuses.Count(status => status[0] == '2') == 1, "one success"),
            Unless(!needsToken || statuses.Contains("401"), "401, for it looks at tokens"),
            Unless(!roles || statuses.Contains("403"), "403, for it is not for all roles"),
            Unless(!hasId || statuses.Contains(RefusedRatherThanNotFound.Contains(name) ? "403" : "404"), "404, for it has an id"),
            Unless(body is null || statuses.Contains("400") || statuses.Contains("422"), "400 or 422, for it has a body"),
            Unless(body is null || statuses.Contains("413") || !needsToken && name.EndsWith("webhook", StringComparison.Ordinal), "413, for it has a body"),
        ];
    });

    [Theory]
    [MemberData(nameof(AllDocuments.Modules), MemberType = typeof(AllDocuments))]
    public void The_document_says_what_it_is_where_it_is_and_how_to_sign_in(string module)
    {
        var json = documents.Of(module).Json;

        Assert.Equal("3.1.1", json["openapi"]!.GetValue<string>());
        Assert.All(["title", "version", "description", "license", "contact"], member => Assert.NotNull(json["info"]![member]));
        Assert.Equal($"/{module}/api", string.Join('/', $"{json["servers"]![0]!["url"]}".Split('/')[..3]));
        Assert.NotEmpty(json["components"]!["securitySchemes"]!["bearer"]!["description"]!.GetValue<string>());
    }

    private void Shows(string module, Func<ApiDocument, JsonObject, IEnumerable<string?>> missing)
    {
        var document = documents.Of(module);
        var faults = (
            from one in document.Operations
            from fault in missing(document, one.Operation)
            where fault is not null
            select $"{one.Method} {one.Path} lacks {fault}").ToList();

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static IEnumerable<string?> Examples(ApiDocument document, JsonNode media, string where)
    {
        var check = new SchemaCheck(document);
        var schema = media["schema"];
        var examples = media["examples"] as JsonObject ?? [];
        yield return Unless(schema is not null, $"a schema of {where}");
        yield return Unless(examples.Count > 0, $"an example of {where}");
        foreach (var (title, example) in examples)
            yield return check.Fault(example!["value"], schema!) is { } fault ? $"a fitting example '{title}' of {where}: {fault}" : null;
    }

    private static IEnumerable<KeyValuePair<string, JsonNode>> Answers(ApiDocument document, JsonObject operation) =>
        operation["responses"]!.AsObject().Select(answer => KeyValuePair.Create(answer.Key, document.Resolve(answer.Value!)));

    private static JsonObject Contents(JsonNode answer) => answer["content"] as JsonObject ?? [];

    private static bool Says(JsonNode? node, string member, int least) => $"{node?[member]}".Length >= least;

    private static string NameOf(JsonNode operation) =>
        $"{operation.GetPropertyName()} {operation.Parent!.GetPropertyName()}";

    private static string? Unless(bool holds, string what) => holds ? null : what;
}
