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
    public void A_member_is_described_as_it_is_written(string schema, string member, string expected) =>
        MemberIs(expected, schema, member);

    [Theory]
    [InlineData("UserProfile", "id username email first_name last_name role is_staff is_superuser is_active")]
    [InlineData("RegisterForm", "username password first_name last_name")]
    [InlineData("ProductForm", "name description price")]
    [InlineData("ReviewFormWithoutProduct", "rating")]
    [InlineData("StripeEventForm", "type data")]
    public void Required_is_what_is_always_there(string schema, string members) => Requires(schema, members);

    [Fact]
    public void Every_member_of_an_answer_is_required() => RequireEveryMember(
        schema => !schema.Contains("Form", StringComparison.Ordinal) && schema is not ("Detail" or "FieldErrors" or "Verified"));

    [Theory]
    [InlineData("/orders", "get", "200", """{"type": "array", "items": {"$ref": "#/components/schemas/Order"}}""")]
    [InlineData("/orders/cart/add-natural-language", "post", "200", """{"anyOf": [{"$ref": "#/components/schemas/CartAddition"}, {"$ref": "#/components/schemas/CartRemoval"}]}""")]
    [InlineData("/orders/cart/suggestions", "get", "200", """{"anyOf": [{"$ref": "#/components/schemas/Suggestions"}, {"$ref": "#/components/schemas/NoSuggestions"}]}""")]
    [InlineData("/orders/{id}", "get", "404", """{"$ref": "#/components/schemas/Detail"}""")]
    [InlineData("/orders/create", "post", "404", """{"$ref": "#/components/schemas/Error"}""")]
    [InlineData("/token/refresh", "post", "401", """{"$ref": "#/components/schemas/Detail"}""")]
    public void An_answer_is_the_bare_object(string path, string method, string status, string expected) =>
        AnswerIs(expected, path, method, status);
}
