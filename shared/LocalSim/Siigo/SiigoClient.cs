using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Mostrador.Kernel.Providers;

namespace Mostrador.LocalSim.Siigo;

/// <summary>
/// Siigo, which writes the invoices (contract 14.2). A sale's id goes with its invoice, so that asking twice makes one.
/// </summary>
public sealed partial class SiigoClient
{
    /// <summary>Under this name the host can say how requests leave.</summary>
    public const string HttpClientName = "siigo";

    private const int PageSize = 200;

    private readonly SiigoSettings _settings;
    private readonly ProviderConnection _connection;
    private readonly SiigoTokens _tokens;
    private readonly ILogger _log;

    /// <param name="clients">How requests leave.</param>
    /// <param name="settings">Credentials, and the ids that stand in invoices.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Where failures are told, by their kind.</param>
    public SiigoClient(IHttpClientFactory clients, SiigoSettings settings, TimeProvider time, ILogger<SiigoClient> log)
    {
        (_settings, _log) = (settings, log);
        _connection = new ProviderConnection(clients, HttpClientName, settings.Timeout, time);
        _tokens = new SiigoTokens(_connection, settings, time);
    }

    /// <summary>Makes the invoice of a sale, or finds it when it was made before.</summary>
    /// <param name="order">The sale.</param>
    /// <param name="cancellation">
    /// Whether the process still runs, not whether the caller still waits: what becomes of an invoice that was given up, nobody knows.
    /// </param>
    public async Task<InvoiceOutcome> Invoice(SiigoOrder order, CancellationToken cancellation = default)
    {
        if ((Incomplete ?? UnknownTax(order)) is { } reason)
            return new InvoiceOutcome.Refused(reason);
        var body = Body(order);
        var reply = await Send(order, body, cancellation);
        if (reply is not (ProviderReply.TimedOut or ProviderReply.Disconnected { WasSent: true }))
            return InvoiceOutcome.Of(reply, _settings);
        return AfterSilence(await Send(order, body, cancellation));
    }

    /// <summary>
    /// Asks again for an invoice that was asked for before by somebody who did not hear the answer: only Siigo's judgement of the invoice
    /// says that there is none.
    /// </summary>
    /// <param name="order">The sale, as it was then.</param>
    /// <param name="cancellation">As of <see cref="Invoice"/>.</param>
    public async Task<InvoiceOutcome> InvoiceAgain(SiigoOrder order, CancellationToken cancellation = default) =>
        (Incomplete ?? UnknownTax(order)) is { } reason
            ? new InvoiceOutcome.Unknown(reason)
            : AfterSilence(await Send(order, Body(order), cancellation));

    /// <summary>One page of the products, from 1; null when Siigo did not give it.</summary>
    public async Task<SiigoProductPage?> Products(int page, CancellationToken cancellation = default)
    {
        if (Incomplete is { } incomplete)
        {
            LogUnclear(incomplete);
            return null;
        }

        var path = string.Create(CultureInfo.InvariantCulture, $"v1/products?page={page}&page_size={PageSize}");
        var reply = await Call(() => new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative)), cancellation);
        if (reply is ProviderReply.Answered { IsOk: true, Json: { ValueKind: JsonValueKind.Object } json })
            return SiigoProductPage.Of(json);
        LogUnclear(reply.Sentence);
        return null;
    }

    /// <summary>What is missing in the settings, by name; null when nothing is.</summary>
    private string? Incomplete => _connection.Incomplete("Siigo", _settings.Missing);

    /// <summary>A rate that no tax of the account is set for: without its tax the invoice would be wrong.</summary>
    private string? UnknownTax(SiigoOrder order) =>
        order.Lines.FirstOrDefault(line => line.Iva != 0 && !_settings.TaxIds.ContainsKey(line.Iva)) is { Iva: var rate }
            ? string.Create(CultureInfo.InvariantCulture, $"Config Siigo incompleta: Providers__Siigo__TaxIds__{rate:0.##########}")
            : null;

    /// <summary>
    /// What a repetition says after the first request had no answer. Siigo's judgement of the invoice holds for both; whatever
    /// kept the second from being judged says nothing about the first.
    /// </summary>
    private InvoiceOutcome AfterSilence(ProviderReply reply) => InvoiceOutcome.Of(reply, _settings) switch
    {
        InvoiceOutcome.Refused refused when reply is not ProviderReply.Answered { Status: 400 or 422 } =>
            new InvoiceOutcome.Unknown(refused.Message),
        var outcome => outcome,
    };

    private byte[] Body(SiigoOrder order) => JsonSerializer.SerializeToUtf8Bytes(SiigoInvoice.Of(order, _settings), SiigoJson.Wire.SiigoInvoice);

    private async Task<ProviderReply> Send(SiigoOrder order, byte[] body, CancellationToken cancellation)
    {
        var reply = await Call(
            () =>
            {
                var request = new HttpRequestMessage(HttpMethod.Post, new Uri("v1/invoices", UriKind.Relative)) { Content = new ByteArrayContent(body) };
                request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                request.Headers.TryAddWithoutValidation("Idempotency-Key", order.SaleId);
                return request;
            },
            cancellation);
        if (InvoiceOutcome.Of(reply, _settings) is InvoiceOutcome.Unknown)
            LogUnclear(reply.Sentence);
        return reply;
    }

    /// <summary>Sends a request with the token that is kept; with a new one when Siigo does not take that.</summary>
    private async Task<ProviderReply> Call(Func<HttpRequestMessage> make, CancellationToken cancellation)
    {
        var (reply, token) = await CallOnce(make, cancellation);
        if (token is null || reply is not ProviderReply.Answered { Status: 401 })
            return reply;
        _tokens.Drop(token);
        return (await CallOnce(make, cancellation)).Reply;
    }

    private async Task<(ProviderReply Reply, string? Token)> CallOnce(Func<HttpRequestMessage> make, CancellationToken cancellation)
    {
        var admission = await _tokens.Get(cancellation);
        if (admission.Token is not { } token)
            return (new NotAdmitted(admission.Message), null);
        using var request = make();
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        request.Headers.TryAddWithoutValidation("Partner-Id", _settings.PartnerId);
        return (await _connection.Send(request, cancellation), token);
    }

    [LoggerMessage(LogLevel.Warning, "Siigo gave no clear answer: {What}.")]
    private partial void LogUnclear(string what);
}
