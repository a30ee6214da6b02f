using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Abuse.Doors;

/// Headers that look like somebody's and are nobody's, for all modules.
internal static class Forgeries
{
    private static readonly Dictionary<string, string> Keys = new()
    {
        ["pos"] = "mostrador-development-pos-signing-key",
        ["stockly"] = "mostrador-development-stockly-access-signing-key",
        ["localsim"] = "mostrador-development-localsim-signing-key",
        ["smartsales"] = "mostrador-development-smartsales-signing-key",
        ["mcmatias"] = "mostrador-development-mcmatias-signing-key",
    };

    private static readonly Dictionary<string, Func<string, string, string[]>> Table = new()
    {
        ["an expired token"] = (token, key) => Bearer(Jwt.With(token, claims => (claims["iat"], claims["nbf"], claims["exp"]) = (Now(-7200), Now(-7200), Now(-3600)), key)),
        ["a token of tomorrow"] = (token, key) => Bearer(Jwt.With(token, claims => claims["nbf"] = Now(86_400), key)),
        ["alg none"] = (token, _) => Bearer(Jwt.Unsigned(Algorithm("none"), Jwt.Claims(token)) + "."),
        ["alg nOnE under the old signature"] = (token, _) => Bearer($"{Jwt.Unsigned(Algorithm("nOnE"), Jwt.Claims(token))}.{token.Split('.')[2]}"),
        ["no alg"] = (token, key) => Bearer(Jwt.Unsigned(new JsonObject { ["typ"] = "JWT" }, Jwt.Claims(token)) + "." + token.Split('.')[2]),
        ["RS256 that is signed with the secret"] = (token, key) => Bearer(Jwt.Sign(Algorithm("RS256"), Jwt.Claims(token), key)),
        ["another HMAC"] = (token, key) => Bearer(Jwt.Sign(Algorithm("HS512"), Jwt.Claims(token), key)),
        ["a kid that is an empty file"] = (token, _) => Bearer(Jwt.Sign(Headed("kid", "../../../../../dev/null"), Jwt.Claims(token), "")),
        ["a kid that is SQL"] = (token, _) => Bearer(Jwt.Sign(Headed("kid", "x' UNION SELECT 'key"), Jwt.Claims(token), "key")),
        ["a key that comes along"] = (token, _) => Bearer(Jwt.Sign(
            Headed("jwk", new JsonObject { ["kty"] = "oct", ["k"] = "a2V5LXRoYXQtY29tZXMtYWxvbmctd2l0aC10aGUtdG9rZW4" }), Jwt.Claims(token), "key-that-comes-along-with-the-token")),
        ["a key from elsewhere"] = (token, _) => Bearer(Jwt.Sign(Headed("jku", "http://127.0.0.1:1/keys"), Jwt.Claims(token), "any key of the attacker that is long enough")),
        ["a header that is critical"] = (token, key) => Bearer(Jwt.Sign(new JsonObject { ["alg"] = "none", ["crit"] = new JsonArray("exp") }, Jwt.Claims(token), key)),
        ["other claims under the old signature"] = (token, _) => Bearer($"{Changed(token)}.{token.Split('.')[2]}"),
        ["a signature cut short"] = (token, _) => Bearer(token[..^1]),
        ["something behind it"] = (token, _) => Bearer(token + "="),
        ["a part too many"] = (token, _) => Bearer(token + ".e30"),
        ["a huge token"] = (token, _) => Bearer(token + new string('A', 24_000)),
        ["half a megabyte of dots"] = (_, _) => Bearer(new string('.', 500_000)),
        ["a line break in it"] = (token, _) => Bearer(token.Insert(20, " ")),
        ["two tokens in one header"] = (token, _) => Bearer($"{token} {token}"),
        ["two headers"] = (token, _) => [$"Bearer {token}", $"Bearer {token}"],
        ["a good and a bad header"] = (token, _) => [$"Bearer {token}", "Bearer x"],
        ["a list"] = (token, _) => [$"Bearer {token}, Bearer {token}"],
        ["another scheme"] = (token, _) => [$"Token {token}"],
        ["no scheme"] = (token, _) => [token],
        ["nothing behind the scheme"] = (_, _) => ["Bearer"],
        ["JSON that is none"] = (_, _) => Bearer("e30.bnVsbA.e30"),
    };

    public static IEnumerable<string> Names => Table.Keys;

    /// The headers of a forgery of a module's token.
    public static string[] Of(string name, string module, string token) => Table[name](token, Keys[module]);

    private static string[] Bearer(string token) => [$"Bearer {token}"];

    private static long Now(int seconds) => DateTimeOffset.UtcNow.AddSeconds(seconds).ToUnixTimeSeconds();

    private static JsonObject Algorithm(string name) => new() { ["alg"] = name, ["typ"] = "JWT" };

    private static JsonObject Headed(string name, JsonNode value) => new() { ["alg"] = "HS256", ["typ"] = "JWT", [name] = value };

    private static string Changed(string token)
    {
        var claims = Jwt.Claims(token);
        foreach (var name in new[] { "role", "user_id", "sub", "id_usuario", "company_id" })
            claims[name] = 1;
        return Jwt.Unsigned(Jwt.Header(token), claims);
    }
}
