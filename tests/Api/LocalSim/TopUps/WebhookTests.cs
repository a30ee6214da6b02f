using System.Text.Json.Nodes;
using Mostrador.LocalSim.Sims;

namespace Mostrador.Api.Tests.LocalSim.TopUps;

/// The late result of a top-up, as Winred tells it (contract 8.5).
public sealed class WebhookTests(WebhookTests.NotWaiting fixture) : IClassFixture<WebhookTests.NotWaiting>
{
    private const string Received = """{"message": "Notificación recibida"}""";
    private const string Known = """{"message": "Notificación ya procesada"}""";
    private const string Forged = """{"detail": "Firma inválida"}""";

    private readonly LocalSimHost _host = fixture.Host;

    [Fact]
    public async Task Only_Winreds_own_and_fresh_notifications_are_read()
    {
        var (request, _) = await Pending();
        var body = WinredDesk.Notice(request).ToJsonString();
        var now = DateTimeOffset.UtcNow;
        var timestamp = now.ToUnixTimeSeconds().ToString(null, null);
        var signature = WinredDesk.Sign($"{timestamp}.{body}");

        (await _host.Notify(body, null, signature)).Is(401, Forged);
        (await _host.Notify(body, timestamp, null)).Is(401, Forged);
        (await _host.Notify(body, timestamp, "no base64")).Is(401, Forged);
        (await _host.Notify(body + " ", timestamp, signature)).Is(401, Forged);
        (await _host.Notify(body, (now.ToUnixTimeSeconds() + 1).ToString(null, null), signature)).Is(401, Forged);
        (await _host.Notify(body, now, "another secret")).Is(401, Forged);
        (await _host.Notify(body, now.AddSeconds(-310))).Is(401, Forged);
        (await _host.Notify(body, now.AddSeconds(310))).Is(401, Forged);
        (await _host.Notify("no JSON", timestamp, signature)).Is(401, Forged);
        (await _host.Notify(body, timestamp, signature)).Is(200, Received);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("""{"data": 5}""")]
    [InlineData("""{"event_id": "1", "data": {"request_id": "1"}}""")]
    [InlineData("""{"event_id": "1", "data": {"request_id": "1", "status": "pending"}}""")]
    [InlineData("""{"event_id": "1", "data": {"status": "success"}}""")]
    [InlineData("""{"event_id": "1", "data": {"request_id": "", "transaction_id": null, "status": "success"}}""")]
    public async Task What_says_nothing_is_refused(string body) =>
        (await _host.Notify(body, DateTimeOffset.UtcNow)).Is(400, """{"detail": "Datos inválidos"}""");

    [Fact]
    public async Task An_unknown_top_up_is_not_found() =>
        (await _host.Notify("""{"data": {"request_id": "77", "transaction_id": "TXN-0", "status": "success"}}""", DateTimeOffset.UtcNow))
        .Is(404, """{"detail": "Transacción no encontrada"}""");

    [Fact]
    public async Task The_first_result_stands()
    {
        var (request, lot) = await Pending();
        var notice = WinredDesk.Notice(request);

        (await _host.Notify(notice)).Is(200, Received);
        var sim = await _host.SimNow(lot, 0);
        (await _host.Notify(notice)).Is(200, Known);
        (await _host.Notify(WinredDesk.Notice(request, "failed"))).Is(200, Known);

        Assert.Equal(sim, await _host.SimNow(lot, 0));
        Assert.Equal(SimState.ToppedUp, sim.State);
    }

    [Fact]
    public async Task An_event_counts_once_whatever_it_says()
    {
        var (first, _) = await Pending();
        var (second, lot) = await Pending();
        var id = Unique.Text("evt");

        (await _host.Notify(WinredDesk.Notice(first, eventId: id))).Is(200, Received);
        (await _host.Notify(WinredDesk.Notice(second, eventId: id))).Is(200, Known);

        Assert.Equal(SimState.Available, (await _host.SimNow(lot, 0)).State);
    }

    [Theory]
    [InlineData("request_id")]
    [InlineData("transaction_id")]
    public async Task Either_id_is_enough(string missing)
    {
        var (request, lot) = await Pending();
        var notice = WinredDesk.Notice(request);
        notice["data"]!.AsObject().Remove(missing);
        notice["data"]!.AsObject().Remove("balance");

        (await _host.Notify(notice)).Is(200, Received);

        Assert.Equal(SimState.ToppedUp, (await _host.SimNow(lot, 0)).State);
    }

    [Fact]
    public async Task An_unknown_request_is_found_by_its_transaction()
    {
        var (request, lot) = await Pending();
        request["request_id"] = "77";

        (await _host.Notify(WinredDesk.Notice(request, "failed"))).Is(200, Received);

        Assert.Equal(lot.Sims[0], await _host.SimNow(lot, 0));
        (await (await _host.Seller()).TopUp(lot.Sims[0].Number)).Is(200);
    }

    [Fact]
    public async Task Of_many_deliveries_at_once_one_counts()
    {
        var (request, _) = await Pending();
        var same = WinredDesk.Notice(request);
        var others = Enumerable.Range(0, Race.Clients).Select(i => WinredDesk.Notice(request, i % 2 == 0 ? "success" : "failed")).ToArray();

        var replies = await Race.Together(i => _host.Notify(i % 2 == 0 ? (JsonObject)same.DeepClone() : others[i]));

        Assert.Single(replies, reply => reply.Is(200)["message"] == "Notificación recibida");
        Assert.All(replies, reply => Assert.Contains("Notificación", reply["message"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_may_overtake_the_answer_that_it_belongs_to()
    {
        var number = WinredDesk.NumberEnding("9911"); // The answer comes after two seconds.
        var call = (await _host.Seller()).TopUp(number);
        JsonObject? request = null;
        while (request is null)
            request = (await _host.Http.Asked(number)).SingleOrDefault();
        request["transaction_id"] = "TXN-EARLY";

        (await _host.Notify(WinredDesk.Notice(request))).Is(200, Received);

        Assert.False(call.IsCompleted);
        var reply = (await call).Is(200);
        Assert.Equal("TXN-EARLY", (string?)reply.Json!["result"]!["transaction_id"]);
        Assert.Equal(["applied"], await _host.Http.Charges(number));
    }

    private async Task<(JsonObject Request, Lot Lot)> Pending()
    {
        var lot = await _host.LotEnding("9908");
        (await (await _host.Seller()).TopUp(lot.Sims[0].Number)).Is(200);
        return (Assert.Single(await _host.Http.Asked(lot.Sims[0].Number)), lot);
    }

    /// A host that does not wait for notifications.
    public sealed class NotWaiting : IAsyncLifetime
    {
        private LocalSimHost? _host;

        public LocalSimHost Host => _host!;

        public async Task InitializeAsync() =>
            _host = await LocalSimHost.Start(options => options.Settings["Providers__Winred__PendingWaitSeconds"] = "0");

        public async Task DisposeAsync() => await Host.DisposeAsync();
    }
}
