using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.FastApi;

/// <summary>
/// Reads the fields of one object: a body, a form, a query, a path, an item of a list. Several of them may share their errors,
/// so that one answer names all. A reader ends with <see cref="Check"/>.
/// </summary>
public sealed class Input
{
    private readonly JsonElement _object;
    private readonly Place _place;
    private readonly ValidationErrors? _errors;
    private readonly IFormFileCollection? _files;

    // Of an object that is not there nothing more is said.
    private readonly bool _isThere;
    private readonly bool _partial;

    private readonly bool _emptyIsAbsent;

    private Input(
        JsonElement source,
        Place place,
        ValidationErrors? errors,
        bool partial = false,
        bool emptyIsAbsent = false,
        IFormFileCollection? files = null)
    {
        _object = source;
        _place = place;
        _errors = errors;
        _partial = partial;
        _emptyIsAbsent = emptyIsAbsent;
        _files = files;
        _isThere = source.ValueKind == JsonValueKind.Object;
    }

    /// <summary>A JSON body in which all required fields must stand.</summary>
    /// <exception cref="Refusal">The body is malformed.</exception>
    public static Input Body(RequestBody body, ValidationErrors? errors = null) => OfBody(body, errors, partial: false);

    /// <summary>A JSON body of changes: what it does not have is kept.</summary>
    /// <exception cref="Refusal">The body is malformed.</exception>
    public static Input Changes(RequestBody body, ValidationErrors? errors = null) => OfBody(body, errors, partial: true);

    /// <summary>
    /// A form, URL-encoded or multipart; also the JSON object that says the same. In a form an empty text counts as absent.
    /// </summary>
    /// <exception cref="Refusal">The body is malformed.</exception>
    public static Input Form(RequestBody body, ValidationErrors? errors = null)
    {
        if (body is { IsEmpty: false, IsForm: false })
            return Body(body, errors);
        return Part("body", body.IsEmpty ? Texts([]) : body.Content, errors, emptyIsAbsent: true, body.Files);
    }

    /// <summary>The query. An empty value counts as absent; of a repeated name the last counts.</summary>
    public static Input Query(HttpRequest request, ValidationErrors? errors = null) =>
        Part("query", Texts(request.Query.Select(pair => KeyValuePair.Create(pair.Key, pair.Value[^1]))), errors, emptyIsAbsent: true);

    /// <summary>One value of the path.</summary>
    public static Input Path(string name, string value, ValidationErrors? errors = null) =>
        Part("path", Texts([KeyValuePair.Create(name, (string?)value)]), errors);

    /// <summary>Whether the field was sent, with whatever value.</summary>
    public bool Has(Field field) => Find(field) is not null;

    /// <summary>Reads a field that is required, or nothing by default.</summary>
    public T Read<T>(Field<T> field) => Read(field, default!);

    /// <summary>Reads a field. Not sent: the current value, unless the field is required here.</summary>
    public T Read<T>(Field<T> field, T current)
    {
        if (Find(field) is { } sent)
            return field.Read(sent.Value, _place.At(sent.Name))!;
        if (field.Required && !_partial && _isThere)
            _place.At(field.Name).Fail(FieldError.Missing);
        return current;
    }

    /// <summary>Reads a file of a multipart form.</summary>
    public IFormFile? Read(FileField field)
    {
        var file = _files?.GetFile(field.Name);
        if (file is null && field.Required && _isThere)
            _place.At(field.Name).Fail(FieldError.Missing);
        return file;
    }

    /// <summary>Adds an error of a field that only several fields together show.</summary>
    public void Fail(Field field, FieldError error) => _place.At(Find(field)?.Name ?? field.Name).Fail(error);

    /// <summary>Ends the reading of a request.</summary>
    /// <exception cref="Refusal">Something failed.</exception>
    public void Check() => _errors?.Check();

    internal static Input Item(JsonElement item, Place place)
    {
        if (item.ValueKind != JsonValueKind.Object)
            place.Fail(FieldError.NotObject);
        return new Input(item, place, errors: null);
    }

    private static Input OfBody(RequestBody body, ValidationErrors? errors, bool partial)
    {
        errors ??= new ValidationErrors();
        var place = Place.Of("body", errors);
        var content = body.IsForm ? default : body.Content;
        if (body.IsEmpty || content.ValueKind == JsonValueKind.Null)
            place.Fail(FieldError.Missing);
        else if (content.ValueKind != JsonValueKind.Object)
            place.Fail(FieldError.NotObject);
        return new Input(content, place, errors, partial);
    }

    private static Input Part(
        string name, JsonElement source, ValidationErrors? errors, bool emptyIsAbsent = false, IFormFileCollection? files = null)
    {
        errors ??= new ValidationErrors();
        return new Input(source, Place.Of(name, errors), errors, files: files, emptyIsAbsent: emptyIsAbsent);
    }

    private static JsonElement Texts(IEnumerable<KeyValuePair<string, string?>> texts) => JsonSerializer.SerializeToElement(
        new JsonObject(texts.Select(text => KeyValuePair.Create(text.Key, (JsonNode?)text.Value))), FormJson.Default.JsonObject);

    private (string Name, JsonElement Value)? Find(Field field)
    {
        if (!_isThere)
            return null;
        foreach (var name in field.Aliases.Prepend(field.Name))
        {
            if (_object.TryGetProperty(name, out var value) && !(_emptyIsAbsent && IsEmptyText(value)))
                return (name, value);
        }

        return null;
    }

    private static bool IsEmptyText(JsonElement value) => value.ValueKind == JsonValueKind.String && value.ValueEquals("");
}
