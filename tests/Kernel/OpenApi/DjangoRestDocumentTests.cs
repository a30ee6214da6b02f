using System.Reflection;
using System.Text.Json.Nodes;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Files.Images;
using Mostrador.Kernel.OpenApi;

namespace Mostrador.Kernel.Tests.OpenApi;

/// What the Django REST dialect needs to say beyond a bare object: pages, and pictures that only one kind of body can bring.
public sealed class DjangoRestDocumentTests
{
    private static readonly JsonObject Document = OpenApiDocument.Build(
        Shop.Description("""
            {
              "all-with-page": {"404": {"No such page": {"detail": "Invalid page."}}},
              "list": {"400": {"NUL": ["Null characters are not allowed."]}}
            }
            """) with { Version = "2.1.0" },
        XmlDocs.Of(),
        [Door(nameof(Gallery.List), "get"), Door(nameof(Gallery.Add), "post")]);

    [Fact]
    public void A_page_has_its_count_its_neighbours_and_its_items()
    {
        var page = Answer("get", "200");

        Assert.Equal(["count", "next", "previous", "results"], page["properties"]!.AsObject().Select(member => member.Key));
        Assert.Equal(["count", "next", "previous", "results"], page["required"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.Equal("#/components/schemas/Item", page["properties"]!["results"]!["items"]!["$ref"]!.GetValue<string>());
    }

    [Fact]
    public void Every_list_says_how_it_is_paged_after_what_is_its_own()
    {
        var operation = Document["paths"]!["/items"]!["get"]!;

        Assert.Equal(["search", "page"], operation["parameters"]!.AsArray().Select(parameter => parameter!["name"]!.GetValue<string>()));
        Assert.Equal("#/components/responses/NotFound", operation["responses"]!["404"]!["$ref"]!.GetValue<string>());
    }

    [Fact]
    public void A_write_takes_a_key_and_says_what_becomes_of_it()
    {
        var operation = Document["paths"]!["/items"]!["post"]!;

        Assert.Equal(["Idempotency-Key"], operation["parameters"]!.AsArray().Select(parameter => parameter!["name"]!.GetValue<string>()));
        Assert.Equal("#/components/responses/KeyInUse", operation["responses"]!["409"]!["$ref"]!.GetValue<string>());
        Assert.Equal("#/components/responses/KeyOfAnotherRequest", operation["responses"]!["422"]!["$ref"]!.GetValue<string>());
        Assert.NotNull(operation["responses"]!["201"]!["headers"]!["Idempotent-Replay"]);
    }

    [Fact]
    public void An_error_that_is_a_list_is_described_as_one() =>
        Assert.Equal("#/components/schemas/Sentences", Answer("get", "400")["$ref"]!.GetValue<string>());

    [Fact]
    public void A_picture_is_a_part_of_a_form_and_no_member_of_json()
    {
        var content = Document["paths"]!["/items"]!["post"]!["requestBody"]!["content"]!;
        var parts = content["multipart/form-data"]!["schema"]!["allOf"]!;

        Assert.Equal(["application/json", "application/x-www-form-urlencoded", "multipart/form-data"], content.AsObject().Select(type => type.Key));
        Assert.Equal(["name"], Shop.Schema(Document, "PictureForm")["properties"]!.AsObject().Select(field => field.Key));
        Assert.Equal("#/components/schemas/PictureForm", content["application/json"]!["schema"]!["$ref"]!.GetValue<string>());
        Assert.Equal("#/components/schemas/PictureForm", parts[0]!["$ref"]!.GetValue<string>());
        Assert.Equal("""{"type":"string","format":"binary"}""", parts[1]!["properties"]!["photo"]!.ToJsonString());
    }

    [Fact]
    public void A_contract_with_a_version_is_of_that_version() => Assert.Equal("2.1.0", Document["info"]!["version"]!.GetValue<string>());

    private static ApiDoor Door(string name, string method) => new(
        $"shop-{name.ToLowerInvariant()}",
        "shop/api/items",
        [method],
        typeof(Gallery).GetMethod(name)!.GetCustomAttribute<OperationAttribute>()!,
        typeof(Gallery).GetMethod(name)!);

    private static JsonNode Answer(string method, string status) =>
        Document["paths"]!["/items"]![method]!["responses"]![status]!["content"]!["application/json"]!["schema"]!;

    private static class Gallery
    {
        [Operation("open", Answer = typeof(ItemView), Shape = AnswerShape.Page)]
        [QueryParameter("search", "Words.")]
        public static void List()
        {
        }

        [Operation("open", Body = typeof(PictureForm), Answer = typeof(ItemView), Status = 201)]
        public static void Add()
        {
        }
    }

    private static class PictureForm
    {
        public static IReadOnlyList<Field> Fields { get; } =
            [new TextField("name", 20), new ImageField("photo", [ImageFormat.Png], mostBytes: 10, mostPixels: 10)];
    }
}
