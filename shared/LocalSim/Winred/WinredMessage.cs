using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mostrador.LocalSim.Winred;

/// <summary>The body of a request as Winred wants it (contract 14.1): compact, its keys in this order, all values texts.</summary>
internal static class WinredMessage
{
    private static readonly JsonWriterOptions AccentsAsTheyAre = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a request.</summary>
    /// <param name="settings">Whose request it is.</param>
    /// <param name="requestId">What Winred knows it by.</param>
    /// <param name="now">When it is sent.</param>
    /// <param name="data">Names and values of <c>data</c>.</param>
    public static byte[] Write(
        WinredSettings settings, string requestId, DateTimeOffset now, IEnumerable<(string Name, string Value)> data)
    {
        var date = now.UtcDateTime.ToString("yyyyMMddHHmmss'.000'", CultureInfo.InvariantCulture);
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body, AccentsAsTheyAre))
        {
            json.WriteStartObject();
            json.WriteStartObject("header");
            json.WriteString("api_version", settings.ApiVersion);
            json.WriteString("api_key", settings.ApiKey);
            json.WriteString("request_id", requestId);
            json.WriteString("hash_key", Hmac(settings, settings.UserId + requestId + date + settings.ApiKey));
            json.WriteString("request_date", date);
            json.WriteEndObject();
            json.WriteStartObject("data");
            foreach (var (name, value) in data)
                json.WriteString(name, value);
            json.WriteEndObject();
            json.WriteString("signature", Hmac(settings, date + requestId + settings.ApiKey));
            json.WriteEndObject();
        }

        return body.WrittenSpan.ToArray();
    }

    private static string Hmac(WinredSettings settings, string text) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(settings.SecretKey), Encoding.UTF8.GetBytes(text)));
}
