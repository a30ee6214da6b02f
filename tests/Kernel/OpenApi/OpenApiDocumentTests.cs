using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Tests.OpenApi;

/// What a module's doors and types become, whichever the module.
public sealed class OpenApiDocumentTests
{
    [Fact]
    public void An_answer_is_described_as_the_serializer_writes_it() => Same(
        """
        {
          "type": "object",
          "properties": {
            "number": { "type": "integer", "format": "int32" },
            "name": { "type": "string" },
            "nickname": { "type": ["string", "null"] },
            "price": { "type": "string", "format": "decimal", "pattern": "^-?\\d+\\.\\d{2}$" },
            "rebate": { "type": ["number", "null"], "format": "decimal" },
            "sold_at": { "type": ["string", "null"], "format": "date-time" },
            "maker": { "anyOf": [{ "$ref": "#/components/schemas/Maker" }, { "type": "null" }] },
            "parts": { "type": "array", "items": { "$ref": "#/components/schemas/Item" } },
            "stock": { "type": "object", "additionalProperties": { "type": "integer", "format": "int32" } },
            "remark": { "type": "string" }
          },
          "required": ["number", "name", "nickname", "price", "rebate", "sold_at", "maker", "parts", "stock"]
        }
        """,
        Shop.Schema(Shop.Document(Shop.Description(), nameof(Doors.Read)), "Item"));

    [Fact]
    public void A_body_has_its_declared_fields_and_those_of_its_lines() => Same(
        """
        {
          "type": "object",
          "properties": {
            "name": { "type": "string", "maxLength": 20, "examples": ["Pen"] },
            "price": { "type": ["string", "number"], "format": "decimal", "minimum": 0 },
            "parts": {
              "type": "array",
              "items": { "type": "object", "properties": { "count": { "type": "integer", "minimum": 1, "maximum": 9 } }, "required": ["count"] }
            }
          },
          "required": ["name", "parts"]
        }
        """,
        Shop.Schema(Shop.Document(Shop.Description("""{"items-save": {"post": {"One": {"name": "Pen"}}}}"""), nameof(Doors.Save)), "ItemForm"));

    [Fact]
    public void A_change_requires_nothing() =>
        Assert.Null(Shop.Schema(Shop.Document(Shop.Description(), nameof(Doors.Save)), "PartialItemForm")["required"]);

    [Fact]
    public void Two_methods_of_one_door_are_two_operations()
    {
        var path = Shop.Document(Shop.Description(), nameof(Doors.Save))["paths"]!["/items"]!.AsObject();

        Assert.Equal(["post", "patch"], path.Select(operation => operation.Key));
        Assert.Equal(["itemsSavePost", "itemsSavePatch"], path.Select(operation => operation.Value!["operationId"]!.GetValue<string>()));
    }

    [Fact]
    public void A_query_parameter_shows_its_choices() => Same(
        """
        [{
          "name": "size", "in": "query", "required": true, "description": "How large.",
          "schema": { "type": "string", "enum": ["small", "large"] }
        }]
        """,
        Shop.Document(Shop.Description(), nameof(Doors.List))["paths"]!["/items"]!["get"]!["parameters"]!);

    [Fact]
    public void An_answer_of_two_shapes_shows_both() => Same(
        """
        {"anyOf": [{ "type": "array", "items": { "$ref": "#/components/schemas/Item" } }, { "$ref": "#/components/schemas/Nothing" }]}
        """,
        Shop.Document(Shop.Description(), nameof(Doors.List))["paths"]!["/items"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!);

    [Fact]
    public void An_error_is_described_by_the_shapes_of_its_examples() => Same(
        """{"anyOf": [{ "$ref": "#/components/schemas/Error" }, { "$ref": "#/components/schemas/FieldErrors" }]}""",
        Shop.Document(
            Shop.Description("""{"items-read": {"400": {"a": {"error": "No."}, "b": {"name": ["Too long."]}, "c": {"error": ["No."]}}}}"""),
            nameof(Doors.Read))["paths"]!["/items/{id}"]!["get"]!["responses"]!["400"]!["content"]!["application/json"]!["schema"]!);

    [Fact]
    public void What_all_with_a_token_can_answer_is_written_once()
    {
        var document = Shop.Document(
            Shop.Description("""{"all-with-token": {"401": {"a": {"detail": "Who are you?"}}}, "all-with-id": {"404": {"a": {"detail": "Nothing."}}}}"""),
            nameof(Doors.Read), nameof(Doors.Save));

        Same("""{"$ref": "#/components/responses/Unauthorized"}""", document["paths"]!["/items"]!["post"]!["responses"]!["401"]!);
        Same("""{"$ref": "#/components/responses/NotFound"}""", document["paths"]!["/items/{id}"]!["get"]!["responses"]!["404"]!);
        Assert.Null(document["paths"]!["/items/{id}"]!["get"]!["responses"]!["401"]);
    }

    [Fact]
    public void What_is_answered_to_a_token_that_nobody_had_to_send_is_written_once()
    {
        var description = Shop.Description("""{"all-with-token": {"401": {"a": {"detail": "Who are you?"}}}, "all-with-sent-token": {"401": {"b": {"detail": "Not that."}}}}""");
        var document = Shop.Document(
            description with { Levels = [.. description.Levels.Select(level => level.NeedsToken ? level : level with { TakesToken = true })] },
            nameof(Doors.Read), nameof(Doors.Save));

        Same("""{"$ref": "#/components/responses/BadToken"}""", document["paths"]!["/items/{id}"]!["get"]!["responses"]!["401"]!);
        Same("""{"b": {"value": {"detail": "Not that."}}}""", document["components"]!["responses"]!["BadToken"]!["content"]!["application/json"]!["examples"]!);
        Same("""{"$ref": "#/components/responses/Unauthorized"}""", document["paths"]!["/items"]!["post"]!["responses"]!["401"]!);
    }

    [Fact]
    public void A_door_without_xml_comments_is_called_by_its_name() =>
        Assert.Equal("Items read", Shop.Document(Shop.Description(), nameof(Doors.Read))["paths"]!["/items/{id}"]!["get"]!["summary"]!.GetValue<string>());

    [Fact]
    public void Two_types_of_one_name_are_refused() => Assert.Contains(
        "Two schemas are named Item",
        Assert.Throws<InvalidOperationException>(() => Shop.Document(Shop.Description(), nameof(Doors.Read), nameof(Doors.Twin))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_resource_without_a_place_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Shop.Document(Shop.Description("{}", "others"), nameof(Doors.Read)));

    [Fact]
    public void Doors_of_other_modules_are_left_out()
    {
        var elsewhere = Shop.Door(nameof(Doors.Read)) with { Template = "other/api/items/{id}" };

        Assert.Empty(Mostrador.Kernel.OpenApi.OpenApiDocument.Build(Shop.Description(), Mostrador.Kernel.OpenApi.XmlDocs.Of(), [elsewhere])["paths"]!.AsObject());
    }

    private static void Same(string expected, JsonNode actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual.ToJsonString());
}
