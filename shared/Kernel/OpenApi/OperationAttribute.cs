namespace Mostrador.Kernel.OpenApi;

/// <summary>
/// What a door does, as far as its signature does not say it: who may pass, what is read, what is answered. The
/// documentation and the answers to wrong methods are made of it; that it is true is tested over HTTP.
/// </summary>
/// <param name="access">A level of the module's gate, e.g. <c>staff</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OperationAttribute(string access) : Attribute
{
    /// <summary>Who may pass.</summary>
    public string Access { get; } = access;

    /// <summary>The class whose static <c>Fields</c> describe the body; null = no body.</summary>
    public Type? Body { get; init; }

    /// <summary>The type of the answer; null = no content.</summary>
    public Type? Answer { get; init; }

    /// <summary>Status of success; 0 = 200 with an answer, 204 without.</summary>
    public int Status { get; init; }

    /// <summary>Names of query parameters.</summary>
    public string[] Query { get; init; } = [];
}
