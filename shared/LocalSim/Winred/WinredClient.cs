using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Mostrador.Kernel.Refusals;
using Mostrador.LocalSim.Providers;

namespace Mostrador.LocalSim.Winred;

/// <summary>
/// Winred, which tops numbers up (contract 14.1). Every request goes out once: whether it may be sent again is a matter of money,
/// and of the use case.
/// </summary>
public sealed partial class WinredClient(
    IHttpClientFactory clients, WinredSettings settings, TimeProvider time, ILogger<WinredClient> log)
{
    /// <summary>Under this name the host can say how requests leave.</summary>
    public const string HttpClientName = "winred";

    private static readonly MediaTypeHeaderValue PlainText = new("text/plain");

    private readonly ProviderConnection _connection = new(clients, HttpClientName, settings.Timeout, time);

    private readonly AuthenticationHeaderValue _credentials = new(
        "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.BasicUser}:{settings.BasicPass}")));

    /// <summary>What is left of the shop's money.</summary>
    /// <exception cref="Refusal">Winred did not say.</exception>
    public async Task<WinredBalance> Balance(CancellationToken cancellation = default)
    {
        var data = (await Ask("querytx", [("suscriber", settings.ProbeSubscriber)], cancellation)).Data;
        return data.Member("balance").Amount() is { } balance
            ? new WinredBalance(balance, data.Member("discount").Amount() ?? default)
            : throw WinredRefusal.Of(ProviderReply.NotUnderstood);
    }

    /// <summary>The packages of one operator (1–3) or all (0) that the settings allow, by price and validity.</summary>
    /// <exception cref="Refusal">Winred did not say.</exception>
    public async Task<IReadOnlyList<WinredPackage>> Packages(int parent, CancellationToken cancellation = default)
    {
        var data = (await Ask("querypackages", [("product_id", parent.ToString(CultureInfo.InvariantCulture))], cancellation)).Data;
        var packages = data.Member("packages") is var list && list.IsThere() ? list : data.Member("package");
        return
        [
            .. packages.Items().Select(WinredPackage.Of).OfType<WinredPackage>()
                .Where(package => settings.AllowedIds.Count == 0 || settings.AllowedIds.Contains(package.ProductId))
                .Order(WinredPackage.Order),
        ];
    }

    /// <summary>Asks for a top-up, once.</summary>
    /// <param name="requestId">From <see cref="WinredRequestId"/>, and stored before this is called.</param>
    /// <param name="order">What for whom.</param>
    /// <param name="cancellation">
    /// Whether the process still runs, not whether the caller still waits: what becomes of a top-up that was given up, nobody knows.
    /// </param>
    public async Task<TopUpOutcome> TopUp(string requestId, TopUpOrder order, CancellationToken cancellation = default) =>
        Incomplete is { } incomplete
            ? new TopUpOutcome.Rejected(incomplete)
            : TopUpOutcome.Of(await Answer("topup", requestId, order.Data, cancellation));

    /// <summary>The last top-up of a number; null when Winred knows of none.</summary>
    /// <exception cref="Refusal">Winred did not say: what became of the top-up is as unknown as before.</exception>
    public async Task<LastTopUp?> Query(string subscriber, CancellationToken cancellation = default)
    {
        var last = (await Ask("querytx", [("suscriber", subscriber)], cancellation)).Data.Member("last_transaction");

        // That nothing is said is not the same as that there is nothing: on the latter a number is topped up again.
        return last.ValueKind == JsonValueKind.Null
            ? null
            : LastTopUp.Of(last) ?? throw WinredRefusal.Of(ProviderReply.NotUnderstood);
    }

    /// <summary>What is missing in the settings, by name; null when nothing is.</summary>
    private string? Incomplete => _connection.Incomplete("Winred", settings.Missing);

    private async Task<WinredAnswer.Yes> Ask(
        string service, IReadOnlyList<(string Name, string Value)> data, CancellationToken cancellation)
    {
        if (Incomplete is { } incomplete)
            throw WinredRefusal.Of(incomplete);
        return await Answer(service, WinredRequestId.New(), data, cancellation) switch
        {
            WinredAnswer.Yes yes => yes,
            WinredAnswer.No no => throw WinredRefusal.Of(no.Message),
            WinredAnswer.Unclear unclear => throw WinredRefusal.Of(unclear.Message),
            var other => throw new NotSupportedException(other.GetType().Name),
        };
    }

    private async Task<WinredAnswer> Answer(
        string service, string requestId, IEnumerable<(string Name, string Value)> data, CancellationToken cancellation)
    {
        var reply = await Send(service, requestId, data, cancellation);

        // Some of Winred's hosts know this service by another spelling; those that do not know a service have done nothing.
        if (service == "querypackages" && reply is ProviderReply.Answered { Status: 404 or 415 })
            reply = await Send("queryPackages", WinredRequestId.New(), data, cancellation);
        var answer = WinredAnswer.Of(reply, settings);
        if (answer is WinredAnswer.Unclear unclear)
            LogUnclear(service, unclear.Message);
        return answer;
    }

    private async Task<ProviderReply> Send(
        string service, string requestId, IEnumerable<(string Name, string Value)> data, CancellationToken cancellation)
    {
        var body = WinredMessage.Write(settings, requestId, time.GetUtcNow(), data);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(service, UriKind.Relative)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = PlainText;
        request.Headers.Authorization = _credentials;
        request.Headers.Accept.ParseAdd("text/plain");
        return await _connection.Send(request, cancellation);
    }

    [LoggerMessage(LogLevel.Warning, "Winred gave no clear answer to {Service}: {What}.")]
    private partial void LogUnclear(string service, string what);
}
