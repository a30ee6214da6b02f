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

        NeedsNoToken(expected.Who.IsPublic, operation);
        var who = SaidOfWho(operation);
        if (expected.Who.IsForAll)
            Assert.Contains("every", who, StringComparison.Ordinal);
        else
            Assert.Equal(expected.Who.Modules.DefaultIfEmpty("Admin"), Quoted(who));
    }

    [Theory]
    [MemberData(nameof(Operations.Numbers), MemberType = typeof(Operations))]
    public void An_operation_shows_what_others_are_told(int number)
    {
        var expected = Operations.Of(number);
        var shown = Refusals(Operation(expected.Method, expected.Path)).Select(body => body.ToJsonString()).ToList();

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
    public void A_body_is_whole_or_partial_as_the_contract_says(string path, string method, string form, bool required) =>
        BodyIs(path, method, form, required);

    [Fact]
    public void Only_signing_in_takes_forms_and_only_lots_come_as_a_file() => Assert.All(
        WithBody,
        one => Assert.Equal(
            one.Path switch
            {
                "/auth/login" => JsonOrForm,
                "/sims/upload_lotes" => ["multipart/form-data"],
                _ => ["application/json"],
            },
            one.Types));

    [Fact]
    public void Who_reads_signed_bytes_says_nothing_of_their_shape() => Assert.Equal(
        ["200", "400", "401", "404"], Operation("POST", "/winred/webhook")["responses"]!.AsObject().Select(answer => answer.Key));

    [Fact]
    public void Resources_come_in_the_order_of_a_working_day() => Assert.Equal(
        ["auth", "turnos", "sales", "sims", "winred", "devoluciones", "dashboard", "products", "users", "roles"],
        Tags);

    [Fact]
    public void Every_success_is_a_200() => Assert.All(
        document.Operations,
        one => Assert.Equal(["200"], one.Operation["responses"]!.AsObject().Select(answer => answer.Key).Where(status => status[0] == '2')));
}
