using System.Text.Json;

namespace Mostrador.Kernel.Dialects.DjangoRest;

/// <summary>What Python calls the type of a JSON value; its names appear in the framework's messages.</summary>
public static class PythonType
{
    /// <summary><c>str</c>, <c>int</c>, <c>float</c>, <c>bool</c>, <c>list</c>, <c>dict</c> or <c>NoneType</c>.</summary>
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "str",
        JsonValueKind.Number => value.GetRawText().AsSpan().ContainsAny('.', 'e', 'E') ? "float" : "int",
        JsonValueKind.True or JsonValueKind.False => "bool",
        JsonValueKind.Array => "list",
        JsonValueKind.Object => "dict",
        _ => "NoneType",
    };
}
