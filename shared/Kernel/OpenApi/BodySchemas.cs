using System.Reflection;
using System.Text.Json.Nodes;
using Mostrador.Kernel.Dialects;

namespace Mostrador.Kernel.OpenApi;

/// <summary>
/// Schemas of request bodies, as components: <c>CustomerForm</c>, <c>PartialCustomerForm</c>, <c>UserFormWithoutRole</c>. A form
/// is a class that declares its <c>Fields</c>, and as <c>LineFields</c> those of a list's elements where the list does not know them.
/// </summary>
internal sealed class BodySchemas(ApiDescription api, XmlDocs docs, Components components)
{
    /// <summary>The media type of a form with files.</summary>
    public const string Multipart = "multipart/form-data";

    private const string Form = "Form";
    private const string Lines = "LineFields";

    /// <summary>A reference to the schema of a body.</summary>
    /// <param name="form">The class that declares its fields.</param>
    /// <param name="without">Fields that are not read.</param>
    /// <param name="partial">Whether nothing is required.</param>
    /// <param name="example">Values that a page may fill a form with.</param>
    public JsonObject Of(Type form, IReadOnlyCollection<string> without, bool partial, JsonObject example)
    {
        var left = string.Concat(without.Select(Pascal));
        var name = (partial ? "Partial" : "") + NameOf(form) + (left.Length > 0 ? $"Without{left}" : "");
        return components.Schema(name, (form, partial, left), () => Make(form, without, partial, example));
    }

    /// <summary>The media types in which a body is accepted: nested objects need JSON, files a form with parts unless there is another way.</summary>
    public IEnumerable<string> MediaTypes(Type form)
    {
        if (IsMultipartOnly(form, api.Dialect))
            return [Multipart];
        return FieldsOf(form, Lines) is null ? api.Dialect.MediaTypes : api.Dialect.MediaTypes.Take(1);
    }

    /// <summary>Declared files that only a form with parts can bring, of a body that comes in other types as well.</summary>
    public IEnumerable<string> Uploads(Type form) => IsMultipartOnly(form, api.Dialect) ? [] : Files(form);

    /// <summary>Whether one of the declared fields is a file, in a dialect in which nothing but files makes a form.</summary>
    public static bool IsMultipartOnly(Type form, DialectSchemas dialect) => !dialect.MediaTypes.Contains(Multipart) && Files(form).Any();

    private JsonObject Make(Type form, IReadOnlyCollection<string> without, bool partial, JsonObject example)
    {
        var schema = Declared(form, [.. without, .. Uploads(form)]);
        if (partial)
            schema.Remove("required");
        if (docs.Summary(form) is { } summary)
            schema["description"] = partial ? $"{summary} What is left out stays as it is." : summary;
        foreach (var (name, field) in schema["properties"]!.AsObject())
        {
            SchemaNotes.Add(api.Notes, NameOf(form), name, field!.AsObject());

            // Where nothing has to be sent, what is not sent keeps its value and takes no default.
            if (partial)
                field.AsObject().Remove("default");
            if (example.TryGetPropertyValue(name, out var value))
                field.AsObject()["examples"] = new JsonArray(value?.DeepClone());
        }

        return schema;
    }

    private static JsonObject Declared(Type form, IReadOnlyCollection<string> without)
    {
        var fields = FieldsOf(form, "Fields") ?? throw new InvalidOperationException($"{form} declares no Fields.");
        var schema = ObjectSchema.Of(fields.Where(field => !without.Contains(field.Name)));
        if (FieldsOf(form, Lines) is { } lines)
        {
            foreach (var (_, list) in schema["properties"]!.AsObject().Where(field => field.Value!["items"] is not null))
                list!["items"] = ObjectSchema.Of(lines);
        }

        return schema;
    }

    private static IEnumerable<string> Files(Type form) =>
        (FieldsOf(form, "Fields") ?? []).Where(field => field.Schema()["format"]?.GetValue<string>() == "binary").Select(field => field.Name);

    private static IEnumerable<IDocumentedField>? FieldsOf(Type form, string property) =>
        (IEnumerable<IDocumentedField>?)form.GetProperty(property, BindingFlags.Public | BindingFlags.Static)?.GetValue(null);

    private static string NameOf(Type form) => form.Name.EndsWith(Form, StringComparison.Ordinal) ? form.Name : form.Name + Form;

    private static string Pascal(string name) => string.Concat(name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
