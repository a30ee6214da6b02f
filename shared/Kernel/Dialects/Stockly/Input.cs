using System.Text.Json;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.Stockly;

/// <summary>
/// Reads the fields of one object and gathers every broken rule, in the order of reading. A reader ends with
/// <see cref="Check"/>; until then values that broke a rule are worthless.
/// </summary>
public sealed class Input
{
    private readonly JsonElement _object;
    private readonly string _prefix;
    private readonly bool _isForm;
    private readonly BrokenRules _broken;

    internal Input(JsonElement source, string prefix, bool isForm, BrokenRules broken) =>
        (_object, _prefix, _isForm, _broken) = (source, prefix, isForm, broken);

    /// <summary>A body; an empty one counts as an empty object.</summary>
    /// <exception cref="Refusal">The body is malformed, or no object.</exception>
    public static Input Of(RequestBody body)
    {
        var broken = new BrokenRules();
        var content = body.Content;
        if (!body.IsEmpty && content.ValueKind != JsonValueKind.Object)
            new Sent(content, "", body.IsForm, broken).BreakType<object>("object");
        broken.Check();
        return new Input(content, "", body.IsForm, broken);
    }

    /// <summary>Whether the field was sent. An empty text in an optional field counts as absent; null does not.</summary>
    public bool Has(Field field) => Find(field) is not null;

    /// <summary>Whether the field was sent with a value: neither an empty text nor null.</summary>
    public bool HasValue(Field field) => Find(field) is { Value.ValueKind: not JsonValueKind.Null };

    /// <summary>Whether at least one of the fields was sent.</summary>
    public bool HasAny(params IEnumerable<Field> fields) => fields.Any(Has);

    /// <summary>Reads a field of a new object: required, or with its own value for absence.</summary>
    public T Read<T>(Field<T> field) => Find(field) is { } sent ? field.Read(sent)! : Absent(field);

    /// <summary>Reads a field of a change: what was not sent is kept.</summary>
    public T Read<T>(Field<T> field, T current) => Find(field) is { } sent ? field.Read(sent)! : current;

    /// <summary>Reads a field for which the contract has one plain text, whatever is wrong with it.</summary>
    public T Demand<T>(Field<T> field, string error)
    {
        var broken = new BrokenRules();
        var value = new Input(_object, _prefix, _isForm, broken).Read(field);
        if (broken.Any)
            Refuse(error);
        return value;
    }

    /// <summary>Adds a broken rule of a field that only several fields together show.</summary>
    public void Break(Field field, string message) => _broken.Add(Find(field)?.Field ?? _prefix + field.Name, message);

    /// <summary>Adds a broken rule over the whole object.</summary>
    public void Break(string message) => _broken.Add("", message);

    /// <summary>The contract answers a plain text, if no rule is broken.</summary>
    public void Refuse(string error) => _broken.Refuse(StocklyAnswer.BadRequest(error));

    /// <summary>Ends the reading.</summary>
    /// <exception cref="Refusal">At least one rule is broken.</exception>
    public void Check() => _broken.Check();

    private T Absent<T>(Field<T> field)
    {
        if (field.Required)
            _broken.Add(_prefix + field.Name, "Required");
        return field.WhenAbsent!;
    }

    private Sent? Find(Field field)
    {
        if (_object.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var name in field.Aliases.Prepend(field.Name))
        {
            if (_object.TryGetProperty(name, out var value) && (field.Required || !IsEmptyText(value)))
                return new Sent(value, _prefix + name, _isForm, _broken);
        }

        return null;
    }

    private static bool IsEmptyText(JsonElement value) => value.ValueKind == JsonValueKind.String && value.ValueEquals("");
}
