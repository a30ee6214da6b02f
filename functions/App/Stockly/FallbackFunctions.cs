using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Kernel.Gates;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;

namespace Mostrador.App.Stockly;

/// <summary>
/// Whatever no other function of the module takes: preflights, wrong methods and unknown paths, which this contract does not
/// tell apart. The host chooses by name, so this name sorts last.
/// </summary>
public sealed class FallbackFunctions(StocklyGate gate)
{
    /// <summary>Answers in the module's dialect (contract 1.2), whatever the method: the trigger names none, which means all.</summary>
    [Function("stockly-zz-fallback")]
    public Task<IResult> Answer([HttpTrigger(AuthorizationLevel.Anonymous, Route = "stockly/{*path}")] HttpRequest request) =>
        gate.Public(request, () => CorsPolicy.IsPreflight(request)
            ? Task.FromResult<IResult>(TypedResults.NoContent())
            : throw Refusal.NotFound());
}
