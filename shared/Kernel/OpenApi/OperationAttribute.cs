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

    /// <summary>The class that declares the body's fields; null = no body.</summary>
    public Type? Body { get; init; }

    /// <summary>Fields of the body that this door does not read.</summary>
    public string[] Without { get; init; } = [];

    /// <summary>Whether PUT, too, takes only what is to be changed. PATCH always does.</summary>
    public bool PartialPut { get; init; }

    /// <summary>The type of the answer; null = no content.</summary>
    public Type? Answer { get; init; }

    /// <summary>The type of the answer when there is nothing to show, where it is another.</summary>
    public Type? EmptyAnswer { get; init; }

    /// <summary>Status of success; 0 = 200 with an answer, 204 without.</summary>
    public int Status { get; init; }
}
