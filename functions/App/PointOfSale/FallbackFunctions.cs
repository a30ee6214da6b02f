using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.App.Routes;
using Mostrador.Kernel.Gates;
using Mostrador.Kernel.Refusals;
using Mostrador.PointOfSale.Access;

namespace Mostrador.App.PointOfSale;

/// <summary>
/// Whatever no other function of the module takes: preflights, wrong methods and unknown paths. The host chooses by name, so
/// this name sorts last.
/// </summary>
public sealed class FallbackFunctions(PosGate gate, RouteTable routes)
{
    /// <summary>Answers in the module's dialect (contract 1.1, 1.2), whatever the method: the trigger names none, which means all.</summary>
    [Function("pos-zz-fallback")]
    public Task<IResult> Answer([HttpTrigger(AuthorizationLevel.Anonymous, Route = "pos/{*path}")] HttpRequest request)
    {
        if (CorsPolicy.IsPreflight(request))
            return gate.Public(request, () => Task.FromResult<IResult>(TypedResults.NoContent()));
        return routes.Unanswered(request) is { } wrong ? gate.Refuse(wrong, request) : gate.Public(request, () => throw Refusal.NotFound());
    }
}
