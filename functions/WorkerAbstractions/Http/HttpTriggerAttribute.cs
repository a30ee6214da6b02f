using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts the function by an HTTP request.</summary>
public sealed class HttpTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>All methods, with a function key.</summary>
    public HttpTriggerAttribute() => AuthLevel = AuthorizationLevel.Function;

    /// <summary>The given methods. As in the genuine worker, the level is then <see cref="AuthorizationLevel.Anonymous"/>.</summary>
    /// <param name="methods">HTTP methods.</param>
    public HttpTriggerAttribute(params string[] methods) => Methods = methods;

    /// <summary>All methods, with the given key.</summary>
    /// <param name="authLevel">The key asked for.</param>
    public HttpTriggerAttribute(AuthorizationLevel authLevel) => AuthLevel = authLevel;

    /// <summary>The given methods, with the given key.</summary>
    /// <param name="authLevel">The key asked for.</param>
    /// <param name="methods">HTTP methods.</param>
    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
    {
        AuthLevel = authLevel;
        Methods = methods;
    }

    /// <summary>Route template; null or empty = the function's name.</summary>
    public string? Route { get; set; }

    /// <summary>Methods; null = all.</summary>
    public string[]? Methods { get; private set; }

    /// <summary>The key asked for.</summary>
    public AuthorizationLevel AuthLevel { get; private set; }
}
