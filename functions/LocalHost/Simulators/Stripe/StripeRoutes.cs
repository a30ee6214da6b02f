using Mostrador.Kernel.Http;

namespace Mostrador.LocalHost.Simulators.Stripe;

/// <summary>The doors of the simulated Stripe: one for the shop, and the page where its shoppers pay.</summary>
internal static class StripeRoutes
{
    private const string Pay = "pay";
    private const string Cancel = "cancel";

    public static void MapStripe(this IEndpointRouteBuilder simulators)
    {
        var stripe = simulators.MapGroup("/stripe");
        stripe.MapPost("/v1/checkout/sessions", Open);
        stripe.MapGet("/pay/{id}", (HttpRequest request, string id, StripeSimulator simulator) =>
            PayPage.Of(simulator.Find(id), PayTexts.For(request)));
        stripe.MapPost("/pay/{id}", Decide);
    }

    private static async Task<IResult> Open(HttpRequest request, StripeSimulator simulator)
    {
        if (StripeCredentials.Fault(request) is { } stranger)
            return stranger;
        var parameters = new StripeParameters(await Form(request));
        var asked = SessionRequest.Read(parameters);
        if (parameters.Fault is { } fault)
            return fault;
        var key = request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } sent ? sent : null;
        var session = simulator.Open(asked, key);
        return SimulatedAnswer.Json(StatusCodes.Status200OK, session.Json(url: $"{Address(request)}/_simulators/stripe/pay/{session.Id}"));
    }

    private static async Task<IResult> Decide(HttpRequest request, string id, StripeSimulator simulator, StripeEvents events)
    {
        var texts = PayTexts.For(request);
        if (simulator.Find(id) is not { } session)
            return PayPage.Of(null, texts);
        switch ((await Form(request))["action"].ToString())
        {
            case Pay when session.IsPaid || await events.Send(session, request.HttpContext.RequestAborted):
                session.IsPaid = true;
                return SeeOther.At(session.SuccessUrl);
            case Pay:
                return PayPage.NotTold(session, texts);
            case Cancel:
                return SeeOther.At(session.Request.CancelUrl);
            default:
                return PayPage.Of(session, texts);
        }
    }

    private static async Task<IFormCollection> Form(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync(request.HttpContext.RequestAborted) : FormCollection.Empty;
        }
        catch (InvalidDataException)
        {
            return FormCollection.Empty;
        }
    }

    /// <summary>Where the shopper's browser finds this host.</summary>
    private static string Address(HttpRequest request) =>
        (request.HttpContext.RequestServices.GetService<PublicAddress>() ?? new PublicAddress(null)).Of(request);

    /// <summary>Whatever was posted, the next page is to be got.</summary>
    private sealed record SeeOther(string Location) : IResult
    {
        public static SeeOther At(string address) => new(new Uri(address).AbsoluteUri);

        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = Location;
            return Task.CompletedTask;
        }
    }
}
