using System.Reflection;
using System.Text.Json.Nodes;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.OpenApi;

namespace Mostrador.Kernel.Tests.OpenApi;

/// What a contract with envelopes needs to say, beyond a bare object.
public sealed class EnvelopeTests
{
    private const string Refusal = """{"success": false, "error": "Insufficient permissions", "required": ["owner"], "current": "seller"}""";

    private static readonly ApiDescription Api = Shop.Description("""
        {
          "one": {"404": {"None": {"success": false, "error": "Item not found"}}},
          "page": {"400": {"Bad": {"success": false, "error": "Validation failed", "source": "body", "details": [{"field": "a", "message": "b"}]}}}
        }
        """) with
    {
        Dialect = StocklySchemas.Dialect,
        Levels = [new AccessLevel("owner", "owners", NeedsRole: true) { Refusals = new JsonObject { ["Not for this role"] = JsonNode.Parse(Refusal) } }],
        PathParameters = new Dictionary<string, JsonObject>
        {
            ["id"] = new() { ["type"] = "string", ["format"] = "uuid" },
            ["code"] = new() { ["type"] = "string" },
        },
    };

    private static readonly JsonObject Document = OpenApiDocument.Build(Api, XmlDocs.Of(), typeof(Offices)
        .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Select(method => new ApiDoor(
            $"shop-{method.Name.ToLowerInvariant()}",
            $"shop/api/items/{method.Name.ToLowerInvariant()}/{(method.Name == nameof(Offices.Sentence) ? "{code}" : "{id}")}",
            [method.Name == nameof(Offices.Change) ? "patch" : "get"],
            method.GetCustomAttribute<OperationAttribute>()!,
            method)));

    [Theory]
    [InlineData("one", """{"data": {"$ref": "#/components/schemas/Item"}}""")]
    [InlineData("list", """{"data": {"type": "array", "items": {"$ref": "#/components/schemas/Item"}}}""")]
    [InlineData("page", """{"data": {"type": "array", "items": {"$ref": "#/components/schemas/Item"}}, "pagination": {"$ref": "#/components/schemas/Pagination"}}""")]
    public void Data_are_in_an_envelope(string door, string members)
    {
        var content = JsonNode.Parse(members)!.AsObject();

        Same(Exactly(content), Answer(door, "200")["content"]!["application/json"]!["schema"]!);
    }

    [Fact]
    public void Items_have_their_page_inside_the_data() => Same(
        Exactly(new JsonObject
        {
            ["data"] = JsonNode.Parse("""
                {
                  "type": "object",
                  "properties": {
                    "items": { "type": "array", "items": { "$ref": "#/components/schemas/Item" } },
                    "pagination": { "$ref": "#/components/schemas/ItemsPagination" }
                  },
                  "required": ["items", "pagination"],
                  "additionalProperties": false
                }
                """),
        }),
        Answer("items", "200")["content"]!["application/json"]!["schema"]!);

    [Fact]
    public void A_sentence_has_no_data()
    {
        Same(JsonNode.Parse("""{"$ref": "#/components/schemas/Message"}""")!, Answer("sentence", "200")["content"]!["application/json"]!["schema"]!);
        Assert.Equal(
            ["success", "message"], Document["components"]!["schemas"]!["Message"]!["required"]!.AsArray().Select(name => name!.GetValue<string>()));
    }

    [Fact]
    public void A_file_stands_beside_the_data_or_alone()
    {
        const string Binary = """{"schema": {"type": "string", "format": "binary"}}""";

        Same(JsonNode.Parse($$"""{"application/pdf": {{Binary}}}""")!, Answer("file", "200")["content"]!);
        var report = Answer("report", "200")["content"]!.AsObject();
        Assert.Equal(["application/json", "application/pdf", "text/csv"], report.Select(type => type.Key));
        Same(JsonNode.Parse(Binary)!, report["text/csv"]!);
    }

    [Fact]
    public void A_level_brings_its_own_refusals_and_an_id_the_answer_to_one_that_is_none()
    {
        Same(JsonNode.Parse(Refusal)!, Example("one", "403", "Not for this role"));
        Same(JsonNode.Parse("""{"$ref": "#/components/schemas/WrongRole"}""")!, Answer("one", "403")["content"]!["application/json"]!["schema"]!);
        Same(JsonNode.Parse("""{"success": false, "error": "Invalid input format"}""")!, Example("one", "400", "An id that is none"));
        Assert.Equal(
            ["Bad", "An id that is none"],
            Answer("page", "400")["content"]!["application/json"]!["examples"]!.AsObject().Select(example => example.Key));
        Assert.Null(Document["paths"]!["/items/sentence/{code}"]!["get"]!["responses"]!["400"]);
    }

    [Fact]
    public void A_body_says_how_else_it_may_come_and_which_files_with_it()
    {
        var body = Document["paths"]!["/items/change/{id}"]!["patch"]!["requestBody"]!;
        var form = JsonNode.Parse("""{"$ref": "#/components/schemas/PartForm"}""")!;

        Assert.False(body["required"]!.GetValue<bool>());
        Assert.Equal(["application/json", "application/x-www-form-urlencoded", "multipart/form-data"], body["content"]!.AsObject().Select(type => type.Key));
        Same(form, body["content"]!["application/x-www-form-urlencoded"]!["schema"]!);
        Same(
            JsonNode.Parse("""
                {
                  "allOf": [
                    { "$ref": "#/components/schemas/PartForm" },
                    {
                      "type": "object",
                      "properties": {
                        "photo": { "type": "string", "format": "binary" },
                        "plans": { "type": "array", "items": { "type": "string", "format": "binary" } }
                      }
                    }
                  ]
                }
                """)!,
            body["content"]!["multipart/form-data"]!["schema"]!);
    }

    private static JsonNode Answer(string door, string status) =>
        Document["paths"]!.AsObject().Single(path => path.Key.Split('/')[2] == door).Value!.AsObject().First().Value!["responses"]![status]!;

    private static JsonNode Example(string door, string status, string title) =>
        Answer(door, status)["content"]!["application/json"]!["examples"]![title]!["value"]!;

    private static JsonObject Exactly(JsonObject content)
    {
        var members = new JsonObject { ["success"] = new JsonObject { ["const"] = true } };
        foreach (var (name, schema) in content)
            members[name] = schema!.DeepClone();
        return new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray([.. members.Select(member => (JsonNode)member.Key)]),
            ["properties"] = members,
            ["additionalProperties"] = false,
        };
    }

    private static void Same(JsonNode expected, JsonNode actual) => Assert.True(JsonNode.DeepEquals(expected, actual), actual.ToJsonString());

    private static class Offices
    {
        [Operation("owner", Answer = typeof(ItemView))]
        public static void One()
        {
        }

        [Operation("owner", Answer = typeof(ItemView[]))]
        public static void List()
        {
        }

        [Operation("owner", Answer = typeof(ItemView), Shape = AnswerShape.Page)]
        public static void Page()
        {
        }

        [Operation("owner", Answer = typeof(ItemView), Shape = AnswerShape.Items)]
        public static void Items()
        {
        }

        [Operation("owner", Shape = AnswerShape.Message)]
        public static void Sentence()
        {
        }

        [Operation("owner", Downloads = ["application/pdf"])]
        public static void File()
        {
        }

        [Operation("owner", Answer = typeof(ItemView), Downloads = ["application/pdf", "text/csv"])]
        public static void Report()
        {
        }

        [Operation("owner", Body = typeof(PartForm), WholePatch = true, OptionalBody = true, AlsoAs = ["application/x-www-form-urlencoded"], Uploads = ["photo", "plans[]"])]
        public static void Change()
        {
        }
    }

    private static class PartForm
    {
        public static IReadOnlyList<Field> Fields { get; } =
            [new TextField("name")];
    }
}
