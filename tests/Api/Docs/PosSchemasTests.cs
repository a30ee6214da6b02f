namespace Mostrador.Api.Tests.Docs;

public sealed class PosSchemasTests(PosDocument document) : SchemasTests(document), IClassFixture<PosDocument>
{
    [Theory]
    [InlineData("Order", "final_amount", """{"type": "string", "format": "decimal", "pattern": "^-?\\d+\\.\\d{2}$"}""")]
    [InlineData("Order", "customer", """{"type": ["integer", "null"], "format": "int64", "description": "Id of the customer; null over the counter."}""")]
    [InlineData("Order", "created_at", """{"type": "string", "format": "date-time"}""")]
    [InlineData("Order", "paid_at", """{"type": ["string", "null"], "format": "date-time"}""")]
    [InlineData("Order", "items", """{"type": "array", "items": {"$ref": "#/components/schemas/OrderLine"}}""")]
    [InlineData("Customer", "birth_date", """{"type": "string", "format": "date"}""")]
    [InlineData("GeneralSummary", "total_revenue", """{"type": "number", "format": "decimal"}""")]
    [InlineData("ProductsSummary", "top_product", """{"anyOf": [{"$ref": "#/components/schemas/TopProduct"}, {"type": "null"}]}""")]
    [InlineData("TopProduct", "product__id", """{"type": ["integer", "null"], "format": "int64"}""")]
    [InlineData("SalesVelocity", "sales_velocity", """{"type": "number", "format": "decimal", "description": "Units a day, two decimals."}""")]
    [InlineData("CustomerForm", "email", """{"type": "string", "maxLength": 254, "format": "email", "description": "Unique.", "examples": ["maria.gonzalez@email.com"]}""")]
    [InlineData("OrderForm", "customer", """{"type": ["integer", "string", "null"], "description": "Id of a customer; null, empty or left out over the counter.", "examples": [1]}""")]
    public void A_member_is_described_as_it_is_written(string schema, string member, string expected) =>
        MemberIs(expected, schema, member);

    [Theory]
    [InlineData("Product", "id name sku price tax_rate tax_rate_display discounted_price final_price current_stock reserved_quantity available_to_sell low_stock supplier updated_at promotions")]
    [InlineData("ProductRanking", "analyzed_period")]
    [InlineData("RankingResults", "criterion results_limit")]
    [InlineData("ProductForm", "name sku supplier")]
    [InlineData("OrderForm", "items")]
    public void Required_is_what_is_always_there(string schema, string members) => Requires(schema, members);
}
