using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.IdentityModel.Tokens;
using Mostrador.Kernel.Identity;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Identity;

public sealed class ModuleTokensTests : IDisposable
{
    private const string Key = "a-signing-key-of-more-than-32-bytes-for-tests";
    private const string OtherKey = "another-key-of-more-than-32-bytes-for-tests!!";
    private static readonly DateTimeOffset Noon = new(2024, 5, 6, 12, 0, 0, TimeSpan.Zero);

    private readonly ManualTime _time = new(Noon);
    private readonly ModuleTokens _tokens;

    public ModuleTokensTests() => _tokens = new ModuleTokens(Key, "pos", "pos", _time);

    public void Dispose() => _tokens.Dispose();

    [Fact]
    public void A_token_brings_back_its_claims()
    {
        var issued = Issue();

        var (claims, fault) = _tokens.Read(issued.Text);

        Assert.Null(fault);
        Assert.Equal(7, claims.GetProperty("user_id").GetInt32());
        Assert.Equal("Ana Ñandú", claims.GetProperty("name").GetString());
        Assert.Equal(issued.Id, claims.GetProperty("jti").GetString());
        Assert.Equal(Noon.ToUnixTimeSeconds(), claims.GetProperty("iat").GetInt64());
        Assert.Equal(Noon.AddHours(1), issued.ExpiresAt);
        Assert.Equal("pos", claims.GetProperty("iss").GetString());
        Assert.Equal("pos", claims.GetProperty("aud").GetString());
    }

    [Fact]
    public void Two_tokens_of_one_second_differ() => Assert.NotEqual(Issue().Text, Issue().Text);

    [Fact]
    public void The_header_names_type_and_algorithm()
    {
        var header = JsonDocument.Parse(Base64UrlEncoder.Decode(Issue().Text.Split('.')[0])).RootElement;

        Assert.Equal("JWT", header.GetProperty("typ").GetString());
        Assert.Equal("HS256", header.GetProperty("alg").GetString());
    }

    [Theory]
    [InlineData(3599, null)]
    [InlineData(3600, TokenFault.Expired)]
    [InlineData(1_000_000, TokenFault.Expired)]
    public void A_token_lives_its_time_to_the_second_read_before_or_not(int seconds, TokenFault? fault)
    {
        var (fresh, known) = (Issue().Text, Issue().Text);
        Assert.Null(_tokens.Read(known).Fault);

        _time.Now = Noon.AddSeconds(seconds);

        Assert.Equal(fault, _tokens.Read(fresh).Fault);
        Assert.Equal(fault, _tokens.Read(known).Fault);
    }

    [Fact]
    public void A_token_made_by_hand_the_right_way_is_good() => Assert.Null(_tokens.Read(Forge()).Fault);

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("HS384")]
    [InlineData("HS512")]
    [InlineData("RS256")]
    [InlineData("hs256")]
    [InlineData("")]
    public void Another_algorithm_is_refused(string algorithm)
    {
        var header = $$"""{"typ":"JWT","alg":"{{algorithm}}"}""";

        Assert.Equal(TokenFault.Invalid, _tokens.Read(Forge(header: header)).Fault);
        Assert.Equal(TokenFault.Invalid, _tokens.Read(Unsigned(header)).Fault);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("""{"alg":5}""")]
    [InlineData("""{"alg":null}""")]
    [InlineData("""{"alg":"HS256","alg":"none"}""")]
    [InlineData("""{"alg":"HS256","crit":["x"],"enc":"A256GCM"}""")]
    public void A_header_that_says_something_else_is_refused_or_checked_like_any(string header)
    {
        var fault = _tokens.Read(Forge(header: header, key: OtherKey)).Fault;

        Assert.Equal(TokenFault.Invalid, fault);
    }

    [Theory]
    [InlineData(OtherKey, "pos", "pos")]
    [InlineData("", "pos", "pos")]
    [InlineData(Key, "localsim", "pos")]
    [InlineData(Key, "pos", "localsim")]
    [InlineData(Key, "", "pos")]
    [InlineData(Key, "pos", "")]
    public void Another_key_issuer_or_audience_is_refused(string key, string issuer, string audience) =>
        Assert.Equal(TokenFault.Invalid, _tokens.Read(Forge(key: key, issuer: issuer, audience: audience)).Fault);

    [Theory]
    [InlineData("""{"iss":"pos","aud":"pos"}""")]
    [InlineData("""{"iss":"pos","aud":"pos","exp":null}""")]
    [InlineData("""{"iss":"pos","aud":"pos","exp":"soon"}""")]
    [InlineData("""{"iss":"pos","aud":"pos","exp":-5}""")]
    [InlineData("""{"iss":"pos","aud":"pos","exp":99999999999999999999}""")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("")]
    [InlineData("{")]
    public void A_payload_without_a_real_expiry_is_refused(string payload) =>
        Assert.Equal(TokenFault.Invalid, _tokens.Read(Sign("""{"typ":"JWT","alg":"HS256"}""", payload, Key)).Fault);

    [Theory]
    [InlineData("61", 0, TokenFault.Invalid)]
    [InlineData("60", 0, null)]
    [InlineData("600", 539, TokenFault.Invalid)]
    [InlineData("600", 540, null)]
    [InlineData("\"soon\"", 0, TokenFault.Invalid)]
    [InlineData("null", 0, TokenFault.Invalid)]
    [InlineData("-5", 0, TokenFault.Invalid)]
    public void A_token_is_good_from_its_first_minute_on_read_before_or_not(string start, int seconds, TokenFault? fault)
    {
        var notBefore = long.TryParse(start, out var after) && after > 0 ? $"{Noon.ToUnixTimeSeconds() + after}" : start;
        var token = Sign("""{"typ":"JWT","alg":"HS256"}""", $$"""{"iss":"pos","aud":"pos","exp":{{Noon.AddHours(1).ToUnixTimeSeconds()}},"nbf":{{notBefore}}}""", Key);
        _tokens.Read(token);

        _time.Now = Noon.AddSeconds(seconds);

        Assert.Equal(fault, _tokens.Read(token).Fault);
    }

    [Fact]
    public void A_token_that_was_touched_anywhere_is_refused()
    {
        var token = Issue().Text;
        Assert.Null(_tokens.Read(token).Fault);

        for (var i = 0; i < token.Length; i++)
        {
            // The last character of a signature carries spare bits, so its neighbours may mean the same bytes.
            if (i == token.Length - 1)
                continue;
            var touched = string.Concat(token.AsSpan(0, i), token[i] == 'A' ? "B" : "A", token.AsSpan(i + 1));
            Assert.Equal(TokenFault.Invalid, _tokens.Read(touched).Fault);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("abc")]
    [InlineData("a.b.c")]
    [InlineData("..")]
    [InlineData("a.b")]
    [InlineData("a.b.c.d.e")]
    [InlineData("é.é.é")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9..")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.e30.")]
    public void Garbage_is_refused(string token) => Assert.Equal(TokenFault.Invalid, _tokens.Read(token).Fault);

    [Fact]
    public void Garbage_of_any_kind_never_throws() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<string>().Filter(text => text is not null),
            ArbMap.Default.ArbFor<int>(),
            (text, cut) => _tokens.Read(text).Fault == TokenFault.Invalid
                && _tokens.Read(Base64UrlEncoder.Encode(text) + "." + Base64UrlEncoder.Encode(text) + ".x").Fault == TokenFault.Invalid
                && _tokens.Read(Issue().Text.Insert(Math.Abs(cut % 100), text + ".")).Fault == TokenFault.Invalid)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void An_oversized_token_is_refused_before_it_is_looked_at()
    {
        var token = Sign("""{"typ":"JWT","alg":"HS256"}""", Payload(padding: new string('x', 4000)), Key);

        Assert.True(token.Length > 4096);
        Assert.Equal(TokenFault.Invalid, _tokens.Read(token).Fault);
        Assert.Equal(TokenFault.Invalid, _tokens.Read(new string('a', 10_000_000)).Fault);
    }

    private IssuedToken Issue() => _tokens.Issue(TimeSpan.FromHours(1), claims =>
    {
        claims.WriteNumber("user_id", 7);
        claims.WriteString("name", "Ana Ñandú");
    });

    private static string Forge(
        string header = """{"typ":"JWT","alg":"HS256"}""", string key = Key, string issuer = "pos", string audience = "pos") =>
        Sign(header, Payload(issuer, audience), key);

    private static string Payload(string issuer = "pos", string audience = "pos", string padding = "") =>
        $$"""{"user_id":1,"exp":{{Noon.AddHours(1).ToUnixTimeSeconds()}},"iss":"{{issuer}}","aud":"{{audience}}","padding":"{{padding}}"}""";

    private static string Unsigned(string header) => $"{Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(Payload())}.";

    private static string Sign(string header, string payload, string key)
    {
        var text = $"{Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(payload)}";
        return $"{text}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)))}";
    }
}
