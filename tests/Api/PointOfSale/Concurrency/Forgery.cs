using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.PointOfSale.Concurrency;

/// Tokens as an attacker would make them: genuine ones taken apart, changed, and signed with what he has or guesses.
internal static class Forgery
{
    /// The documented development key, so that a token can be wrong in one respect only.
    public const string DevelopmentKey = "mostrador-development-pos-signing-key";

    public static JsonObject Header(string token) => Part(token, 0);

    public static JsonObject Payload(string token) => Part(token, 1);

    public static string Sign(JsonObject header, JsonObject payload, string key, string algorithm = "HS256")
    {
        var text = $"{Encode(header)}.{Encode(payload)}";
        var (secret, bytes) = (Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text));
        var signature = algorithm switch
        {
            "HS256" => HMACSHA256.HashData(secret, bytes),
            "HS384" => HMACSHA384.HashData(secret, bytes),
            "HS512" => HMACSHA512.HashData(secret, bytes),
            _ => [],
        };
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }

    private static JsonObject Part(string token, int part) =>
        JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[part]))!.AsObject();

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
