namespace Mostrador.Api.Tests.Docs;

public sealed class LocalSimSchemasTests(LocalSimDocument document) : SchemasTests(document), IClassFixture<LocalSimDocument>
{
    [Theory]
    [InlineData("UserRow", "created_at", """{"type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$"}""")]
    [InlineData("Product", "price", """{"type": "number", "format": "decimal", "description": "With IVA."}""")]
    [InlineData("User", "role", """{"$ref": "#/components/schemas/UserRole"}""")]
    [InlineData("RegisterUserForm", "role_id", """{"type": "integer", "examples": [2]}""")]
    [InlineData("PartialUpdateUserForm", "is_active", """{"type": "boolean", "description": "False takes the access away at once, true gives it back."}""")]
    [InlineData("Sim", "estado", """{"type": "string", "enum": ["available", "recargado", "vendido", "defectuosa", "devuelta"]}""")]
    [InlineData("Sim", "winred_product_id", """{"type": ["integer", "null"], "format": "int64"}""")]
    [InlineData("SimList", "sims", """{"type": "array", "items": {"$ref": "#/components/schemas/Sim"}}""")]
    [InlineData("SimTopUp", "error", """{"type": "string", "description": "Why it has not succeeded; only then is it there."}""")]
    [InlineData("DayTotal", "fecha", """{"type": "string", "format": "date"}""")]
    [InlineData("Shift", "fecha_cierre", """{"type": ["string", "null"], "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$"}""")]
    [InlineData("UploadLotsForm", "file", """{"type": "string", "format": "binary"}""")]
    public void A_member_is_described_as_it_is_written(string schema, string member, string expected) =>
        MemberIs(expected, schema, member);

    [Theory]
    [InlineData("UserRow", "id username full_name email role_id role_name is_active created_at")]
    [InlineData("Role", "id name description modules")]
    [InlineData("RegisterUserForm", "username password full_name email role_id")]
    [InlineData("RoleForm", "name")]
    public void Required_is_what_is_always_there(string schema, string members) => Requires(schema, members);

    [Fact]
    public void Every_member_of_an_answer_is_required_but_the_error_of_a_top_up() =>
        RequireEveryMember(schema => !schema.EndsWith("Form", StringComparison.Ordinal), "error");

    [Theory]
    [InlineData("/users", "get", "200", """{"$ref": "#/components/schemas/UserList"}""")]
    [InlineData("/users/{userId}", "delete", "200", """{"$ref": "#/components/schemas/Message"}""")]
    [InlineData("/users/{userId}", "delete", "400", """{"$ref": "#/components/schemas/Detail"}""")]
    [InlineData("/users/{userId}", "delete", "401", """{"$ref": "#/components/schemas/Detail"}""")]
    [InlineData("/users/{userId}", "delete", "422", """{"$ref": "#/components/schemas/ValidationErrors"}""")]
    public void An_answer_is_the_bare_object(string path, string method, string status, string expected) =>
        AnswerIs(expected, path, method, status);
}
