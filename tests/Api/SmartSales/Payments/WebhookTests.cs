using System.Text;
using Mostrador.Api.Tests.Telemetry;
using Mostrador.SmartSales.Orders;
using Mostrador.SmartSales.Payments;

namespace Mostrador.Api.Tests.SmartSales.Payments;

/// <summary>Stripe tells that an order is paid (contract 4.18).</summary>
public sealed class WebhookTests(SmartSalesHostFixture fixture) : IClassFixture<SmartSalesHostFixture>
{
    private const string Signed = "Invalid signature";

    private SmartSalesHost Host => fixture.Host;

    [Fact]
    public async Task A_pending_order_is_paid_at_once_and_its_stock_stays()
    {
        var (cashier, order, product) = await Host.Ordered(stock: 10, quantity: 4);
        var version = await Version();

        Assert.Equal("", (await Host.Notify(Notification.Paid($"{order}", "evt_1"))).Is(200).Text);

        Assert.Equal("PAID", (await cashier.Get($"/orders/{order}/")).Is(200)["status"]);
        Assert.Equal(6, await Host.StockOf(product));
        Assert.True(await Version() > version);
        var payment = await Host.Stored.Peek<Payment>(Payment.KeyOf(order, "evt_1"));
        Assert.Equal(("evt_1", "cs_test_1", "PENDING", order), (payment!.EventId, payment.SessionId, payment.FoundStatus, payment.OrderId));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    [InlineData("nonsense")]
    public async Task The_type_of_the_body_does_not_matter(string type)
    {
        var (_, order, _) = await Host.Ordered();

        (await Host.Notify(Notification.Paid(order), type: type)).Is(200);

        Assert.Equal("PAID", await Host.StatusOf(order));
    }

    [Fact]
    public async Task A_token_is_not_looked_at()
    {
        var body = Notification.Paid((await Host.Ordered()).Order);

        (await Host.Anonymous.WithToken("nonsense").WithHeader("Stripe-Signature", Notification.Signature(body))
            .Post("/orders/stripe-webhook", Bodies.Json(body))).Is(200);
    }

    /// The clock of a simulated request is not that of signatures.
    [Fact]
    public async Task Time_for_signatures_is_real()
    {
        var body = Notification.Paid((await Host.Ordered()).Order);

        (await Host.Anonymous.At("2031-01-01T00:00:00Z").WithHeader("Stripe-Signature", Notification.Signature(body))
            .Post("/orders/stripe-webhook/", Bodies.Json(body))).Is(200);
    }

    [Fact]
    public async Task Whatever_is_not_signed_well_changes_nothing()
    {
        var (_, order, _) = await Host.Ordered();
        var body = Notification.Paid(order);

        (await Host.Notify(body, signature: "")).Is(400, Refused.Error("Missing Stripe signature header"));
        (await Host.Notify(body, signature: "t=,v1=")).Is(400, Refused.Error(Signed));
        (await Host.Notify(body, Notification.Signature(body, "whsec_wrong"))).Is(400, Refused.Error(Signed));
        (await Host.Notify(body, Notification.Signature(body, age: TimeSpan.FromSeconds(310)))).Is(400, Refused.Error(Signed));
        (await Host.Notify(body + " ", Notification.Signature(body))).Is(400, Refused.Error(Signed));
        (await Host.Notify("", Notification.Signature(body))).Is(400, Refused.Error(Signed));
        (await Host.Notify(new string('x', 1024 * 1024 + 1), Notification.Signature(body))).Is(413);

        Assert.Equal("PENDING", await Host.StatusOf(order));
        (await Host.Notify(body, Notification.Signature(body, age: TimeSpan.FromSeconds(280)))).Is(200);
        Assert.Equal("PAID", await Host.StatusOf(order));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"checkout.session.completed\"")]
    [InlineData("{}")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":"checkout.session.completed"}x""")]
    public async Task What_is_signed_and_no_event_is_refused(string body) =>
        (await Host.Notify(body)).Is(400, Refused.Error("Invalid payload"));

    [Fact]
    public async Task Depth_and_broken_letters_are_no_fault()
    {
        (await Host.Notify(new string('[', 100_000))).Is(400, Refused.Error("Invalid payload"));
        (await Host.Notify("""{"type":"\ud800"}""")).Is(200);
        (await Host.Notify("""{"\ud800":1,"type":"checkout.session.completed","data":{"object":{"metadata":{"order_id":"\ud800"}}}}""")).Is(404);
        var bytes = Encoding.Latin1.GetBytes("""{"type":"ñ"}""");
        (await Host.Anonymous.WithHeader("Stripe-Signature", "t=1,v1=0").Post("/orders/stripe-webhook/", Bodies.Typed(bytes, "application/json"))).Is(400);
    }

    [Theory]
    [InlineData("payment_intent.succeeded")]
    [InlineData("checkout.session.async_payment_succeeded")]
    [InlineData("")]
    public async Task Other_events_are_taken_and_left(string type)
    {
        var (_, order, _) = await Host.Ordered();
        var body = Notification.Paid(order).Replace("checkout.session.completed", type, StringComparison.Ordinal);

        Assert.Equal("", (await Host.Notify(body)).Is(200).Text);

        Assert.Equal("PENDING", await Host.StatusOf(order));
    }

    [Theory]
    [InlineData("""{"type":"checkout.session.completed"}""")]
    [InlineData("""{"type":"checkout.session.completed","data":null}""")]
    [InlineData("""{"type":"checkout.session.completed","data":{"object":[]}}""")]
    [InlineData("""{"type":"checkout.session.completed","data":{"object":{"metadata":null}}}""")]
    [InlineData("""{"type":"checkout.session.completed","data":{"object":{"metadata":{}}}}""")]
    [InlineData("""{"type":"checkout.session.completed","data":{"object":{"metadata":{"order_id":null}}}}""")]
    [InlineData("""{"type":"checkout.session.completed","data":{"object":{"metadata":"1"}}}""")]
    public async Task An_event_without_an_order_says_so(string body) =>
        (await Host.Notify(body)).Is(400, Refused.Error("Falta order_id en los metadatos de Stripe"));

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("\"\"")]
    [InlineData("\"-1\"")]
    [InlineData("987654321")]
    [InlineData("1.5")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("99999999999999999999999999")]
    public async Task An_order_that_is_not_there_is_not_found(string orderId) =>
        (await Host.Notify(Notification.Bare(orderId))).Is(404, Refused.Error("Orden no encontrada"));

    [Fact]
    public async Task The_order_of_a_deleted_user_is_gone()
    {
        var (cashier, order, _) = await Host.Ordered();
        (await (await Host.Admin()).Delete($"/users/{cashier.UserId}/")).Is(204);

        (await Host.Notify(Notification.Paid(order))).Is(404, Refused.Error("Orden no encontrada"));
    }

    [Fact]
    public async Task What_is_not_paid_yet_stays_pending_until_it_is()
    {
        var (_, order, _) = await Host.Ordered();

        (await Host.Notify(Notification.Paid(order, "evt_3", "unpaid"))).Is(200);
        Assert.Equal("PENDING", await Host.StatusOf(order));
        (await Host.Notify(Notification.Paid(order, "evt_3", "no_payment_required"))).Is(200);
        Assert.Equal("PAID", await Host.StatusOf(order));
    }

    [Fact]
    public async Task An_event_needs_neither_an_id_nor_a_session()
    {
        var (_, order, _) = await Host.Ordered();
        var body = Notification.Bare($"{order}");

        (await Host.Notify(body)).Is(200);
        (await Host.Notify(body)).Is(200);

        Assert.Equal("PAID", await Host.StatusOf(order));
    }

    /// What an administrator has decided since is not undone by an old event that comes again.
    [Fact]
    public async Task An_event_counts_once()
    {
        var (_, order, _) = await Host.Ordered();
        var body = Notification.Paid(order);
        (await Host.Notify(body)).Is(200);
        (await Host.Move(order, "pending")).Is(200);

        (await Host.Notify(body)).Is(200);
        Assert.Equal("PENDING", await Host.StatusOf(order));

        (await Host.Notify(Notification.Paid(order))).Is(200);
        Assert.Equal("PAID", await Host.StatusOf(order));
    }

    [Theory]
    [InlineData("paid", "PAID")]
    [InlineData("shipped", "SHIPPED")]
    [InlineData("delivered", "DELIVERED")]
    [InlineData("cancelled", "CANCELLED")]
    public async Task Money_that_comes_too_late_moves_nothing_and_is_told_once(string status, string stays)
    {
        var logs = new CapturedLogs();
        await using var host = await SmartSalesHost.Start(options => options.Services = logs.Use);
        var (cashier, order, product) = await host.Ordered(stock: 10, quantity: 4);
        (await host.Move(order, status)).Is(200);
        var stock = await host.StockOf(product);
        var body = Notification.Paid(order, "evt_late", session: "cs_late");

        (await host.Notify(body)).Is(200);
        (await host.Notify(body)).Is(200);

        Assert.Equal((stays, stock), (await host.StatusOf(order), await host.StockOf(product)));
        var told = Assert.Single(logs.Texts, text => text.Contains("cs_late", StringComparison.Ordinal) && text.Contains("Warning", StringComparison.Ordinal));
        Assert.Contains(
            $"The order {order} was {stays} when it was paid in the Stripe session cs_late (event evt_late): its money may have to be refunded by hand.",
            told, StringComparison.Ordinal);
        Assert.DoesNotContain(cashier.Username, told, StringComparison.Ordinal);
    }

    /// OrderChanges: what the dashboard looks at.
    private async Task<long> Version() => (await Host.Stored.Peek<OrderChanges>("all"))!.Version;
}
