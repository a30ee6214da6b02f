using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Mostrador.Kernel.Http;

/// <summary>Serialisation of the tree a form becomes.</summary>
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class FormJson : JsonSerializerContext;
