using System.Globalization;
using System.Text.Json;

namespace Mostrador.LocalHost.Demo;

/// <summary>Reads what APIs answer.</summary>
internal static class Answers
{
    /// <summary>A member: the characters of a text, else its JSON.</summary>
    public static string Text(this JsonElement answer, string member)
    {
        var value = answer.GetProperty(member);
        return value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
    }

    /// <summary>What Stockly wraps its answers in.</summary>
    public static JsonElement Data(this JsonElement answer) => answer.GetProperty("data");

    /// <summary>A member that is money, as text or as a number, in minor units.</summary>
    public static long Cents(this JsonElement answer, string member) =>
        (long)(decimal.Parse(answer.Text(member), NumberStyles.Float, CultureInfo.InvariantCulture) * 100);
}
