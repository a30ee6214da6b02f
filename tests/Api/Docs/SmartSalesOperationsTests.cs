using System.Text.Json.Nodes;
using Mostrador.Api.Tests.SmartSales.Permissions;

namespace Mostrador.Api.Tests.Docs;

public sealed class SmartSalesOperationsTests(SmartSalesDocument document) : OperationsTests(document), IClassFixture<SmartSalesDocument>
{
    private static readonly Dictionary<Who, string> Sentences = new()
    {
        [Who.Signers] = "everybody; no token is looked at",
        [Who.Everybody] = "everybody; a token that is sent must be good (401)",
        [Who.SignedIn] = "every active user, whatever the role",
        [Who.Staff] = "the staff (`CAJERO`, `MANAGER`, `ADMIN`)",
        [Who.Managers] = "managers and administrators (`MANAGER`, `ADMIN`)",
        [Who.Admins] = "administrators (`ADMIN`)",
    };

    protected override IEnumerable<(string Method, string Path)> Contract =>
        Operations.All.Select(operation => (operation.Method, operation.Path));

    [Theory]
    [MemberData(nameof(Operations.Numbers), MemberType = typeof(Operations))]
    public void An_operation_says_who_may_call_it(int number)
    {
        var expected = Operations.Of(number);
        var operation = Operation(expected.Method, expected.Path);

        Assert.Equal(
            expected.Who switch
            {
                { LooksAtTokens: false } => "[]",
                { IsPublic: true } => """[{},{"bearer":[]}]""",
                _ => null,
            },
            operation["security"]?.ToJsonString());
        Assert.Equal(!expected.Who.Roles.Contains(Who.Client), RefusesRoles(operation));
        IsFor(Sentences[expected.Who], operation);
    }

    [Fact]
    public async Task Where_customers_may_order_the_document_says_so()
    {
        var json = JsonNode.Parse(await document.TextOn(options => options.Settings["SmartSales__CustomersMayOrder"] = "true"))!;
        var operation = json["paths"]!["/orders/create"]!["post"]!;

        Assert.EndsWith("**Who:** every active user, whatever the role.", operation["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Null(operation["responses"]!["403"]);
    }

    [Fact]
    public void Resources_come_in_the_order_in_which_a_newcomer_meets_them() => Assert.Equal(
        ["token", "users", "products", "orders", "reports", "predictions"],
        Tags);

    [Theory]
    [InlineData("/users", "post", "RegisterForm", true)]
    [InlineData("/users/{id}", "put", "PartialProfileForm", false)]
    [InlineData("/users/{id}", "patch", "PartialProfileForm", false)]
    [InlineData("/products/{id}", "put", "ProductForm", true)]
    [InlineData("/products/{id}", "patch", "PartialProductForm", false)]
    [InlineData("/products/{id}/reviews", "post", "ReviewFormWithoutProduct", true)]
    [InlineData("/products/reviews/{id}", "put", "ReviewForm", true)]
    [InlineData("/products/categories/{id}", "patch", "PartialCategoryForm", false)]
    [InlineData("/orders/create", "post", "OrderForm", true)]
    [InlineData("/orders/admin/{id}", "put", "PartialOrderAdminForm", false)]
    [InlineData("/orders/admin/{id}/update_status", "post", "OrderStatusForm", true)]
    [InlineData("/orders/stripe-webhook", "post", "StripeEventForm", true)]
    public void A_body_is_whole_or_partial_as_the_contract_says(string path, string method, string form, bool whole) =>
        BodyIs(path, method, form, whole);

    [Fact]
    public void Bodies_are_json_or_forms_except_what_stripe_sends() => Assert.All(
        WithBody, one => Assert.Equal(one.Path == "/orders/stripe-webhook" ? ["application/json"] : JsonOrForm, one.Types));

    [Fact]
    public void Who_reads_signed_bytes_says_nothing_of_their_shape() => Assert.Equal(
        ["200", "400", "404"], Operation("POST", "/orders/stripe-webhook")["responses"]!.AsObject().Select(answer => answer.Key));

    [Theory]
    [InlineData("POST", "/reports/dynamic-parser", "application/pdf", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("GET", "/reports/orders/{id}/invoice", "application/pdf")]
    public void A_report_is_a_file(string method, string path, params string[] types) => Assert.Equal(
        types, Operation(method, path)["responses"]!["200"]!["content"]!.AsObject().Select(type => type.Key));

    [Theory]
    [InlineData("/orders/cart/suggestions", "q")]
    [InlineData("/products/reviews", "product")]
    public void A_query_is_described(string path, string parameter) =>
        Assert.Equal(parameter, Operation("GET", path)["parameters"]!.AsArray().Single()!["name"]!.GetValue<string>());
}
