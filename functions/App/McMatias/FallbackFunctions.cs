using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.App.Routes;
using Mostrador.Kernel.Gates;
using Mostrador.Kernel.Refusals;
using Mostrador.McMatias.Access;

namespace Mostrador.App.McMatias;

/// <summary>
/// Whatever no other function of the module takes: preflights, wrong methods and unknown paths. The host chooses by name, so
/// this name sorts last.
/// </summary>
public sealed class FallbackFunctions(McMatiasGate gate, RouteTable routes)
{
    /// <summary>Answers in the module's dialect (contract 1, 3), whatever the method: the trigger names none, which means all.</summary>
    /// <remarks>A missing or bad token is told first, unless the path is one that needs none.</remarks>
    [Function("mcmatias-zz-fallback")]
    public Task<IResult> Answer([HttpTrigger(AuthorizationLevel.Anonymous, Route = "mcmatias/{*path}")] HttpRequest request)
    {
        if (CorsPolicy.IsPreflight(request))
            return gate.Open(request, () => Task.FromResult<IResult>(TypedResults.NoContent()));
        var known = routes.Matching(request.Path);
        var refusal = known.Count == 0
            ? Refusal.NotFound()
            : new Refusal(new MethodNotAllowed(request.Method, Allowed(known)));
        return known.Any(route => route.Operation.Access == McMatiasAccess.Open)
            ? gate.Open(request, () => throw refusal)
            : gate.User(request, _ => throw refusal);
    }

    private static List<string> Allowed(IReadOnlyList<Route> known) =>
        [.. known.SelectMany(route => route.Methods).Select(method => method.ToUpperInvariant()).Distinct()];
}
