using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mostrador.Kernel.Dialects;

/// <summary>How answers are written, for the source-generated contexts of the modules.</summary>
public static class JsonViews
{
    /// <summary>The same options with accents written literally: the answers are JSON, never part of a page.</summary>
    public static JsonSerializerOptions Literal(JsonSerializerOptions options) =>
        new(options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
