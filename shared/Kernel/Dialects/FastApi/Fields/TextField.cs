using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.FastApi.Fields;

/// <summary>Text; a number becomes its decimal text.</summary>
/// <param name="name">JSON name.</param>
/// <param name="least">Characters at least.</param>
/// <param name="most">Characters at most.</param>
/// <param name="trimmed">Whether white space at both ends is dropped, before the characters are counted.</param>
/// <param name="required">Whether a whole object must have it.</param>
public class TextField(string name, int least = 0, int most = TextField.Most, bool trimmed = false, bool required = true)
    : Field<string>(name, required)
{
    /// <summary>Characters at most where the contract knows no limit: no more than a document's key may have.</summary>
    public const int Most = 255;

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (most < int.MaxValue)
            schema["maxLength"] = most;
        if (least > 0)
            schema["minLength"] = least;
        return schema;
    }

    /// <inheritdoc/>
    protected override string? Parse(JsonElement sent, Place place)
    {
        if (TextOf(sent) is not { } text)
            return place.Fail<string>(FieldError.NotText);
        if (trimmed)
            text = text.Trim();
        if (most < int.MaxValue && CharactersUpTo(most + 1, text) > most)
            return place.Fail<string>(FieldError.LongerThan(most));
        return CharactersUpTo(least, text) < least ? place.Fail<string>(FieldError.ShorterThan(least)) : Accept(text, place);
    }

    /// <summary>A last look at text of a good length.</summary>
    protected virtual string? Accept(string text, Place place) => text;

    private static string? TextOf(JsonElement sent) => sent.ValueKind switch
    {
        JsonValueKind.String => sent.GetString(),
        JsonValueKind.Number when sent.GetRawText().AsSpan().ContainsAny('e', 'E') && sent.TryGetDecimal(out var number) =>
            number.ToString(CultureInfo.InvariantCulture),
        JsonValueKind.Number => sent.GetRawText(),
        _ => null,
    };

    // Characters, not UTF-16 units: an emoji counts once.
    private static int CharactersUpTo(int enough, string text) =>
        text.Length < enough ? text.EnumerateRunes().Count() : text.EnumerateRunes().Take(enough).Count();
}
