using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.App.Routes;
using Mostrador.Kernel.Gates;
using Mostrador.Kernel.Refusals;
using Mostrador.LocalSim.Access;

namespace Mostrador.App.LocalSim;

/// <summary>
/// Whatever no other function of the module takes: preflights, wrong methods and unknown paths, which need no token. The host chooses
/// by name, so this name sorts last.
/// </summary>
public sealed class FallbackFunctions(LocalSimGate gate, RouteTable routes)
{
    /// <summary>Answers in the module's dialect (contract 1), whatever the method: the trigger names none, which means all.</summary>
    [Function("localsim-zz-fallback")]
    public Task<IResult> Answer([HttpTrigger(AuthorizationLevel.Anonymous, Route = "localsim/{*path}")] HttpRequest request) =>
        gate.Public(request, () =>
        {
            if (CorsPolicy.IsPreflight(request))
                return Task.FromResult<IResult>(TypedResults.NoContent());
            throw routes.Unanswered(request)?.Refusal() ?? Refusal.NotFound();
        });
}
