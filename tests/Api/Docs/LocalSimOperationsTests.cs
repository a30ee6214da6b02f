using System.Text.Json.Nodes;
using Mostrador.Api.Tests.LocalSim;
using Mostrador.Api.Tests.LocalSim.Permissions;

namespace Mostrador.Api.Tests.Docs;

public sealed class LocalSimOperationsTests(LocalSimDocument document) : OperationsTests(document), IClassFixture<LocalSimDocument>
{
    protected override IEnumerable<(string Method, string Path)> Contract =>
        Operations.All.Select(operation => (operation.Method, operation.Path));

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
        if (expected.Who.IsForAll)
            Assert.Contains("every", who, StringComparison.Ordinal);
        else
            Assert.Equal(expected.Who.Modules.DefaultIfEmpty("Admin"), who.Split('`').Where((_, i) => i % 2 == 1));
    }

    [Theory]
    [MemberData(nameof(Operations.Numbers), MemberType = typeof(Operations))]
    public void An_operation_shows_what_others_are_told(int number)
    {
        var expected = Operations.Of(number);
        var shown = ApiDocument.Below<JsonObject>(Operation(expected.Method, expected.Path)["responses"]!["403"])
            .Select(node => node["value"]).OfType<JsonNode>().Select(body => body.ToJsonString()).ToList();

        if (expected.Who.IsForAll)
            Assert.Empty(shown);
        else
            Assert.Contains(shown, body => JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(Refused.With(expected.Who.Refusal))));
    }

    [Theory]
    [InlineData("/auth/login", "post", "LogInForm", true)]
    [InlineData("/auth/register", "post", "RegisterUserForm", true)]
    [InlineData("/turnos/abrir", "post", "OpenShiftForm", true)]
    [InlineData("/winred/webhook", "post", "NotificationForm", true)]
    [InlineData("/users/{userId}", "put", "PartialUpdateUserForm", true)]
    [InlineData("/roles", "post", "RoleForm", true)]
    [InlineData("/roles/{roleId}", "put", "PartialRoleForm", true)]
    public void A_body_is_whole_or_partial_as_the_contract_says(string path, string method, string form, bool required)
    {
        var body = document.Json["paths"]![path]![method]!["requestBody"]!;

        Assert.Equal($"#/components/schemas/{form}", body["content"]!["application/json"]!["schema"]!["$ref"]!.GetValue<string>());
        Assert.Equal(required, body["required"]!.GetValue<bool>());
    }

    [Fact]
    public void Only_signing_in_takes_forms_and_only_lots_come_as_a_file() => Assert.All(
        document.Operations.Where(one => one.Operation["requestBody"] is not null),
        one => Assert.Equal(
            one.Path switch
            {
                "/auth/login" => ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"],
                "/sims/upload_lotes" => ["multipart/form-data"],
                _ => ["application/json"],
            },
            one.Operation["requestBody"]!["content"]!.AsObject().Select(type => type.Key)));

    [Fact]
    public void Who_reads_signed_bytes_says_nothing_of_their_shape() => Assert.Equal(
        ["200", "400", "401", "404"], Operation("POST", "/winred/webhook")["responses"]!.AsObject().Select(answer => answer.Key));

    [Fact]
    public void Resources_come_in_the_order_of_a_working_day() => Assert.Equal(
        ["auth", "turnos", "sales", "sims", "winred", "devoluciones", "dashboard", "products", "users", "roles"],
        document.Json["tags"]!.AsArray().Select(tag => tag!["name"]!.GetValue<string>()));

    [Fact]
    public void Every_success_is_a_200() => Assert.All(
        document.Operations,
        one => Assert.Equal(["200"], one.Operation["responses"]!.AsObject().Select(answer => answer.Key).Where(status => status[0] == '2')));
}
