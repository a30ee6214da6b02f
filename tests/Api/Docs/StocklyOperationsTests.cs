using System.Text.Json.Nodes;
using Mostrador.Api.Tests.Stockly.Permissions;

namespace Mostrador.Api.Tests.Docs;

public sealed class StocklyOperationsTests(StocklyDocument document) : OperationsTests(document), IClassFixture<StocklyDocument>
{
    protected override IEnumerable<(string Method, string Path)> Contract => Operations.All.Select(operation => (operation.Method, operation.Path));

    [Theory]
    [MemberData(nameof(Operations.Numbers), MemberType = typeof(Operations))]
    public void An_operation_says_who_may_call_it(int number)
    {
        var expected = Operations.Of(number);
        var operation = Operation(expected.Method, expected.Path);

        Assert.Equal(expected.Who.IsPublic, operation["security"] is JsonArray { Count: 0 });
        Assert.Equal(!expected.Who.IsPublic, operation["security"] is null);
        var description = operation["description"]!.GetValue<string>();
        var who = description[description.IndexOf("**Who:**", StringComparison.Ordinal)..];
        if (expected.Who.Excluded.Any())
            Assert.Equal(expected.Who.Roles, who.Split('`').Where((_, i) => i % 2 == 1));
        else
            Assert.Contains("every", who, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Operations.Numbers), MemberType = typeof(Operations))]
    public void An_operation_shows_the_refusal_of_a_role(int number)
    {
        var expected = Operations.Of(number);
        var shown = ApiDocument.Below<JsonObject>(Operation(expected.Method, expected.Path)["responses"]!["403"])
            .Select(node => node["value"]).OfType<JsonNode>().ToList();

        Assert.All(expected.Who.Excluded.Take(1), role =>
            Assert.Contains(shown, one => JsonDifference.Between(JsonNode.Parse(expected.Who.Refusal(role)), one, keyOrder: false) is null));
    }

    [Theory]
    [InlineData("/auth/register", "post", "RegisterForm", true)]
    [InlineData("/auth/logout", "post", "LogOutForm", false)]
    [InlineData("/users/profile", "put", "PartialProfileForm", false)]
    [InlineData("/companies", "post", "CompanyFormWithoutLogoUrl", true)]
    [InlineData("/companies/{companyId}", "put", "PartialCompanyForm", false)]
    [InlineData("/companies/{companyId}/members/{userId}/role", "patch", "RoleForm", true)]
    [InlineData("/products", "post", "ProductForm", true)]
    [InlineData("/products/{id}", "put", "PartialProductForm", false)]
    [InlineData("/products/{id}/stock", "patch", "StockForm", true)]
    [InlineData("/services/{id}/status", "patch", "ServiceStatusForm", true)]
    public void A_body_is_whole_or_partial_as_the_contract_says(string path, string method, string form, bool required)
    {
        var body = document.Json["paths"]![path]![method]!["requestBody"]!;

        Assert.Equal($"#/components/schemas/{form}", body["content"]!["application/json"]!["schema"]!["$ref"]!.GetValue<string>());
        Assert.Equal(required, body["required"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("/products", "post", "image")]
    [InlineData("/products/{id}", "put", "image")]
    [InlineData("/services", "post", "photos")]
    public void Pictures_come_as_files_of_a_form(string path, string method, string file)
    {
        var form = document.Json["paths"]![path]![method]!["requestBody"]!["content"]!["multipart/form-data"]!["schema"]!["allOf"]!;

        Assert.Equal([file], form[1]!["properties"]!.AsObject().Select(one => one.Key));
    }

    [Fact]
    public void A_report_comes_as_json_or_as_a_file() => Assert.Equal(
        ["application/json", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/pdf"],
        Operation("GET", "/reports/cost-vs-revenue")["responses"]!["200"]!["content"]!.AsObject().Select(type => type.Key));

    [Fact]
    public void Auth_routes_take_forms_too_and_the_others_say_json() => Assert.All(
        document.Operations.Where(one => one.Operation["requestBody"] is not null),
        one => Assert.Equal(
            one.Path.StartsWith("/auth/", StringComparison.Ordinal),
            one.Operation["requestBody"]!["content"]!["application/x-www-form-urlencoded"] is not null));
}
