using System.Text.Json;

namespace Mostrador.Kernel.Dialects.Stockly;

/// <summary>One value as a client sent it, and where what is wrong with it is told.</summary>
public sealed class Sent
{
    private readonly BrokenRules _broken;

    internal Sent(JsonElement value, string field, bool isForm, BrokenRules broken) =>
        (Value, Field, IsForm, _broken) = (value, field, isForm, broken);

    /// <summary>The value.</summary>
    public JsonElement Value { get; }

    /// <summary>The name that the client used, with the way to it: <c>products.0.quantity</c>.</summary>
    public string Field { get; }

    /// <summary>Whether it came as text of a form, and so may spell a number or a yes.</summary>
    public bool IsForm { get; }

    /// <summary>A rule is broken.</summary>
    public void Break(string message) => _broken.Add(Field, message);

    /// <summary>The value is of another JSON type. Returns a worthless value, so that a reader can go on.</summary>
    public T? BreakType<T>(string expected)
    {
        Break($"Expected {expected}, received {JsonTypeName()}");
        return default;
    }

    /// <summary>The contract answers this fault with a plain text, not as a broken rule.</summary>
    public void Refuse(Refusals.Refusal refusal) => _broken.Refuse(refusal);

    /// <summary>An item of the list that was sent.</summary>
    internal Sent Item(JsonElement item, int index) => new(item, $"{Field}.{index}", IsForm, _broken);

    /// <summary>The object that was sent, for a reader of its own.</summary>
    internal Input AsInput() => new(Value, Field + ".", IsForm, _broken);

    private string JsonTypeName() => Value.ValueKind switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        _ => "null",
    };
}
