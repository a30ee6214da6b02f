using System.Text.Json;
using Mostrador.Kernel.Money;

namespace Mostrador.LocalSim.Providers;

/// <summary>Reads what providers answer: nothing of it can be relied upon, and nothing of it throws.</summary>
internal static class ProviderJson
{
    /// <summary>A member of an object; undefined when there is none, or no object.</summary>
    public static JsonElement Member(this JsonElement json, string name)
    {
        try
        {
            return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? member : default;
        }
        catch (InvalidOperationException)
        {
            return default; // A name with half a character in it.
        }
    }

    /// <summary>Whether there is a value at all; null is one.</summary>
    public static bool IsThere(this JsonElement json) => json.ValueKind != JsonValueKind.Undefined;

    /// <summary>The items of a list; none of anything else.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : [];

    /// <summary>A text, or a number as it is written; null for anything else and for an empty text.</summary>
    public static string? Text(this JsonElement json)
    {
        try
        {
            return json.ValueKind switch
            {
                JsonValueKind.String when json.GetString() is { Length: > 0 } text => text,
                JsonValueKind.Number => json.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return null; // Half a character in it.
        }
    }

    /// <summary>A number, as such or as text; null for anything else.</summary>
    public static decimal? Number(this JsonElement json) => json.Text() is { } text ? ProviderNumber.Parse(text) : null;

    /// <summary>A whole number, as such or as text.</summary>
    public static int? Whole(this JsonElement json) =>
        json.Number() is { } number && decimal.IsInteger(number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : null;

    /// <summary>Money, as a number or as text.</summary>
    public static Amount? Amount(this JsonElement json) => json.Number() is { } number && Math.Abs(number) < MostMoney
        ? Kernel.Money.Amount.Round(number)
        : null;

    // Far above any balance, far below what an amount holds.
    private const decimal MostMoney = 1_000_000_000_000_000m;
}
