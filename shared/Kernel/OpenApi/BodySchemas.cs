using System.Text.Json.Nodes;

namespace Mostrador.Kernel.OpenApi;

/// <summary>Schemas of request bodies, as components: <c>CustomerForm</c>, <c>PartialCustomerForm</c>, <c>UserFormWithoutRole</c>.</summary>
internal sealed class BodySchemas(ApiDescription api, XmlDocs docs, Components components)
{
    private const string Form = "Form";

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

    private JsonObject Make(Type form, IReadOnlyCollection<string> without, bool partial, JsonObject example)
    {
        var schema = api.Dialect.Body(form, without, partial);
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

    private static string NameOf(Type form) => form.Name.EndsWith(Form, StringComparison.Ordinal) ? form.Name : form.Name + Form;

    private static string Pascal(string name) => string.Concat(name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
