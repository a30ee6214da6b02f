using System.Text.Json.Nodes;
using Mostrador.Kernel.OpenApi;

namespace Mostrador.Kernel.Tests.OpenApi;

/// Examples are written once and can be repeated.
public sealed class ExampleBookTests
{
    [Fact]
    public void A_shared_example_stands_wherever_it_is_named()
    {
        var book = Read("""
            {
              "shared": { "pen": { "name": "Pen", "maker": "@maker" }, "maker": { "name": "Bic" } },
              "items-list": { "200": { "All": ["@pen", { "name": "Ink", "maker": null }] } }
            }
            """);

        Assert.Equal(
            """{"All":[{"name":"Pen","maker":{"name":"Bic"}},{"name":"Ink","maker":null}]}""",
            book.Of("items-list", "200").ToJsonString());
    }

    [Fact]
    public void A_name_that_nothing_has_is_refused() =>
        Assert.Contains("'pencil'", Assert.Throws<InvalidOperationException>(() => Read("""{"a": {"200": {"One": "@pencil"}}}""")).Message, StringComparison.Ordinal);

    [Fact]
    public void Only_parts_with_numbers_are_answers() =>
        Assert.Equal([200, 404], Read("""{"a": {"post": {"x": {}}, "200": {"x": {}}, "404": {"x": {}}}, "b": {"500": {"x": {}}}}""").Statuses("a"));

    [Fact]
    public void What_is_put_first_comes_first()
    {
        var book = Read("""{"a": {"post": {"Second": {}, "Third": {}}}}""");
        book.Prepend("a", "post", "First", new JsonObject());

        Assert.Equal(["First", "Second", "Third"], book.Of("a", "post").Select(example => example.Key));
    }

    [Fact]
    public void A_page_that_does_not_exist_has_no_examples() => Assert.Empty(new ExampleBook().Of("a", "200"));

    private static ExampleBook Read(string json) => new ExampleBook().Add(JsonNode.Parse(json)!.AsObject());
}
