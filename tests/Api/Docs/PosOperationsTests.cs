using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Mostrador.Api.Tests.PointOfSale.Permissions;

namespace Mostrador.Api.Tests.Docs;

/// The document lists the contract's operations, no more and no less, and says of each what a client must know.
public sealed partial class PosOperationsTests(PosDocument document) : IClassFixture<PosDocument>
{
    [Fact]
    public void It_has_exactly_the_61_operations_of_the_contract()
    {
        var expected = Operations.All.Select(operation => $"{operation.Method} {Nameless(operation.Path.TrimEnd('/'))}");
        var documented = document.Operations.Select(one => $"{one.Method.ToUpperInvariant()} {Nameless(one.Path)}");

        Assert.Equal(expected.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Operations.Ids), MemberType = typeof(Operations))]
    public void An_operation_says_who_may_call_it(string id)
    {
        var expected = Operations.Of(id);
        var (_, _, operation) = document.Operations.Single(one =>
            string.Equals(one.Method, expected.Method, StringComparison.OrdinalIgnoreCase) && Nameless(one.Path) == Nameless(expected.Path.TrimEnd('/')));

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
    public void Every_operation_has_a_name_of_its_own_and_a_sentence_from_its_door()
    {
        var ids = document.Operations.Select(one => one.Operation["operationId"]!.GetValue<string>()).ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(ids, id => Assert.Matches("^[a-z][A-Za-z]+$", id));

        // Without its XML comment a door would be shown by its name, which has no verb in the third person.
        Assert.All(document.Operations, one => Assert.Matches(@"^[A-Z][a-z]+s\b.+[^.]$", one.Operation["summary"]!.GetValue<string>()));
    }

    [Fact]
    public void Resources_come_in_the_order_of_the_contract_each_with_a_sentence()
    {
        var tags = document.Json["tags"]!.AsArray();

        Assert.Equal(
            ["auth", "users", "sessions", "suppliers", "customers", "products", "promotions", "orders", "chatbotusers", "analytics"],
            tags.Select(tag => tag!["name"]!.GetValue<string>()));
        Assert.All(tags, tag => Assert.EndsWith(".", tag!["description"]!.GetValue<string>(), StringComparison.Ordinal));
        Assert.All(document.Operations, one => Assert.Equal(one.Path.Split('/')[1], one.Operation["tags"]![0]!.GetValue<string>()));
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

    [Fact]
    public void Every_parameter_in_a_path_is_described() => Assert.All(document.Operations, one =>
    {
        var inPath = (one.Operation["parameters"] as JsonArray ?? []).Where(parameter => parameter!["in"]!.GetValue<string>() == "path").ToList();

        Assert.Equal(Parameter().Matches(one.Path).Select(match => match.Groups[1].Value), inPath.Select(parameter => parameter!["name"]!.GetValue<string>()));
        Assert.All(inPath, parameter => Assert.NotEmpty(parameter!["description"]!.GetValue<string>()));
    });

    private static string Nameless(string path) => Parameter().Replace(path, "{}");

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parameter();
}
