using System.Text.Json;

namespace Mostrador.Kernel.Identity;

/// <summary>Looks into the JSON of tokens, which may be anything.</summary>
public static class Claims
{
    private const long YearTenThousand = 253_402_300_800;

    /// <summary>A member that is a text; null when it is something else or missing.</summary>
    public static string? TextOf(this JsonElement claims, string name) =>
        claims.ValueKind == JsonValueKind.Object && claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>A member that is a whole number; null when it is something else or missing.</summary>
    public static long? NumberOf(this JsonElement claims, string name) =>
        claims.ValueKind == JsonValueKind.Object && claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var number)
            ? number
            : null;

    /// <summary>A member that is an instant in seconds; null when it is something else or missing.</summary>
    public static DateTimeOffset? InstantOf(this JsonElement claims, string name) =>
        claims.NumberOf(name) is { } seconds and > 0 and < YearTenThousand ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
