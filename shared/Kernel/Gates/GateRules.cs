using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Throttling;

namespace Mostrador.Kernel.Gates;

/// <summary>What a module's gate needs to know.</summary>
/// <param name="Dialect">How the module says no.</param>
/// <param name="Cors">Which other origins may call it.</param>
/// <param name="Bodies">How its bodies are received.</param>
/// <param name="Development">Whether the business clock can be set by a header.</param>
/// <param name="Requests">How many requests a client may make; null = as many as it likes.</param>
public sealed record GateRules(IDialect Dialect, CorsPolicy Cors, BodyReader Bodies, bool Development, RequestLimit? Requests = null)
{
    /// <summary>Name of the module, under which its requests are measured.</summary>
    public required string Module { get; init; }
}
