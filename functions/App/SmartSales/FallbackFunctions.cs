using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.App.Routes;
using Mostrador.Kernel.Gates;
using Mostrador.Kernel.Refusals;
using Mostrador.SmartSales.Access;

namespace Mostrador.App.SmartSales;

/// <summary>
/// Whatever no other function of the module takes: preflights, wrong methods and unknown paths. The host chooses by name, so
/// this name sorts last.
/// </summary>
public sealed class FallbackFunctions(SmartSalesGate gate, RouteTable routes)
{
    /// <summary>Answers in the module's dialect (contract 1.4), whatever the method: the trigger names none, which means all.</summary>
    [Function("smartsales-zz-fallback")]
    public Task<IResult> Answer([HttpTrigger(AuthorizationLevel.Anonymous, Route = "smartsales/{*path}")] HttpRequest request)
    {
        if (CorsPolicy.IsPreflight(request))
            return gate.Open(request, () => Task.FromResult<IResult>(TypedResults.NoContent()));
        return routes.Unanswered(request) is { } wrong ? gate.Refuse(wrong, request) : gate.Open(request, () => throw Refusal.NotFound());
    }
}
