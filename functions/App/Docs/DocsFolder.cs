using System.Text.Json.Nodes;
using Mostrador.Kernel.OpenApi;

namespace Mostrador.App.Docs;

/// <summary>What a module has written down for its documentation, in a folder beside this file.</summary>
/// <param name="name">Name of the folder.</param>
internal sealed class DocsFolder(string name)
{
    /// <summary>For newcomers.</summary>
    public string Introduction => Text("introduction.md");

    /// <summary>Schemas of error bodies that no other module has.</summary>
    public IReadOnlyDictionary<string, JsonObject> Errors => Members("errors.json");

    /// <summary>Schemas of the parameters in paths.</summary>
    public IReadOnlyDictionary<string, JsonObject> PathParameters => Members("path-parameters.json");

    /// <summary>What types cannot say of their members.</summary>
    public JsonObject Notes => Json("notes.json");

    /// <summary>Examples of bodies and answers.</summary>
    public ExampleBook Examples => ExampleBook.Embedded(typeof(DocsFolder).Assembly, $"{Root}.Examples");

    private string Root => $"{typeof(DocsFolder).Namespace}.{name}";

    /// <summary>A file with text.</summary>
    public string Text(string file)
    {
        using var reader = new StreamReader(Open(file));
        return reader.ReadToEnd();
    }

    private Dictionary<string, JsonObject> Members(string file) => Json(file).ToDictionary(member => member.Key, member => member.Value!.AsObject());

    private JsonObject Json(string file)
    {
        using var stream = Open(file);
        return JsonNode.Parse(stream)!.AsObject();
    }

    private Stream Open(string file) =>
        typeof(DocsFolder).Assembly.GetManifestResourceStream($"{Root}.{file}")
        ?? throw new InvalidOperationException($"There is no file {file} in the folder {name}.");
}
