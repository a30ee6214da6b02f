using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mostrador.Kernel.Gates;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Settings;
using Mostrador.Kernel.Time;

namespace Mostrador.App.Pages;

/// <summary>What every request for a page passes. No other site may call it, frame it or be asked by it, and nothing in it is script.</summary>
public sealed class PageGate(SecuritySettings security, IHostEnvironment environment, BusinessClock clock, ILogger<Gate> log)
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private readonly Gate _gate = new(
        new GateRules(new PageDialect(), new CorsPolicy([]), new BodyReader(BodyLimits.Of(security)), environment.IsDevelopment()) { Module = "pages" },
        clock,
        log);

    /// <summary>Runs the work and answers what it says.</summary>
    public Task<IResult> Pass(HttpRequest request, Func<Task<IResult>> work)
    {
        request.HttpContext.Response.Headers.ContentSecurityPolicy = Policy;
        return _gate.Pass(request, work);
    }

    /// <summary>Receives a form.</summary>
    public Task<RequestBody> Body(HttpRequest request) => _gate.Body(request);
}
