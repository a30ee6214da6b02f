using System.Text.Json.Nodes;

namespace Mostrador.Kernel.OpenApi;

/// <summary>Adds to generated schemas what a module has written down about them by hand.</summary>
internal static class SchemaNotes
{
    public static void Add(JsonObject notes, string owner, string member, JsonObject schema)
    {
        foreach (var (name, value) in notes[owner]?[member]?.AsObject() ?? [])
            schema[name] = value?.DeepClone();
    }
}
