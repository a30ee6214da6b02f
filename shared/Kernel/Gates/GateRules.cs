using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Http;

namespace Mostrador.Kernel.Gates;

/// <summary>What a module's gate needs to know.</summary>
/// <param name="Dialect">How the module says no.</param>
/// <param name="Cors">Which other origins may call it.</param>
/// <param name="Bodies">How its bodies are received.</param>
/// <param name="Development">Whether the business clock can be set by a header.</param>
public sealed record GateRules(IDialect Dialect, CorsPolicy Cors, BodyReader Bodies, bool Development);
