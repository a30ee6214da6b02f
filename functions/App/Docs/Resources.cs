using System.Text.Json.Nodes;

namespace Mostrador.App.Docs;

/// <summary>Texts of the documentation that lie in this assembly, by folder and file name.</summary>
internal static class Resources
{
    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    public static JsonObject Json(string name)
    {
        using var stream = Open(name);
        return JsonNode.Parse(stream)!.AsObject();
    }

    private static Stream Open(string name) =>
        typeof(Resources).Assembly.GetManifestResourceStream($"Mostrador.App.Docs.{name}")
        ?? throw new InvalidOperationException($"There is no resource {name}.");
}
