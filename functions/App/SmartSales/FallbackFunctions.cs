using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.App.Routes;
using Mostrador.Kernel.Gates;
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
        var (why, access) = routes.Refuse(request, SmartSalesAccess.Levels); // The strictest counts here (contract 1.4).
        return access switch
        {
            null or SmartSalesAccess.Open => gate.Open(request, () => throw why),
            SmartSalesAccess.Public => gate.Public(request, _ => throw why),
            _ => gate.Level(access, request, _ => throw why),
        };
    }
}
