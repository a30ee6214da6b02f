using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Docs;

/// The page of a module that makes its first administrator by itself: a newcomer reads his password where it is no secret, and nowhere else.
/// `loginPath` is where the document has the login, `administrator` who signs in there, `plainLogin` the first example of a host that tells nobody.
public abstract class LoginPageTests<THost>(HostedDocument<THost> document, string loginPath, string administrator, string plainLogin)
    : PageTests(document)
    where THost : ModuleHost, IModuleHost<THost>
{
    [Fact]
    public void In_development_a_newcomer_reads_how_to_sign_in()
    {
        Assert.Contains($"`{administrator}` / `Admin123!`", document.Json["info"]!["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("Development login", FirstLogin(document.Json).Key);
    }

    [Fact]
    public async Task The_example_of_the_login_signs_in() =>
        IsTheAdministrator((await SignIn(FirstLogin(document.Json).Value!["value"]!)).Is(200));

    [Fact]
    public async Task A_password_of_ones_own_is_shown_to_nobody()
    {
        var text = await document.TextOn(options => options.Settings["Bootstrap__AdminPassword"] = "my own secret");

        Assert.DoesNotContain("my own secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Admin123!", text, StringComparison.Ordinal);
        Assert.Contains("This is a development host", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_production_there_is_no_login_to_read()
    {
        var json = JsonNode.Parse(await document.TextOn(options => options.InProduction()))!.AsObject();

        Assert.DoesNotContain("Admin123!", json.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("development", json["info"]!.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(plainLogin, FirstLogin(json).Key);
    }

    /// Sends the login.
    protected abstract Task<Reply> SignIn(JsonNode body);

    /// What else the answer says of who has signed in.
    protected virtual void IsTheAdministrator(Reply reply)
    {
    }

    private KeyValuePair<string, JsonNode?> FirstLogin(JsonObject json) =>
        json["paths"]![loginPath]!["post"]!["requestBody"]!["content"]!["application/json"]!["examples"]!.AsObject().First();
}
