using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.OpenApi;

namespace Mostrador.Kernel.Tests.OpenApi;

/// What the FastAPI dialect needs to say: sentences and lists of errors under one name, wall clocks, bodies that are files.
public sealed class FastApiDocumentTests
{
    private static readonly ApiDescription Api = Shop.Description("""
        {
          "all-with-body": {"422": {"No object": {"detail": [{"loc": ["body"], "msg": "value is not a valid dict", "type": "type_error.dict"}]}}},
          "all-with-file": {"413": {"Too large": {"detail": "Request body too large."}}},
          "change": {"400": {"Taken": {"detail": "Ya existe"}}},
          "load": {"422": {"No file": {"detail": [{"loc": ["body", "file"], "msg": "field required", "type": "value_error.missing"}]}}}
        }
        """) with
    {
        Dialect = FastApiSchemas.Dialect,
        Views = TillJson.Default.Options,
    };

    private static readonly JsonObject Document = OpenApiDocument.Build(Api, XmlDocs.Of(), typeof(Tills)
        .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Select(method => new ApiDoor(
            $"shop-{method.Name.ToLowerInvariant()}",
            $"shop/api/items/{method.Name.ToLowerInvariant()}",
            [method.Name == nameof(Tills.Change) ? "put" : "post"],
            method.GetCustomAttribute<OperationAttribute>()!,
            method)));

    [Theory]
    [InlineData("change", "put", "400", "Detail")]
    [InlineData("change", "put", "422", "ValidationErrors")]
    [InlineData("load", "post", "413", "Detail")]
    [InlineData("load", "post", "422", "ValidationErrors")]
    public void A_detail_is_a_sentence_or_a_list(string door, string method, string status, string schema)
    {
        var answer = Operation(door, method)["responses"]![status]!.AsObject();
        if (answer["$ref"] is { } reference)
            answer = Document["components"]!["responses"]![reference.GetValue<string>().Split('/')[^1]]!.AsObject();

        Same($$"""{"$ref": "#/components/schemas/{{schema}}"}""", answer["content"]!["application/json"]!["schema"]!);
    }

    [Fact]
    public void A_file_comes_as_a_part_and_nothing_else_and_is_no_broken_JSON()
    {
        var operation = Operation("load", "post");

        Same("""{"multipart/form-data": {"schema": {"$ref": "#/components/schemas/LotForm"}}}""", operation["requestBody"]!["content"]!);
        Same(
            """{"type": "object", "properties": {"file": {"type": "string", "format": "binary"}}, "required": ["file"]}""",
            Document["components"]!["schemas"]!["LotForm"]!);
        Assert.Equal(["200", "409", "413", "422"], operation["responses"]!.AsObject().Select(answer => answer.Key));
    }

    [Fact]
    public void A_change_needs_a_body_if_only_an_empty_one()
    {
        var body = Operation("change", "put")["requestBody"]!;

        Assert.True(body["required"]!.GetValue<bool>());
        Same("""{"application/json": {"schema": {"$ref": "#/components/schemas/PartialTillForm"}}}""", body["content"]!);
        Same(
            """{"type": "object", "properties": {"email": {"type": "string", "maxLength": 254, "format": "email"}}}""",
            Document["components"]!["schemas"]!["PartialTillForm"]!);
    }

    [Fact]
    public void A_wall_clock_has_no_zone() => Same(
        """{"type": ["string", "null"], "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$"}""",
        Document["components"]!["schemas"]!["Till"]!["properties"]!["closed_at"]!);

    private static JsonNode Operation(string door, string method) => Document["paths"]![$"/items/{door}"]![method]!;

    private static void Same(string expected, JsonNode actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual.ToJsonString());
}

public static class Tills
{
    [Operation("open", Body = typeof(TillForm), PartialPut = true, Answer = typeof(TillView))]
    public static void Change()
    {
    }

    [Operation("open", Body = typeof(LotForm), Answer = typeof(TillView))]
    public static void Load()
    {
    }
}

public static class TillForm
{
    public static IReadOnlyList<Field> Fields { get; } = [new EmailField("email")];
}

public static class LotForm
{
    public static IReadOnlyList<Field> Fields { get; } = [new FileField("file")];
}

public sealed record TillView(DateTime OpenedAt, DateTime? ClosedAt);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(WallClockToTheSecond)])]
[JsonSerializable(typeof(TillView))]
internal sealed partial class TillJson : JsonSerializerContext;
