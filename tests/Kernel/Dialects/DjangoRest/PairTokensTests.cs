using System.Text.Json;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Tokens;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Dialects.DjangoRest;

public sealed class PairTokensTests : IDisposable
{
    private const string Key = "a-signing-key-of-more-than-32-bytes-for-tests";
    private static readonly DateTimeOffset Noon = new(2024, 5, 6, 12, 0, 0, TimeSpan.Zero);
    private static readonly Account Ana = new(7);

    private readonly ManualTime _time = new(Noon);
    private readonly Tokens _tokens;
    private readonly NumberedTokens _numbered;

    public PairTokensTests() => (_tokens, _numbered) = (new Tokens(_time), new NumberedTokens(_time));

    public void Dispose()
    {
        _tokens.Dispose();
        _numbered.Dispose();
    }

    [Fact]
    public void Both_tokens_of_a_pair_lead_back_to_their_user()
    {
        var pair = _tokens.IssuePair(Ana);

        Assert.Equal(7, _tokens.ReadAccess(pair.Access));
        Assert.Equal(7, _tokens.ReadRefresh(pair.Refresh).UserId);
    }

    [Fact]
    public void A_refresh_token_brings_its_id()
    {
        var refresh = _tokens.IssueRefresh(Ana);

        Assert.Equal((7, refresh.Id), _tokens.ReadRefresh(refresh.Text));
        Assert.Equal(Noon.AddDays(1), refresh.ExpiresAt);
    }

    [Fact]
    public void Whose_a_token_is_may_be_written_as_a_number() => Assert.Equal(7, _numbered.ReadAccess(_numbered.IssueAccess(Ana)));

    [Fact]
    public void A_token_that_names_nobody_is_not_valid() => Assert.Equal(
        new BadToken(TokenFault.Invalid), Assert.Throws<Refusal>(() => _numbered.ReadAccess(_numbered.IssueAccess(new(-1)))).Reason);

    [Fact]
    public async Task A_token_of_the_other_kind_is_refused()
    {
        var pair = _tokens.IssuePair(Ana);

        Assert.Equal(new BadToken(TokenFault.WrongType), Assert.Throws<Refusal>(() => _tokens.ReadAccess(pair.Refresh)).Reason);
        Assert.Equal("""{"detail":"Token has wrong type","code":"token_not_valid"}""", await RefusedRefresh(pair.Access));
    }

    [Fact]
    public async Task Each_kind_has_a_life_of_its_own()
    {
        var pair = _tokens.IssuePair(Ana);
        _time.Now = Noon.AddMinutes(60);

        Assert.Equal(new BadToken(TokenFault.Expired), Assert.Throws<Refusal>(() => _tokens.ReadAccess(pair.Access)).Reason);
        Assert.Equal(TokenFault.Expired, _tokens.FaultOf(pair.Access));
        Assert.Null(_tokens.FaultOf(pair.Refresh));
        _time.Now = Noon.AddDays(1);
        Assert.Equal("""{"detail":"Token is expired","code":"token_not_valid"}""", await RefusedRefresh(pair.Refresh));
    }

    [Fact]
    public async Task What_is_no_token_is_not_valid() =>
        Assert.Equal("""{"detail":"Token is invalid","code":"token_not_valid"}""", await RefusedRefresh("abc"));

    private async Task<string> RefusedRefresh(string token)
    {
        var answer = await Answers.Refused(new DjangoRestDialect(DjangoMessages.Spanish), () => _tokens.ReadRefresh(token));
        Assert.Equal(401, answer.Status);
        return answer.Body;
    }

    private sealed class Tokens(TimeProvider time) : PairTokens<Account>(Key, "shop", TimeSpan.FromMinutes(60), TimeSpan.FromDays(1), time);

    private sealed class NumberedTokens(TimeProvider time)
        : PairTokens<Account>(Key, "shop", TimeSpan.FromMinutes(60), TimeSpan.FromDays(1), time)
    {
        // Nobody has a number below zero.
        protected override void WriteClaims(Utf8JsonWriter claims, Account user)
        {
            if (user.Id >= 0)
                claims.WriteNumber(UserIdClaim, user.Id);
        }
    }
}
