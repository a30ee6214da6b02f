using System.Text.Json;

namespace Mostrador.LocalHost.Simulators.Winred;

/// <summary>A request as Winred takes it: every value is a text.</summary>
internal sealed record WinredCall(WinredCall.Head Header, Dictionary<string, string> Data, string Signature)
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Who asks, and when.</summary>
    internal sealed record Head(string ApiVersion, string ApiKey, string RequestId, string HashKey, string RequestDate);

    /// <summary>A value of <c>data</c>; empty when it is not there.</summary>
    public string this[string name] => Data.GetValueOrDefault(name) ?? "";

    /// <summary>Reads a request; null when it is none.</summary>
    public static async Task<WinredCall?> Read(HttpRequest request)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<WinredCall>(request.Body, Strict, request.HttpContext.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
