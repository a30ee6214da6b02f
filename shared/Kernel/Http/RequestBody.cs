using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Http;

/// <summary>
/// A request's body, already received. Whether it makes sense is said when a reader asks for its content, because contracts
/// answer "not found" before "bad body".
/// </summary>
public sealed class RequestBody
{
    private readonly JsonElement _root;
    private readonly RefusalReason? _defect;

    private RequestBody(JsonElement root, IFormFileCollection? files, RefusalReason? defect)
    {
        _root = root;
        _defect = defect;
        Files = files;
    }

    /// <summary>A request without any body: readers decide whether that is the same as an empty object.</summary>
    public static RequestBody None { get; } = new(default, null, null);

    /// <summary>Whether there is no body at all.</summary>
    public bool IsEmpty => _defect is null && _root.ValueKind == JsonValueKind.Undefined;

    /// <summary>Whether the values came as text of a form.</summary>
    public bool IsForm => Files is not null;

    /// <summary>The files of a multipart form; null for JSON.</summary>
    public IFormFileCollection? Files { get; }

    /// <summary>The content: any JSON value, an object of texts for a form, undefined without a body.</summary>
    /// <exception cref="Refusal">The body is malformed or of a type that is not read.</exception>
    public JsonElement Content => _defect is null ? _root : throw new Refusal(_defect);

    /// <summary>A JSON object that did not come as one.</summary>
    public static RequestBody Of(JsonObject content) => Json(JsonSerializer.SerializeToElement(content, FormJson.Default.JsonObject));

    /// <summary>A form that did not come as one, without files: its texts may spell numbers.</summary>
    public static RequestBody OfForm(JsonObject content) =>
        Form(JsonSerializer.SerializeToElement(content, FormJson.Default.JsonObject), new FormFileCollection());

    internal static RequestBody Json(JsonElement root) => new(root, null, null);

    internal static RequestBody Form(JsonElement root, IFormFileCollection files) => new(root, files, null);

    internal static RequestBody Defective(RefusalReason defect) => new(default, null, defect);
}
