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

        NeedsNoToken(expected.Access == Access.Everybody, operation);
        Assert.Equal(expected.Access == Access.Managers, operation["responses"]!["403"] is not null);
        IsFor(
            expected.Access switch
            {
                Access.Everybody => "everybody",
                Access.Staff => "every active user, whatever the role",
                _ => "administrators and owners (`ADMIN`, `OWNER`)",
            },
            operation);
    }

    [Fact]
    public void Resources_come_in_the_order_of_the_contract() => Assert.Equal(
        ["auth", "users", "sessions", "suppliers", "customers", "products", "promotions", "orders", "chatbotusers", "analytics"],
        Tags);

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
        BodyIs(path, method, form, whole);
        Assert.Equal(whole, document.Json["components"]!["schemas"]![form]!["required"] is not null);
    }

    [Fact]
    public void Bodies_are_json_or_forms_except_orders_whose_lines_need_json()
    {
        var bodies = WithBody.ToDictionary(one => $"{one.Method} {one.Path}", one => one.Types);

        Assert.Equal(["application/json"], bodies["post /orders"]);
        Assert.All(bodies.Where(body => body.Key != "post /orders"), body => Assert.Equal(JsonOrForm, body.Value));
    }
}
