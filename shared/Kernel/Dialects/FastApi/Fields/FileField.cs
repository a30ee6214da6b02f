using System.Text.Json.Nodes;

namespace Mostrador.Kernel.Dialects.FastApi.Fields;

/// <summary>A file of a multipart form.</summary>
public sealed class FileField(string name, bool required = true) : Field(name, required)
{
    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "string", ["format"] = "binary" };
}
