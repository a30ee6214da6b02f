using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.App.Pages;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace Mostrador.App.Landing;

/// <summary>The start of everything, for people.</summary>
public sealed class LandingFunctions(PageGate gate, ShowLanding landing)
{
    /// <summary>
    /// Shows what this is. An empty route would mean the function's name; this one matches the root and nothing else. The host has a page
    /// of its own there unless <c>AzureWebJobsDisableHomepage</c> is set.
    /// </summary>
    [Function("landing")]
    public Task<IResult> Page(
        [HttpTrigger(Anonymous, "get", "head", Route = "{ignored:maxlength(0)?}")] HttpRequest request, CancellationToken cancellation) =>
        gate.Pass(request, () => landing.Run(cancellation));
}
