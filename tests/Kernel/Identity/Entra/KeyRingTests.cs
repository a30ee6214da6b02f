using Microsoft.Extensions.Logging.Abstractions;
using Mostrador.Kernel.Identity.Entra;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Tests.Identity.Entra;

/// <summary>When the authority is asked for its keys, and what happens while it does not tell them.</summary>
public sealed class KeyRingTests : EntraTestBase
{
    [Fact]
    public async Task The_keys_are_fetched_once_for_all_tokens()
    {
        Assert.Equal(0, Issuer.Requests);

        for (var i = 0; i < 10; i++)
            Assert.Equal(Ana, await Read(Issuer.Token(Ana, Time.Now)));

        Assert.Equal(1, Issuer.Requests);
    }

    [Fact]
    public async Task A_new_key_is_known_as_soon_as_a_token_names_it()
    {
        Assert.Equal(Ana, await Read(Issuer.Token(Ana, Time.Now)));
        Time.Now = Time.Now.AddSeconds(30);

        Issuer.AddKey("second");

        Assert.Equal(Ana, await Read(Issuer.Token(Ana, Time.Now)));
        Assert.Equal(2, Issuer.Requests);
    }

    [Fact]
    public async Task An_unknown_key_makes_no_second_request_within_the_pause()
    {
        Assert.Equal(Ana, await Read(Issuer.Token(Ana, Time.Now)));
        Time.Now = Time.Now.AddSeconds(29);
        Issuer.AddKey("second");

        await Refused(TokenFault.Invalid, Issuer.Token(Ana, Time.Now));

        Assert.Equal(1, Issuer.Requests);
    }

    [Fact]
    public async Task A_storm_of_made_up_keys_costs_one_request_in_each_pause_and_disturbs_nobody()
    {
        var good = Issuer.Token(Ana, Time.Now);
        Assert.Equal(Ana, await Read(good));
        for (var pause = 1; pause <= 3; pause++)
        {
            Time.Now = Time.Now.AddSeconds(30);

            var storm = Enumerable.Range(0, 200).Select(i => Task.Run(() =>
                Refused(TokenFault.Invalid, Issuer.Token(Ana, Time.Now, header: header => header["kid"] = $"made-up-{i}"))));
            await Task.WhenAll(storm.Append(Task.Run(async () => Assert.Equal(Ana, await Read(good)))));

            Assert.Equal(1 + pause, Issuer.Requests);
        }
    }

    [Fact]
    public async Task While_the_authority_is_down_the_last_keys_stay_good()
    {
        Assert.Equal(Ana, await Read(Issuer.Token(Ana, Time.Now)));
        Issuer.IsDown = true;

        for (var day = 0; day < 3; day++)
        {
            Time.Now = Time.Now.AddDays(1);
            Assert.Equal(Ana, await Read(Issuer.Token(Ana, Time.Now)));
            await Refused(TokenFault.Invalid, Issuer.Token(Ana, Time.Now, header: header => header["kid"] = "unknown"));
        }

        Assert.Equal(4, Issuer.Requests);
    }

    [Fact]
    public async Task While_no_key_was_ever_told_tokens_are_refused_and_the_authority_is_asked_every_five_seconds()
    {
        Issuer.IsDown = true;
        await Refused(TokenFault.Invalid, Issuer.Token(Ana, Time.Now));
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Refused(TokenFault.Invalid, Issuer.Token(Ana, Time.Now))));
        Assert.Equal(1, Issuer.Requests);

        Issuer.IsDown = false;
        await Refused(TokenFault.Invalid, Issuer.Token(Ana, Time.Now));
        Time.Now = Time.Now.AddSeconds(5);

        Assert.Equal(Ana, await Read(Issuer.Token(Ana, Time.Now)));
        Assert.Equal(2, Issuer.Requests);
    }

    [Fact]
    public async Task A_silent_authority_keeps_nobody_waiting_who_has_a_known_key_or_has_gone()
    {
        var token = Issuer.Token(Ana, Time.Now);
        Assert.Equal(Ana, await Read(token));
        var speak = Issuer.FallSilent();
        Time.Now = Time.Now.AddHours(13);

        // The keys are old: they are asked for, and meanwhile these are good.
        Assert.Equal(Ana, await Read(Issuer.Token(Ana, Time.Now)));

        using var client = new CancellationTokenSource();
        var waiting = Tokens.EmailOf(Issuer.Token(Ana, Time.Now, header: header => header["kid"] = "unknown"), client.Token).AsTask();
        await client.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        speak();
    }

    [Fact]
    public async Task All_who_need_a_key_wait_for_the_same_request()
    {
        var speak = Issuer.FallSilent();
        var waiting = Enumerable.Range(0, 20).Select(_ => Task.Run(() => Read(Issuer.Token(Ana, Time.Now)))).ToList();

        speak();

        Assert.All(await Task.WhenAll(waiting), email => Assert.Equal(Ana, email));
        Assert.Equal(1, Issuer.Requests);
    }

    [Fact]
    public async Task A_withdrawn_key_opens_nothing_once_the_keys_were_fetched_again()
    {
        var old = Issuer.Token(Ana, Time.Now.AddDays(1));
        Assert.Equal(Ana, await Read(Issuer.Token(Ana, Time.Now)));
        Issuer.AddKey("second");
        Issuer.Withdraw("first");
        Time.Now = Time.Now.AddDays(1);

        Assert.Equal(Ana, await Read(Issuer.Token(Ana, Time.Now)));

        await Refused(TokenFault.Invalid, old);
    }

    [Fact]
    public async Task Another_key_may_come_under_an_old_id()
    {
        var old = Issuer.Token(Ana, Time.Now.AddDays(1));
        Assert.Equal(Ana, await Read(Issuer.Token(Ana, Time.Now)));
        Issuer.Withdraw("first");
        Issuer.AddKey("first");
        Time.Now = Time.Now.AddDays(1);
        await Refused(TokenFault.Invalid, Issuer.Token(Ana, Time.Now, header: header => header["kid"] = "unknown")); // waits for the keys

        Assert.Equal(Ana, await Read(Issuer.Token(Ana, Time.Now)));

        await Refused(TokenFault.Invalid, old);
    }

    [Theory]
    [InlineData("use", "enc")]
    [InlineData("alg", "RS512")]
    [InlineData("kty", "oct")]
    [InlineData("issuer", "https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0")]
    public async Task A_key_for_something_else_signs_no_token(string member, string value)
    {
        Issuer.AddKey("second", change: key => key[member] = value);

        await Refused(TokenFault.Invalid, Issuer.Token(Ana, Time.Now));
    }

    [Fact]
    public async Task A_key_for_this_issuer_may_say_so_with_a_place_holder()
    {
        Issuer.AddKey("second", change: key => key["issuer"] = Issuer.Issuer.Replace(LocalIssuer.Tenant, "{tenantid}", StringComparison.Ordinal));

        Assert.Equal(Ana, await Read(Issuer.Token(Ana, Time.Now)));
    }

    [Fact]
    public async Task A_short_key_signs_no_token()
    {
        Issuer.AddKey("short", bits: 1024);

        await Refused(TokenFault.Invalid, Issuer.Token(Ana, Time.Now));
    }

    [Fact]
    public async Task An_authority_for_all_tenants_is_none()
    {
        Issuer.PublishedIssuer = "https://login.microsoftonline.com/{tenantid}/v2.0";

        await Refused(TokenFault.Invalid, Issuer.Token(Ana, Time.Now));
    }

    [Fact]
    public async Task What_is_no_discovery_document_is_like_an_authority_that_is_down()
    {
        var settings = new EntraSettings(Guid.Parse(LocalIssuer.Tenant), LocalIssuer.Client, Issuer.Authority + "/elsewhere", RequireHttps: false);
        using var tokens = new EntraTokens(settings, Time, NullLogger<EntraTokens>.Instance);

        var refusal = await Assert.ThrowsAsync<Refusal>(async () => await tokens.EmailOf(Issuer.Token(Ana, Time.Now), CancellationToken.None));

        Assert.Equal(new BadToken(TokenFault.Invalid), refusal.Reason);
    }

    [Fact]
    public async Task In_production_no_authority_is_asked_in_the_clear()
    {
        var settings = new EntraSettings(Guid.Parse(LocalIssuer.Tenant), LocalIssuer.Client, Issuer.Authority, RequireHttps: true);
        using var tokens = new EntraTokens(settings, Time, NullLogger<EntraTokens>.Instance);

        await Assert.ThrowsAsync<Refusal>(async () => await tokens.EmailOf(Issuer.Token(Ana, Time.Now), CancellationToken.None));

        Assert.Equal(0, Issuer.Requests);
    }
}
