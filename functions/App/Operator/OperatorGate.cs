using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mostrador.Kernel.Dialects.Problem;
using Mostrador.Kernel.Gates;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Settings;
using Mostrador.Kernel.Time;

namespace Mostrador.App.Operator;

/// <summary>
/// What every operator's request passes. That he is one, the host has seen already: these functions ask for its master key. No
/// browser page may call them.
/// </summary>
public sealed class OperatorGate(SecuritySettings security, IHostEnvironment environment, BusinessClock clock, ILogger<Gate> log)
{
    private readonly Gate _gate = new(
        new GateRules(new ProblemDialect(), new CorsPolicy([]), new BodyReader(BodyLimits.Of(security)), environment.IsDevelopment()) { Module = "operator" },
        clock,
        log);

    /// <summary>Runs the work and answers what it says.</summary>
    public Task<IResult> Pass(HttpRequest request, Func<Task<IResult>> work) => _gate.Pass(request, work);

    /// <summary>Receives a body that is a file.</summary>
    /// <exception cref="Refusal">It is too large, or a form.</exception>
    public Task<ReadOnlyMemory<byte>> File(HttpRequest request) => BodyReader.IsMultipart(request)
        ? throw new Refusal(new BadQuery("The body must be the file itself, not a form: curl --data-binary @file."))
        : _gate.File(request);
}
