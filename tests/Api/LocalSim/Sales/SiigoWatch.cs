using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.LocalSim.Siigo;

namespace Mostrador.Api.Tests.LocalSim;

/// Stands between the app and the simulated Siigo: a test says what happens to the requests for invoices.
internal sealed class SiigoWatch
{
    /// What happens to a request for an invoice; sending it on is the argument.
    public Func<Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>> OnInvoice { get; set; } = send => send();

    public static HttpResponseMessage Refusal => Answer(HttpStatusCode.BadRequest, """{"Status":400,"Errors":[{"Code":"x","Message":"No","Params":[]}]}""");

    public static HttpResponseMessage Silence => Answer(HttpStatusCode.InternalServerError, "");

    public void Install(HostOptions options) => options.Services = services =>
        services.AddHttpClient(SiigoClient.HttpClientName).AddHttpMessageHandler(() => new Handler(this));

    /// The next request for an invoice waits, before or after Siigo has dealt with it, until it is let go; later ones pass.
    public Held Hold(bool afterwards = false)
    {
        var held = new Held();
        OnInvoice = async send =>
        {
            OnInvoice = passed => passed();
            var answer = afterwards ? await send() : null;
            held.Reached.SetResult();
            await held.Go.Task;
            return answer ?? await send();
        };
        return held;
    }

    /// The process dies before or after Siigo has dealt with the next request for an invoice: nothing of it goes on.
    public void Die(bool afterwards) => OnInvoice = async send =>
    {
        OnInvoice = passed => passed();
        if (afterwards)
            await send();
        throw new InvalidOperationException("The process dies here.");
    };

    /// The invoices that Siigo has of a customer.
    public static async Task<IReadOnlyList<JsonNode>> Invoices(HttpClient http, string identification)
    {
        var log = JsonNode.Parse(await http.GetStringAsync(new Uri($"/_simulators/siigo/_log?identification={identification}", UriKind.Relative)))!;
        return [.. log["invoices"]!.AsArray().Select(invoice => invoice!)];
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string body) =>
        new(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };

    internal sealed class Held
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Handler(SiigoWatch watch) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.RequestUri!.AbsolutePath.EndsWith("/v1/invoices", StringComparison.Ordinal)
                ? watch.OnInvoice(() => base.SendAsync(request, CancellationToken.None))
                : base.SendAsync(request, cancellationToken);
    }
}
