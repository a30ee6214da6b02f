using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.Stockly.Fields;

/// <summary>A list; its items are read one by one, unless there are too few or too many.</summary>
/// <typeparam name="T">Type of an item.</typeparam>
/// <param name="Name">The documented name.</param>
/// <param name="Item">How an item is read; its name does not matter.</param>
public sealed record ListField<T>(string Name, Field<T> Item) : Field<IReadOnlyList<T>>(Name)
{
    // Where the contract knows no limit.
    private const int Most = 1000;

    private static readonly Rules<int> Bound = Rules<int>.None
        .And(new(length => length <= Most, $"Array must contain at most {Most} element(s)"));

    private Rules<int> _rules = Rules<int>.None;

    /// <summary>Items at least.</summary>
    public ListField<T> AtLeast(int items, string message) =>
        With(new Rule<int>(length => length >= items, message, "minItems", items));

    /// <summary>Items at most.</summary>
    public ListField<T> AtMost(int items, string message) => With(new Rule<int>(length => length <= items, message, "maxItems", items));

    /// <inheritdoc/>
    public override JsonObject Schema() => _rules.Describe(new JsonObject { ["type"] = "array", ["items"] = Item.Schema() });

    /// <inheritdoc/>
    public override IReadOnlyList<T>? Read(Sent sent)
    {
        if (sent.Value.ValueKind != JsonValueKind.Array)
            return sent.BreakType<IReadOnlyList<T>>("array");
        var length = sent.Value.GetArrayLength();
        return _rules.Hold(length, sent) && Bound.Hold(length, sent)
            ? [.. sent.Value.EnumerateArray().Select((item, index) => Item.Read(sent.Item(item, index))!)]
            : [];
    }

    private ListField<T> With(Rule<int> rule) => this with { _rules = _rules.And(rule) };
}
