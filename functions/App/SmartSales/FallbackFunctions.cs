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
        var known = routes.Matching(request.Path);
        if (known.Count == 0)
            return gate.Open(request, () => throw Refusal.NotFound());

        // The strictest level of the path counts for a method that it does not have (contract 1.4).
        var access = known.Select(route => route.Operation.Access).MaxBy(level => SmartSalesAccess.Levels.ToList().IndexOf(level))!;
        var allowed = known.SelectMany(route => route.Methods).Select(method => method.ToUpperInvariant()).Distinct().ToList();
        var refusal = new Refusal(new MethodNotAllowed(request.Method, allowed));
        return access switch
        {
            SmartSalesAccess.Open => gate.Open(request, () => throw refusal),
            SmartSalesAccess.Public => gate.Public(request, _ => throw refusal),
            _ => gate.Level(access, request, _ => throw refusal),
        };
    }
}
