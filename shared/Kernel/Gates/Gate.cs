using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Idempotency;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Time;

namespace Mostrador.Kernel.Gates;

/// <summary>
/// What every request of a module passes, on both hosts: headers for browsers, the business clock, and the translation of
/// refusals and faults into the module's dialect. Who may pass is the module's own gate. Scoped: one per request.
/// </summary>
/// <param name="rules">What the module says of itself.</param>
/// <param name="clock">The clock of this request.</param>
/// <param name="logger">Where faults are told.</param>
/// <param name="onceOnly">Heeds idempotency keys; null = nobody does.</param>
public sealed partial class Gate(GateRules rules, BusinessClock clock, ILogger<Gate> logger, OnceOnly? onceOnly = null)
{
    /// <summary>Header that sets the business clock of one request, in development.</summary>
    public const string SimulatedNow = "X-Simulated-Now";

    /// <summary>Header with the id under which a request's trace and faults are logged.</summary>
    public const string TraceId = "X-Trace-Id";

    private const int ClientClosedRequest = 499;

    private RequestBody? _form;

    /// <summary>Runs a request's work; whatever it throws becomes an answer.</summary>
    public async Task<IResult> Pass(HttpRequest request, Func<Task<IResult>> work)
    {
        _arrival = Arrival;
        Prepare(request);

        // The Functions worker runs functions outside their request's own flow: what happens here belongs to its span all the same.
        if (Activity.Current is null && request.HttpContext.Features.Get<IHttpActivityFeature>() is { } span)
            Activity.Current = span.Activity;
        try
        {
            // A preflight is the browser's own doing; refused, it would hide the reason from the page.
            if (!CorsPolicy.IsPreflight(request))
                rules.Requests?.Count(request);
            return Measured(await work());
        }
        catch (Refusal refusal)
        {
            return Measured(rules.Dialect.Answer(refusal.Reason, request));
        }
        catch (OperationCanceledException) when (request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return Measured(Results.StatusCode(ClientClosedRequest));
        }
        catch (BadHttpRequestException e)
        {
            RefusalReason reason = e.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? new BodyTooLarge()
                : new MalformedBody("the request ended early.");
            return Measured(rules.Dialect.Answer(reason, request));
        }
#pragma warning disable CA1031 // The last stop: a fault must become the dialect's 500, and is logged whole.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogFault(fault, request.HttpContext.TraceIdentifier);
            return Measured(rules.Dialect.Fault());
        }
    }

    /// <summary>
    /// Does what a request with an idempotency key asks for, unless it was done before. Called by the module's gate within
    /// <see cref="Pass"/>, when it is known who asks and that he may.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="whose">Whose key it is.</param>
    /// <param name="work">What it asks for.</param>
    public Task<IResult> Once<TCaller>(HttpRequest request, TCaller caller, Func<TCaller, KeyScope> whose, Func<TCaller, Task<IResult>> work) =>
        onceOnly is not null && IdempotencyKey.IsSent(request)
            ? Once(request, onceOnly, whose(caller), () => work(caller))
            : work(caller);

    /// <summary>Receives the body within the module's limits.</summary>
    public Task<RequestBody> Body(HttpRequest request) => _form is { } received ? Task.FromResult(received) : rules.Bodies.Read(request);

    /// <summary>Receives the body as it comes, within the module's limit of JSON.</summary>
    public Task<ReadOnlyMemory<byte>> RawBody(HttpRequest request) => rules.Bodies.Receive(request);

    /// <summary>Receives a body that is a file.</summary>
    public Task<ReadOnlyMemory<byte>> File(HttpRequest request) => rules.Bodies.ReceiveFile(request);

    private async Task<IResult> Once(HttpRequest request, OnceOnly once, KeyScope scope, Func<Task<IResult>> work)
    {
        var key = IdempotencyKey.Of(request);
        var body = await ReceivedBody.Of(request, rules.Bodies);
        _form = body.Form;
        return await once.Run(request, RequestKey.Of(scope, key, await body.Digest(request)), body, rules.Dialect, work);
    }

    private void Prepare(HttpRequest request)
    {
        var headers = request.HttpContext.Response.Headers;
        rules.Cors.Answer(request, headers);
        headers[TraceId] = request.HttpContext.TraceIdentifier;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        if (rules.Development && SimulatedInstant(request) is { } instant)
            clock.Simulate(instant);
    }

    private static DateTimeOffset? SimulatedInstant(HttpRequest request) =>
        request.Headers.TryGetValue(SimulatedNow, out var text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
        && instant.Year is > 1 and < 9999
            ? instant
            : null;

    [LoggerMessage(LogLevel.Error, "A fault ended request {TraceId}")]
    private partial void LogFault(Exception fault, string traceId);
}
