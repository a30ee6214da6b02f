namespace Mostrador.Api.Tests.Docs;

public sealed class StocklySchemasTests(StocklyDocument document) : SchemasTests(document), IClassFixture<StocklyDocument>
{
    [Theory]
    [InlineData("Profile", "created_at", """{"type": "string", "format": "date-time"}""")]
    [InlineData("Profile", "phone", """{"type": ["string", "null"]}""")]
    [InlineData("SignedIn", "expiresIn", """{"type": "string", "description": "Life of the access token."}""")]
    [InlineData("SignedIn", "user", """{"$ref": "#/components/schemas/SignedInUser"}""")]
    [InlineData("Invitation", "used", """{"type": "boolean", "description": "Always false: what was used is not listed."}""")]
    [InlineData("RoleForm", "role", """{"type": "string", "enum": ["owner", "admin", "seller", "inventory"], "examples": ["admin"]}""")]
    [InlineData("LogInForm", "companyId", """{"type": ["string", "null"], "format": "uuid", "description": "Where to work; otherwise where he worked last."}""")]
    public void A_member_is_described_as_it_is_written(string schema, string member, string expected) =>
        MemberIs(expected, schema, member);

    [Theory]
    [InlineData("SignedIn", "user_id access_token refresh_token company_id accessToken refreshToken expiresIn user company")]
    [InlineData("Company", "id name ruc address email phone created_at website logo_url role")]
    [InlineData("RegisterForm", "email password name")]
    [InlineData("RoleForm", "role")]
    public void Required_is_what_is_always_there(string schema, string members) => Requires(schema, members);

    [Theory]
    [InlineData("/auth/me", "get", "200", """
        {"type": "object", "properties": {"success": {"const": true}, "data": {"$ref": "#/components/schemas/Profile"}}, "required": ["success", "data"], "additionalProperties": false}
        """)]
    [InlineData("/invitations", "get", "200", """
        {"type": "object", "properties": {"success": {"const": true}, "data": {"type": "array", "items": {"$ref": "#/components/schemas/Invitation"}}}, "required": ["success", "data"], "additionalProperties": false}
        """)]
    [InlineData("/products", "get", "200", """
        {"type": "object", "properties": {"success": {"const": true}, "data": {"type": "object", "properties": {"items": {"type": "array", "items": {"$ref": "#/components/schemas/Product"}}, "pagination": {"$ref": "#/components/schemas/ItemsPagination"}}, "required": ["items", "pagination"], "additionalProperties": false}}, "required": ["success", "data"], "additionalProperties": false}
        """)]
    [InlineData("/categories", "get", "200", """
        {"type": "object", "properties": {"success": {"const": true}, "data": {"type": "array", "items": {"$ref": "#/components/schemas/Category"}}, "pagination": {"$ref": "#/components/schemas/Pagination"}}, "required": ["success", "data", "pagination"], "additionalProperties": false}
        """)]
    [InlineData("/products/{id}", "delete", "200", """{"$ref": "#/components/schemas/Message"}""")]
    [InlineData("/auth/logout", "post", "200", """{"$ref": "#/components/schemas/Message"}""")]
    [InlineData("/auth/me", "get", "401", """{"$ref": "#/components/schemas/Error"}""")]
    [InlineData("/companies", "post", "403", """{"anyOf": [{"$ref": "#/components/schemas/WrongRole"}, {"$ref": "#/components/schemas/Error"}]}""")]
    public void An_answer_is_in_its_envelope(string path, string method, string status, string expected) =>
        AnswerIs(expected, path, method, status);
}
