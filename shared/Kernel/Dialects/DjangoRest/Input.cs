using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.DjangoRest;

/// <summary>
/// Reads the fields of one object and gathers every error, in the order of reading. A reader ends with <see cref="Check"/>;
/// until then failed fields hold their current values.
/// </summary>
public sealed class Input
{
    private static readonly JsonElement JsonNull = JsonDocument.Parse("null").RootElement.Clone();
    private readonly JsonElement _object;
    private readonly bool _partial;
    private readonly IFormFileCollection? _files;
    private readonly List<string> _order = [];
    private readonly Dictionary<string, JsonNode> _errors = [];

    private Input(JsonElement source, DjangoMessages messages, bool partial, IFormFileCollection? files = null)
    {
        _object = source;
        _partial = partial;
        _files = files;
        Messages = messages;
    }

    /// <summary>The sentences of the contract's language.</summary>
    public DjangoMessages Messages { get; }

    /// <summary>Whether anything failed so far.</summary>
    public bool HasErrors => _errors.Count > 0;

    /// <summary>Reads all required fields: POST and most PUTs. No body is the same as an empty object.</summary>
    public static Input Whole(RequestBody body, DjangoMessages messages) => Of(body, messages, partial: false);

    /// <summary>Reads what was sent and keeps the rest: PATCH, and PUT where the contract says so.</summary>
    public static Input Partial(RequestBody body, DjangoMessages messages) => Of(body, messages, partial: true);

    /// <summary>Reads all required fields, or only what was sent.</summary>
    /// <param name="body">The body.</param>
    /// <param name="messages">The sentences of the contract's language.</param>
    /// <param name="partial">Whether what was not sent stays as it is.</param>
    public static Input Of(RequestBody body, DjangoMessages messages, bool partial)
    {
        var content = body.Content;
        return content.ValueKind is JsonValueKind.Object or JsonValueKind.Undefined
            ? new Input(content, messages, partial, body.Files)
            : throw DjangoAnswer.NonField(messages.NoObject(PythonType.Of(content)));
    }

    /// <summary>One element of a list.</summary>
    public static Input Item(JsonElement item, DjangoMessages messages)
    {
        var input = new Input(item.ValueKind == JsonValueKind.Object ? item : default, messages, partial: false);
        if (item.ValueKind != JsonValueKind.Object)
            input.Fail("non_field_errors", messages.NoObject(PythonType.Of(item)));
        return input;
    }

    /// <summary>Whether the field was sent, with whatever value.</summary>
    public bool Has(string name) => _object.ValueKind == JsonValueKind.Object && _object.TryGetProperty(name, out _);

    /// <summary>The field as sent; undefined when it was not.</summary>
    public JsonElement Raw(string name) =>
        _object.ValueKind == JsonValueKind.Object && _object.TryGetProperty(name, out var value) ? value : default;

    /// <summary>The file of a form, of several the last; null when it brings none.</summary>
    public IFormFile? File(string name) => _files?.LastOrDefault(file => file.Name == name);

    /// <summary>Reads a field. Not sent: the current value, unless the field is required here.</summary>
    public T Read<T>(Field<T> field, T current)
    {
        _order.Add(field.Name);
        if (!Has(field.Name))
        {
            if (field.Required && !_partial)
                Fail(field.Name, Messages.Required);
            return current;
        }

        var sent = _files is not null && field.IsNullWhenEmptyInForm && Raw(field.Name) is { ValueKind: JsonValueKind.String } text && text.ValueEquals("")
            ? JsonNull
            : Raw(field.Name);
        var (value, error) = field.Parse(sent, Messages);
        if (error is null)
            return value!;
        FailWith(field.Name, field.ErrorBody(sent, error));
        return current;
    }

    /// <summary>
    /// Reads a list of objects, each by a reader of its own. Where any of them fails, the errors of all stand at their places, and the
    /// list is empty.
    /// </summary>
    /// <param name="field">The list.</param>
    /// <param name="most">Items at most.</param>
    /// <param name="whenEmpty">What is said of a list without items.</param>
    /// <param name="read">Reads one item; its errors are in its input.</param>
    public async Task<IReadOnlyList<T>> ReadItems<T>(ListField field, int most, string whenEmpty, Func<Input, ValueTask<T>> read)
    {
        var items = Read(field, []);
        if (!Has(field.Name) || !IsGood(field.Name))
            return [];
        if (items.Length == 0)
            Fail(field.Name, whenEmpty);
        if (items.Length > most)
            Fail(field.Name, Messages.MoreItemsThan(most));
        if (!IsGood(field.Name))
            return [];
        var inputs = items.Select(item => Item(item, Messages)).ToList();
        var values = new List<T>(inputs.Count);
        for (var i = 0; i < inputs.Count; i++)
        {
            if (items[i].ValueKind == JsonValueKind.Object)
                values.Add(await read(inputs[i]));
        }

        if (inputs.All(input => !input.HasErrors))
            return values;
        FailWith(field.Name, new JsonArray([.. inputs.Select(input => (JsonNode)input.Errors())]));
        return [];
    }

    /// <summary>Whether a field has been read without an error.</summary>
    public bool IsGood(string name) => !_errors.ContainsKey(name);

    /// <summary>Adds an error of a field: a value that is taken, a reference that leads nowhere.</summary>
    public void Fail(string name, string message) => FailWith(name, new JsonArray(message));

    /// <summary>Adds an error of a field whose body has a shape of its own, such as one entry per line of a list.</summary>
    public void FailWith(string name, JsonNode error)
    {
        if (!_order.Contains(name))
            _order.Add(name);
        _errors.TryAdd(name, error);
    }

    /// <summary>All errors so far as a body, in field order.</summary>
    public JsonObject Errors() =>
        new(_order.Distinct().Where(_errors.ContainsKey).Select(name => KeyValuePair.Create(name, (JsonNode?)_errors[name].DeepClone())));

    /// <summary>Ends the reading.</summary>
    /// <exception cref="Refusal">At least one field failed.</exception>
    public void Check()
    {
        if (HasErrors)
            throw new Refusal(new InvalidFields(Errors()));
    }
}
