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
        if (HttpMethods.IsOptions(request.Method))
            return gate.Open(request, () => Task.FromResult<IResult>(TypedResults.NoContent()));
        if (routes.Unanswered(request) is not { } wrong)
            return gate.User(request, _ => throw Refusal.NotFound());
        return wrong.Levels.Contains(McMatiasAccess.Open)
            ? gate.Open(request, () => throw Refused(wrong))
            : gate.User(request, _ => throw Refused(wrong));
    }

    // As the framework lists them (contract 3): what has GET has HEAD, and everything has OPTIONS.
    private static Refusal Refused(WrongMethod wrong) => new(new MethodNotAllowed(
        wrong.Method, [.. wrong.Allowed, .. wrong.Allowed.Contains(HttpMethods.Get) ? [HttpMethods.Head] : (string[])[], HttpMethods.Options]));
}
