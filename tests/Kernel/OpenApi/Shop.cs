using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.OpenApi;

namespace Mostrador.Kernel.Tests.OpenApi;

/// A module of two doors, to look at what the builder makes of it.
internal static class Shop
{
    public static ApiDescription Description(string examples = "{}", params string[] resources) => new()
    {
        Name = "shop",
        Title = "Shop",
        Introduction = "A shop.",
        BasePath = "/shop/api",
        Resources = resources.Length > 0 ? resources : ["items"],
        Levels = [new AccessLevel("open", "everybody", NeedsToken: false), new AccessLevel("staff", "the staff")],
        TokenHelp = "Ask the boss.",
        Views = ShopJson.Default.Options,
        Dialect = DjangoRestSchemas.Dialect,
        PathParameters = new Dictionary<string, JsonObject> { ["id"] = new() { ["type"] = "integer", ["description"] = "Its id." } },
        Examples = new ExampleBook().Add(JsonNode.Parse(examples)!.AsObject()),
    };

    public static ApiDoor Door(string method) => new(
        $"shop-items-{method.ToLowerInvariant()}",
        method == nameof(Doors.Read) ? "shop/api/items/{id}" : "shop/api/items",
        method == nameof(Doors.Save) ? ["post", "patch"] : ["get"],
        typeof(Doors).GetMethod(method)!.GetCustomAttribute<OperationAttribute>()!,
        typeof(Doors).GetMethod(method)!);

    public static JsonObject Document(ApiDescription description, params string[] doors) =>
        OpenApiDocument.Build(description, XmlDocs.Of(), doors.Select(Door));

    public static JsonNode Schema(JsonObject document, string name) => document["components"]!["schemas"]![name]!;
}

public static class Doors
{
    [Operation("open", Answer = typeof(ItemView))]
    public static void Read()
    {
    }

    [Operation("staff", Body = typeof(ItemForm), Answer = typeof(ItemView), Status = 201)]
    public static void Save()
    {
    }

    [Operation("open", Answer = typeof(ItemView[]), EmptyAnswer = typeof(Nothing))]
    [QueryParameter("size", "How large.", Choices = ["small", "large"], Required = true)]
    public static void List()
    {
    }

    [Operation("open", Answer = typeof(Elsewhere.ItemView))]
    public static void Twin()
    {
    }
}

public static class ItemForm
{
    public static IReadOnlyList<Field> Fields { get; } = [new TextField("name", 20), new AmountField("price", required: false), new ListField("parts")];

    public static IReadOnlyList<Field> LineFields { get; } = [new IntegerField("count", 1, 9)];
}

public sealed record ItemView(
    int Number,
    string Name,
    string? Nickname,
    Amount Price,
    [property: JsonConverter(typeof(AmountAsNumber))] Amount? Rebate,
    DateTimeOffset? SoldAt,
    Maker? Maker,
    ItemView[] Parts,
    Dictionary<string, int> Stock,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Remark)
{
    [JsonIgnore]
    public string Secret { get; } = "secret";
}

public sealed record Maker(string Name);

public sealed record Nothing(string Message);

public static class Elsewhere
{
    public sealed record ItemView(string Other);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(AmountAsText), typeof(TimestampToTheSecond)])]
[JsonSerializable(typeof(ItemView[]))]
[JsonSerializable(typeof(Nothing))]
[JsonSerializable(typeof(Elsewhere.ItemView), TypeInfoPropertyName = "Twin")]
internal sealed partial class ShopJson : JsonSerializerContext;
