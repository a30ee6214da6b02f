using System.Reflection;

namespace Mostrador.Kernel.OpenApi;

/// <summary>A function that answers a documented route.</summary>
/// <param name="Function">Its name, <c>module-resource-verb</c>.</param>
/// <param name="Template">Its route, without a leading slash.</param>
/// <param name="Methods">Its HTTP methods, in lower case.</param>
/// <param name="Operation">What it says of itself.</param>
/// <param name="Method">Where its XML documentation and its query parameters are.</param>
public sealed record ApiDoor(
    string Function, string Template, IReadOnlyList<string> Methods, OperationAttribute Operation, MethodInfo Method);
