using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Docs;

public sealed class SmartSalesSchemasTests(SmartSalesDocument document) : SchemasTests(document), IClassFixture<SmartSalesDocument>
{
    [Theory]
    [InlineData("Order", "total_price", """{"type": "string", "format": "decimal", "pattern": "^-?\\d+\\.\\d{2}$"}""")]
    [InlineData("Order", "created_at", """{"type": "string", "format": "date-time"}""")]
    [InlineData("Order", "items", """{"type": "array", "items": {"$ref": "#/components/schemas/OrderLine"}}""")]
    [InlineData("OrderLine", "product", """{"type": ["integer", "null"], "format": "int64", "description": "Id of the product; null once it was deleted."}""")]
    [InlineData("Product", "category_details", """{"anyOf": [{"$ref": "#/components/schemas/Category"}, {"type": "null"}]}""")]
    [InlineData("Product", "average_rating", """{"type": "number", "format": "decimal", "description": "Mean of its reviews to one decimal; 0 without any."}""")]
    [InlineData("Prediction", "date", """{"type": "string", "format": "date"}""")]
    [InlineData("Prediction", "predicted_sales", """{"type": "number", "description": "Units of an order line, on average; two decimals."}""")]
    [InlineData("ObtainTokensForm", "username", """{"type": "string", "description": "In exactly these letters; not the e-mail.", "examples": ["admin"]}""")]
    [InlineData("PartialProductForm", "category", """{"type": ["integer", "string", "null"], "description": "Id of a category, or null."}""")]
    public void A_member_is_described_as_it_is_written(string schema, string member, string expected)
    {
        var actual = document.Json["components"]!["schemas"]![schema]!["properties"]![member];

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual?.ToJsonString());
    }

    [Theory]
    [InlineData("UserProfile", "id username email first_name last_name role is_staff is_superuser is_active")]
    [InlineData("RegisterForm", "username password first_name last_name")]
    [InlineData("ProductForm", "name description price")]
    [InlineData("ReviewFormWithoutProduct", "rating")]
    [InlineData("StripeEventForm", "type data")]
    public void Required_is_what_is_always_there(string schema, string members) =>
        Assert.Equal(
            members.Split(' '),
            document.Json["components"]!["schemas"]![schema]!["required"]!.AsArray().Select(name => name!.GetValue<string>()));

    // Null is written and never left out, so a client may count on every member.
    [Fact]
    public void Every_member_of_an_answer_is_required() => Assert.All(
        document.Json["components"]!["schemas"]!.AsObject()
            .Where(schema => !schema.Key.Contains("Form", StringComparison.Ordinal) && schema.Key is not ("Detail" or "FieldErrors" or "Verified")),
        schema => Assert.Equal(
            schema.Value!["properties"]!.AsObject().Select(member => member.Key),
            schema.Value!["required"]!.AsArray().Select(name => name!.GetValue<string>())));

    [Theory]
    [InlineData("/orders", "get", "200", """{"type": "array", "items": {"$ref": "#/components/schemas/Order"}}""")]
    [InlineData("/orders/cart/add-natural-language", "post", "200", """{"anyOf": [{"$ref": "#/components/schemas/CartAddition"}, {"$ref": "#/components/schemas/CartRemoval"}]}""")]
    [InlineData("/orders/cart/suggestions", "get", "200", """{"anyOf": [{"$ref": "#/components/schemas/Suggestions"}, {"$ref": "#/components/schemas/NoSuggestions"}]}""")]
    [InlineData("/orders/single", "get", "404", """{"$ref": "#/components/schemas/Detail"}""")]
    [InlineData("/orders/create", "post", "404", """{"$ref": "#/components/schemas/Error"}""")]
    [InlineData("/token/refresh", "post", "401", """{"$ref": "#/components/schemas/Detail"}""")]
    public void An_answer_is_the_bare_object(string path, string method, string status, string expected)
    {
        var operation = document.Json["paths"]![path.Replace("single", "{id}", StringComparison.Ordinal)]![method]!;
        var actual = document.Resolve(operation["responses"]![status]!)["content"]!["application/json"]!["schema"];

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual?.ToJsonString());
    }
}
