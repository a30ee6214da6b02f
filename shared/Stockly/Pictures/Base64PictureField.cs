using System.Text.Json;
using System.Text.Json.Nodes;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;

namespace Mostrador.Stockly.Pictures;

/// <summary>A picture as base64. Whatever else is sent breaks no rule: it counts as no picture.</summary>
/// <param name="Name">The documented name.</param>
public sealed record Base64PictureField(string Name) : Field<byte[]>(Name)
{
    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "string", ["contentEncoding"] = "base64" };

    /// <inheritdoc/>
    public override byte[]? Read(Sent sent) => sent.Value.ValueKind == JsonValueKind.String ? Base64Picture.Decode(sent.Value) : null;
}
