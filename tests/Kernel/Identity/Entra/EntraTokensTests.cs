using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Logging.Abstractions;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Identity.Entra;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Tests.Identity.Entra;

public sealed class EntraTokensTests : EntraTestBase
{
    [Fact]
    public async Task A_token_of_the_tenant_tells_who_holds_it() => Assert.Equal(Ana, await Read(Issuer.Token(Ana, Time.Now)));

    [Fact]
    public async Task The_audience_may_have_the_form_of_an_address() =>
        Assert.Equal(Ana, await Read(Issuer.Token(Ana, Time.Now, claims => claims["aud"] = $"api://{LocalIssuer.Client}")));

    [Theory]
    [InlineData("aud", "00000003-0000-0000-c000-000000000000")]
    [InlineData("aud", "")]
    [InlineData("aud", null)]
    [InlineData("iss", "https://login.microsoftonline.com/6babcaad-604b-40ac-a9d7-9fd97c0b779f/v2.0")]
    [InlineData("iss", "pos")]
    [InlineData("iss", null)]
    [InlineData("tid", "72f988bf-86f1-41af-91ab-2d7cd011db47")]
    [InlineData("tid", "")]
    [InlineData("tid", null)]
    [InlineData("scp", "")]
    [InlineData("scp", null)]
    [InlineData("exp", "soon")]
    [InlineData("exp", null)]
    [InlineData("nbf", "now")]
    public async Task A_claim_that_is_not_the_tenants_own_is_refused(string claim, string? value) =>
        await Refused(TokenFault.Invalid, Issuer.Token(Ana, Time.Now, claims =>
        {
            claims.Remove(claim);
            if (value is not null)
                claims[claim] = value;
        }));

    [Theory]
    [InlineData(3659, true)]
    [InlineData(3660, false)]
    [InlineData(90_000, false)]
    public async Task A_token_lives_its_time_and_a_minute(int seconds, bool isGood)
    {
        var token = Issuer.Token(Ana, Time.Now);
        Time.Now = Time.Now.AddSeconds(seconds);

        if (isGood)
            Assert.Equal(Ana, await Read(token));
        else
            await Refused(TokenFault.Expired, token);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public async Task A_token_begins_at_its_time_or_a_minute_before(int seconds, bool isGood)
    {
        var token = Issuer.Token(Ana, Time.Now.AddSeconds(seconds));

        if (isGood)
            Assert.Equal(Ana, await Read(token));
        else
            await Refused(TokenFault.Invalid, token);
    }

    [Theory]
    [InlineData("HS256")]
    [InlineData("none")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    [InlineData("PS256")]
    [InlineData("ES256")]
    [InlineData("rs256")]
    [InlineData(null)]
    public async Task A_token_of_another_algorithm_is_none_of_this_kind_whoever_signed_it(string? algorithm)
    {
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = algorithm, ["kid"] = "first" };
        var claims = Issuer.Claims(Ana, Time.Now);

        Assert.Null(await Read(Issuer.Sign(header, claims)));
        Assert.Null(await Read(LocalIssuer.SignByHmac(header, claims, Issuer.PublicKey)));
        Assert.Null(await Read(LocalIssuer.Unsigned(header, claims)));
        Assert.Equal(0, Issuer.Requests);
    }

    [Fact]
    public async Task A_signature_that_is_not_the_keys_is_refused()
    {
        var (header, claims) = (new JsonObject { ["alg"] = "RS256", ["kid"] = "first" }, Issuer.Claims(Ana, Time.Now));
        Assert.Equal(Ana, await Read(Issuer.Sign(header, claims)));

        await Refused(TokenFault.Invalid, LocalIssuer.SignByHmac(header, claims, Issuer.PublicKey));
        await Refused(TokenFault.Invalid, LocalIssuer.Unsigned(header, claims));
        Issuer.AddKey("second"); // signs now, under the name of the first
        await Refused(TokenFault.Invalid, Issuer.Sign(header, claims));
    }

    [Fact]
    public async Task A_token_without_the_name_of_a_key_is_refused() =>
        await Refused(TokenFault.Invalid, Issuer.Token(Ana, Time.Now, header: header => header.Remove("kid")));

    [Fact]
    public async Task A_token_that_was_touched_anywhere_opens_nothing()
    {
        var token = Issuer.Token(Ana, Time.Now);
        Assert.Equal(Ana, await Read(token));

        // The last character of a signature carries spare bits, so its neighbours may mean the same bytes.
        for (var i = 0; i < token.Length - 1; i++)
            Assert.Null(await Opened(string.Concat(token.AsSpan(0, i), token[i] == 'A' ? "B" : "A", token.AsSpan(i + 1))));
    }

    [Fact]
    public void Garbage_is_refused_or_none_of_this_kind() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null), ArbMap.Default.ArbFor<int>(), (text, place) =>
            Opened(text).Result is null && Opened(Issuer.Token(Ana, Time.Now).Insert(Math.Abs(place % 300), text + ".")).Result is null)
        .QuickCheckThrowOnFailure();

    [Fact]
    public async Task A_modules_own_token_is_none_of_this_kind_and_asks_nobody()
    {
        using var module = new ModuleTokens("a-signing-key-of-more-than-32-bytes-for-tests", "pos", "pos", Time);

        Assert.Null(await Read(module.Issue(TimeSpan.FromHours(1), _ => { }).Text));
        Assert.Equal(0, Issuer.Requests);
    }

    [Fact]
    public async Task A_module_refuses_what_the_tenant_signed()
    {
        using var module = new ModuleTokens("a-signing-key-of-more-than-32-bytes-for-tests", Issuer.Issuer, LocalIssuer.Client, Time);

        Assert.Equal(TokenFault.Invalid, module.Read(Issuer.Token(Ana, Time.Now)).Fault);
        Assert.Equal(Ana, await Read(Issuer.Token(Ana, Time.Now)));
    }

    [Fact]
    public async Task Without_settings_there_is_no_such_token()
    {
        using var off = new EntraTokens(null, Time, NullLogger<EntraTokens>.Instance);

        Assert.Null(await off.EmailOf(Issuer.Token(Ana, Time.Now), CancellationToken.None));
    }

    private async Task<string?> Opened(string token)
    {
        try
        {
            return await Read(token);
        }
        catch (Refusal)
        {
            return null;
        }
    }
}
