namespace Mostrador.Api.Tests.SmartSales.Payments;

/// <summary>Stripe tells things often, and at once (contract, section 9).</summary>
public sealed class PaymentRaceTests(SmartSalesHostFixture fixture) : IClassFixture<SmartSalesHostFixture>
{
    private SmartSalesHost Host => fixture.Host;

    [Fact]
    public Task One_event_told_by_many_at_once_pays_once() => Race.Repeat(async () =>
    {
        var (_, order, product) = await Host.Ordered(stock: 10, quantity: 4);
        var body = Notification.Paid(order);

        Assert.All(await Race.Together(_ => Host.Notify(body)), reply => reply.Is(200));

        Assert.Equal(("PAID", 6), (await Host.StatusOf(order), await Host.StockOf(product)));
    });

    [Fact]
    public Task A_payment_and_a_cancellation_at_once_end_cancelled_with_all_units_back() => Race.Repeat(async () =>
    {
        var (_, order, product) = await Host.Ordered(stock: 10, quantity: 4);
        var body = Notification.Paid(order);

        Assert.All(
            await Race.Together(i => i % 2 == 0 ? Host.Notify(body) : Host.Move(order, "cancelled"), clients: 6),
            reply => reply.Is(200));

        Assert.Equal(("CANCELLED", 10), (await Host.StatusOf(order), await Host.StockOf(product)));
        (await Host.Notify(body)).Is(200);
        Assert.Equal(("CANCELLED", 10), (await Host.StatusOf(order), await Host.StockOf(product)));
    });

    [Fact]
    public Task A_payment_and_a_deletion_at_once_lose_no_units() => Race.Repeat(async () =>
    {
        var (_, order, product) = await Host.Ordered(stock: 10, quantity: 4);
        var admin = await Host.Admin();

        var replies = await Race.Together(
            async i => i == 0 ? await Host.Notify(Notification.Paid(order)) : await admin.Delete($"/orders/admin/{order}/"), clients: 2);

        replies[1].Is(204);
        Assert.Equal(replies[0].Status == 200 ? 6 : 10, await Host.StockOf(product)); // Deleted when it was paid, it keeps them (contract 5.3).
    });
}
