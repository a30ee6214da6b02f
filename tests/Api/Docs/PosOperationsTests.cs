using System.Text.Json.Nodes;
using Mostrador.Api.Tests.PointOfSale.Permissions;

namespace Mostrador.Api.Tests.Docs;

public sealed class PosOperationsTests(PosDocument document) : OperationsTests(document), IClassFixture<PosDocument>
{
    protected override IEnumerable<(string Method, string Path)> Contract => Operations.All.Select(operation => (operation.Method, operation.Path));

    [Theory]
    [MemberData(nameof(Operations.Ids), MemberType = typeof(Operations))]
    public void An_operation_says_who_may_call_it(string id)
    {
        var expected = Operations.Of(id);
        var operation = Operation(expected.Method, expected.Path);

        Assert.Equal(expected.Access == Access.Everybody, operation["security"] is JsonArray { Count: 0 });
        Assert.Equal(expected.Access != Access.Everybody, operation["security"] is null);
        Assert.Equal(expected.Access == Access.Managers, operation["responses"]!["403"] is not null);
        Assert.EndsWith(
            expected.Access switch
            {
                Access.Everybody => "**Who:** everybody.",
                Access.Staff => "**Who:** every active user, whatever the role.",
                _ => "**Who:** administrators and owners (`ADMIN`, `OWNER`).",
            },
            operation["description"]!.GetValue<string>(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Resources_come_in_the_order_of_the_contract()
    {
        var tags = document.Json["tags"]!.AsArray();

        Assert.Equal(
            ["auth", "users", "sessions", "suppliers", "customers", "products", "promotions", "orders", "chatbotusers", "analytics"],
            tags.Select(tag => tag!["name"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("/users/{id}", "put", "UserForm", true)]
    [InlineData("/users/{id}", "patch", "PartialUserForm", false)]
    [InlineData("/users/me", "put", "PartialUserFormWithoutRole", false)]
    [InlineData("/users/me", "patch", "PartialUserFormWithoutRole", false)]
    [InlineData("/suppliers/{id}", "put", "PartialSupplierForm", false)]
    [InlineData("/customers/{id}", "put", "CustomerForm", true)]
    [InlineData("/products/{id}", "put", "ProductForm", true)]
    [InlineData("/promotions/{id}", "put", "PromotionForm", true)]
    [InlineData("/chatbotusers", "post", "ChatBotUserForm", true)]
    [InlineData("/chatbotusers/{number}", "put", "ChatBotUserFormWithoutMobileNumber", true)]
    [InlineData("/chatbotusers/{number}", "patch", "PartialChatBotUserFormWithoutMobileNumber", false)]
    public void A_body_is_whole_or_partial_as_the_contract_says(string path, string method, string form, bool whole)
    {
        var body = document.Json["paths"]![path]![method]!["requestBody"]!;
        var schema = document.Resolve(body["content"]!["application/json"]!["schema"]!);

        Assert.Equal($"#/components/schemas/{form}", body["content"]!["application/json"]!["schema"]!["$ref"]!.GetValue<string>());
        Assert.Equal(whole, body["required"]!.GetValue<bool>());
        Assert.Equal(whole, schema["required"] is not null);
    }

    [Fact]
    public void Bodies_are_json_or_forms_except_orders_whose_lines_need_json()
    {
        var bodies = document.Operations.Where(one => one.Operation["requestBody"] is not null).ToDictionary(
            one => $"{one.Method} {one.Path}", one => one.Operation["requestBody"]!["content"]!.AsObject().Select(type => type.Key));

        Assert.Equal(["application/json"], bodies["post /orders"]);
        Assert.All(
            bodies.Where(body => body.Key != "post /orders"),
            body => Assert.Equal(["application/json", "application/x-www-form-urlencoded", "multipart/form-data"], body.Value));
    }
}
