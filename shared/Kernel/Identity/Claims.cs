using System.Text.Json;

namespace Mostrador.Kernel.Identity;

/// <summary>Looks into the JSON of tokens, which may be anything.</summary>
internal static class Claims
{
    private const long YearTenThousand = 253_402_300_800;

    /// <summary>A member that is a text; null when it is something else or missing.</summary>
    public static string? TextOf(this JsonElement claims, string name) =>
        claims.ValueKind == JsonValueKind.Object && claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>A member that is an instant in seconds; null when it is something else or missing.</summary>
    public static DateTimeOffset? InstantOf(this JsonElement claims, string name) =>
        claims.ValueKind == JsonValueKind.Object && claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var seconds) && seconds is > 0 and < YearTenThousand
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
