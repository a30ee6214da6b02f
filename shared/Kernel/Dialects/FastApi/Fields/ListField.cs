using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.FastApi.Fields;

/// <summary>A list; its items are read one by one, unless there are too few or too many.</summary>
/// <typeparam name="T">Type of an item.</typeparam>
/// <param name="name">JSON name.</param>
/// <param name="item">How an item is read; its name does not matter.</param>
/// <param name="least">Items at least.</param>
/// <param name="most">Items at most.</param>
/// <param name="required">Whether a whole object must have it.</param>
public sealed class ListField<T>(string name, Field<T> item, int least = 0, int most = ListField<T>.Most, bool required = true)
    : Field<IReadOnlyList<T>>(name, required)
{
    /// <summary>Items at most where no less is said.</summary>
    public const int Most = 1000;

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = item.Schema(), ["maxItems"] = most };
        if (least > 0)
            schema["minItems"] = least;
        return schema;
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<T>? Parse(JsonElement sent, Place place)
    {
        if (sent.ValueKind != JsonValueKind.Array)
            return place.Fail<IReadOnlyList<T>>(FieldError.NotList);
        var length = sent.GetArrayLength();
        if (length < least)
            return place.Fail<IReadOnlyList<T>>(FieldError.FewerItemsThan(least));
        return length > most
            ? place.Fail<IReadOnlyList<T>>(FieldError.MoreItemsThan(most))
            : [.. sent.EnumerateArray().Select((element, index) => item.Read(element, place.At(index))!)];
    }
}
