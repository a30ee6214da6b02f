using System.Text.Json.Serialization;
using Mostrador.Kernel.Documents;

namespace Mostrador.Storage.Tests.Documents;

/// <summary>A document with a member of each kind that queries compare.</summary>
public sealed record Article : IDocument<Article>
{
    public static readonly DocumentField<string> ByKey = new("key");
    public static readonly DocumentField<string> ByName = new("name");
    public static readonly DocumentField<string> BySearch = new("search");
    public static readonly DocumentField<string> ByBrand = new("brand");
    public static readonly DocumentField<long> ByPrice = new("price");
    public static readonly DocumentField<long> ByStock = new("stock");
    public static readonly DocumentField<bool> ByActive = new("isActive");
    public static readonly DocumentField<DateTimeOffset> ByCreation = new("createdAt");

    public static DocumentType<Article> Type { get; } = new(
        "test-article",
        TestJson.Default.Article,
        new DocumentIndex("name"),
        new DocumentIndex("brand", "price"),
        new DocumentIndex("isActive", "createdAt"),
        new DocumentIndex("price", "name"),
        new DocumentIndex("key", "search"));

    public required string Key { get; init; }

    public string Name { get; init; } = "Article";

    public string Search => SearchText.Fold(Name);

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Brand { get; init; }

    public long Price { get; init; }

    public long Stock { get; init; }

    public bool IsActive { get; init; } = true;

    [JsonConverter(typeof(InstantConverter))]
    public DateTimeOffset CreatedAt { get; init; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
}

/// <summary>Another kind, whose keys may be the same.</summary>
public sealed record Shelf : IDocument<Shelf>
{
    public static DocumentType<Shelf> Type { get; } = new("test-shelf", TestJson.Default.Shelf, new DocumentIndex("name"));

    public required string Key { get; init; }

    public string Name { get; init; } = "Shelf";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(Shelf))]
[JsonSerializable(typeof(Ticket))]
internal sealed partial class TestJson : JsonSerializerContext;
