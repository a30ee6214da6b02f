using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests;

/// Takes tokens apart and forges others, with nothing but the standard's own means.
internal static class Jwt
{
    /// The key of a host in development (SETTINGS: Pos__JwtSigningKey); other modules have others.
    public const string DevelopmentKey = "mostrador-development-pos-signing-key";

    public static JsonObject Header(string token) => Part(token, 0);

    public static JsonObject Claims(string token) => Part(token, 1);

    /// The same token with other claims, properly signed.
    public static string With(string token, Action<JsonObject> change, string key = DevelopmentKey)
    {
        var claims = Claims(token);
        change(claims);
        return Sign(Header(token), claims, key);
    }

    public static string Sign(JsonObject header, JsonObject claims, string key = DevelopmentKey)
    {
        var content = Unsigned(header, claims);
        var (secret, bytes) = (Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(content));
        var signature = header["alg"]!.GetValue<string>() switch
        {
            "HS384" => HMACSHA384.HashData(secret, bytes),
            "HS512" => HMACSHA512.HashData(secret, bytes),
            _ => HMACSHA256.HashData(secret, bytes),
        };
        return $"{content}.{Base64Url.EncodeToString(signature)}";
    }

    /// Header and claims, without even the last dot.
    public static string Unsigned(JsonObject header, JsonObject claims) => $"{Encode(header)}.{Encode(claims)}";

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    private static JsonObject Part(string token, int index) =>
        JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[index]))!.AsObject();
}
