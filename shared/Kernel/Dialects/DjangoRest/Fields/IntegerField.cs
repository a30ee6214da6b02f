using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.DjangoRest.Fields;

/// <summary>A whole number, also as text.</summary>
public sealed class IntegerField(string name, long least, long most, bool required = true) : Field<long>(name, required)
{
    private const int LongestText = 1000;

    /// <inheritdoc/>
    public override (long Value, string? Error) Parse(JsonElement sent, DjangoMessages messages)
    {
        if (sent.ValueKind == JsonValueKind.Null)
            return (0, messages.Null);
        if (Whole(sent) is not { } number)
            return (0, messages.NotInteger);
        if (number < least)
            return (0, messages.SmallerThan(least.ToString(CultureInfo.InvariantCulture)));
        return number > most ? (0, messages.GreaterThan(most.ToString(CultureInfo.InvariantCulture))) : ((long)number, null);
    }

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "integer" };
        if (least > long.MinValue)
            schema["minimum"] = least;
        if (most < long.MaxValue)
            schema["maximum"] = most;
        return schema;
    }

    /// <summary>The whole number that a value spells, of any size; null when it spells none. <c>5.0</c> is 5.</summary>
    public static BigInteger? Whole(JsonElement sent)
    {
        var text = sent.ValueKind switch
        {
            JsonValueKind.String => sent.GetString()!.Trim(),
            JsonValueKind.Number => sent.GetRawText(),
            _ => "",
        };
        if (text.Length is 0 or > LongestText)
            return null;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0 && text.AsSpan(point + 1).TrimStart('0').IsEmpty)
            text = text[..point];
        return BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
