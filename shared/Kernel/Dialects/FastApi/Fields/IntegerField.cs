using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.FastApi.Fields;

/// <summary>
/// A whole number: <c>5</c>, <c>5.0</c> or <c>"5"</c>. Without a limit it is held at the ends of its type: an id beyond every
/// id refers to nothing.
/// </summary>
public sealed class IntegerField(string name, long least = long.MinValue, long most = long.MaxValue, bool required = true)
    : Field<long>(name, required)
{
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

    /// <inheritdoc/>
    protected override long Parse(JsonElement sent, Place place)
    {
        if (Whole(sent) is not { } number)
            return place.Fail<long>(FieldError.NotInteger);
        if (number < least)
            return place.Fail<long>(FieldError.SmallerThan(least));
        return number > most ? place.Fail<long>(FieldError.GreaterThan(most)) : number;
    }

    // The framework reads "5" and not "5.0": a text must spell an integer, a number must be one.
    private static long? Whole(JsonElement sent) => sent.ValueKind switch
    {
        JsonValueKind.Number => NumberText.Whole(sent.GetRawText()),
        JsonValueKind.String when !sent.GetString().AsSpan().ContainsAny('.', 'e', 'E') => NumberText.Whole(sent.GetString()!.Trim()),
        _ => null,
    };
}
