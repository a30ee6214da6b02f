using System.Text.Json.Nodes;
using Mostrador.Api.Tests.SmartSales;
using Mostrador.SmartSales.Access;

namespace Mostrador.Api.Tests.Docs;

public sealed class SmartSalesOperationsTests(SmartSalesDocument document) : OperationsTests(document), IClassFixture<SmartSalesDocument>
{
    protected override IEnumerable<(string Method, string Path)> Contract =>
        SmartSalesContract.All.Select(operation => (operation.Method, operation.Path));

    [Theory]
    [MemberData(nameof(SmartSalesContract.Numbers), MemberType = typeof(SmartSalesContract))]
    public void An_operation_says_who_may_call_it(int number)
    {
        var expected = SmartSalesContract.Of(number);
        var operation = Operation(expected.Method, expected.Path);
        var refused = ApiDocument.Below<JsonObject>(document.Resolve(operation["responses"]!["403"] ?? new JsonObject()))
            .Any(node => node["Not for this role"] is not null);

        Assert.Equal(
            expected.Access switch
            {
                SmartSalesAccess.Open => "[]",
                SmartSalesAccess.Public => """[{},{"bearer":[]}]""",
                _ => null,
            },
            operation["security"]?.ToJsonString());
        Assert.Equal(expected.Access is SmartSalesAccess.Order or SmartSalesAccess.Managers or SmartSalesAccess.Admins, refused);
        Assert.EndsWith(
            expected.Access switch
            {
                SmartSalesAccess.Open => "**Who:** everybody; no token is looked at.",
                SmartSalesAccess.Public => "**Who:** everybody; a token that is sent must be good (401).",
                SmartSalesAccess.User => "**Who:** every active user, whatever the role.",
                SmartSalesAccess.Order => "**Who:** the staff (`CAJERO`, `MANAGER`, `ADMIN`).",
                SmartSalesAccess.Managers => "**Who:** managers and administrators (`MANAGER`, `ADMIN`).",
                _ => "**Who:** administrators (`ADMIN`).",
            },
            operation["description"]!.GetValue<string>(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_customers_may_order_the_document_says_so()
    {
        await using var host = await SmartSalesHost.Start(options => options.Settings["SmartSales__CustomersMayOrder"] = "true");
        var json = JsonNode.Parse(await host.Http.GetStringAsync(new Uri(document.Path, UriKind.Relative)))!;
        var operation = json["paths"]!["/orders/create"]!["post"]!;

        Assert.EndsWith("**Who:** every active user, whatever the role.", operation["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Null(operation["responses"]!["403"]);
    }

    [Fact]
    public void Resources_come_in_the_order_in_which_a_newcomer_meets_them() => Assert.Equal(
        ["token", "users", "products", "orders", "reports", "predictions"],
        document.Json["tags"]!.AsArray().Select(tag => tag!["name"]!.GetValue<string>()));

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
    public void A_body_is_whole_or_partial_as_the_contract_says(string path, string method, string form, bool whole)
    {
        var body = document.Json["paths"]![path]![method]!["requestBody"]!;

        Assert.Equal($"#/components/schemas/{form}", body["content"]!["application/json"]!["schema"]!["$ref"]!.GetValue<string>());
        Assert.Equal(whole, body["required"]!.GetValue<bool>());
    }

    [Fact]
    public void Bodies_are_json_or_forms_except_what_stripe_sends() => Assert.All(
        document.Operations.Where(one => one.Operation["requestBody"] is not null),
        one => Assert.Equal(
            one.Path == "/orders/stripe-webhook"
                ? ["application/json"]
                : ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"],
            one.Operation["requestBody"]!["content"]!.AsObject().Select(type => type.Key)));

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
