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

        NeedsNoToken(expected.Who.IsPublic, operation);
        var who = SaidOfWho(operation);
        if (expected.Who.Excluded.Any())
            Assert.Equal(expected.Who.Roles, Quoted(who));
        else
            Assert.Contains("every", who, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Operations.Numbers), MemberType = typeof(Operations))]
    public void An_operation_shows_the_refusal_of_a_role(int number)
    {
        var expected = Operations.Of(number);
        var shown = Refusals(Operation(expected.Method, expected.Path)).ToList();

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
    public void A_body_is_whole_or_partial_as_the_contract_says(string path, string method, string form, bool required) =>
        BodyIs(path, method, form, required);

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
        WithBody,
        one => Assert.Equal(one.Path.StartsWith("/auth/", StringComparison.Ordinal), one.Types.Contains("application/x-www-form-urlencoded")));
}
