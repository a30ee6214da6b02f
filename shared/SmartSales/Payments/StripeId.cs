using System.Text.Json;
using Mostrador.Kernel.Providers;

namespace Mostrador.SmartSales.Payments;

/// <summary>Ids of Stripe, such as <c>evt_…</c> and <c>cs_test_…</c>: they go into keys and logs, so nothing else may look like one.</summary>
internal static class StripeId
{
    /// <summary>Stands in logs where Stripe gave none.</summary>
    public const string Unknown = "-";

    private const int Longest = 200;

    /// <summary>The id; null when there is none.</summary>
    public static string? Of(JsonElement json) =>
        json.ValueKind == JsonValueKind.String && json.Text() is { Length: <= Longest } id && id.All(IsPart) ? id : null;

    private static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';
}
