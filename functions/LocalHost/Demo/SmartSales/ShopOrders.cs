using System.Globalization;

namespace Mostrador.LocalHost.Demo.SmartSales;

/// <summary>The orders of a day: most are paid at once; parcels are sent the next days and arrive, as the reports of the shop see them.</summary>
internal sealed class ShopOrders(DemoDay day, string admin, Func<string, Task<string>> signIn)
{
    private static readonly Rhythm Rhythm = new(4.8)
    {
        Week = [1.15, 1.05, 0.95, 0.9, 0.95, 1.05, 1.2],
        Growth = 0.7,
        Hours = [1, 2, 3, 4, 5, 4, 4, 5, 6, 7, 9, 10, 8, 4],
    };

    private readonly Shelf _shelf = new(day.Memory, ShopAssortment.Products);

    /// <summary>Whether customers order for themselves.</summary>
    public required bool CustomersOrder { get; init; }

    /// <summary>Whether there is a Stripe that takes no real money.</summary>
    public required bool TakesCards { get; init; }

    public async Task Run()
    {
        var orders = Plan();
        var placed = await Task.WhenAll(orders.Select(order => day.Attempt(Place(order))));
        for (var i = 0; i < orders.Count; i++)
        {
            if (placed[i] is { } done)
                Remember(orders[i], done);
        }
    }

    private List<Order> Plan()
    {
        var orders = new List<Order>();
        var count = Rhythm.Sales(day);
        for (var i = 0; i < count; i++)
        {
            var buyer = !CustomersOrder || day.Random.Happens(0.3) ? day.Random.Of(ShopStaff.Cashiers) : ShopCustomers.Username(day.Random.Next(ShopCustomers.Known(day)));
            var basket = _shelf.Fill(day.Random, day.Random.Between(1, 3), most: day.Random.Happens(0.2) ? 4 : 2);
            if (basket.Count > 0)
                orders.Add(new(i, Rhythm.Time(day.Random), buyer, basket, End()));
        }

        return orders;
    }

    private string End() => day.Random.NextDouble() switch
    {
        < 0.05 => "cancelled",
        < 0.08 => "pending",
        < 0.10 when TakesCards => "card",
        _ => "paid",
    };

    private async Task<Placed> Place(Order order)
    {
        var buyer = day.Clerk(await signIn(order.Buyer), order.Time, $"order-{order.Number}");
        var answer = await buyer.Post("orders/create/", new
        {
            items = order.Basket.Select(line => new { product_id = day.Memory.Ids[$"product/{line.Product.Code}"], quantity = line.Quantity }),
        });
        var id = answer.Text("id");
        if (order.End == "card")
            await PayByCard(buyer, id);
        else if (order.End != "pending")
            await day.Clerk(admin, order.Time.Add(TimeSpan.FromMinutes(5)), $"payment-{order.Number}").Post($"orders/admin/{id}/update_status/", new { status = order.End });
        return new(id, answer.Cents("total_price"));
    }

    // Stripe tells the shop by and by; who has paid looks until he sees it.
    private static async Task PayByCard(DemoClerk buyer, string id)
    {
        var session = await buyer.Post($"orders/{id}/create-checkout-session/");
        var page = new Uri(session.Text("checkout_url")).AbsolutePath;
        await buyer.Send(HttpMethod.Post, page, new FormUrlEncodedContent([new("action", "pay")]));
        for (var look = 0; (await buyer.Get($"orders/{id}/")).Text("status") == "PENDING"; look++)
        {
            if (look == 200)
                throw new DemoException($"the payment of order {id} did not arrive");
            await Task.Delay(50);
        }
    }

    private void Remember(Order order, Placed placed)
    {
        switch (order.End)
        {
            case "cancelled":
                _shelf.PutBack(order.Basket);
                return;
            case "pending":
                // Whoever has not paid in three days has thought better of it; the last of them still think.
                day.Memory.Later(day.Date.AddDays(3), "cancelled", placed.Id, Shelf.Written(order.Basket));
                return;
        }

        day.Memory.Sold(placed.Total);
        if (day.Random.Happens(0.25))
            day.Memory.Later(day.Date.AddDays(1), "shipped", placed.Id);
        var arrives = day.Date.AddDays(day.Random.Between(2, 5));
        day.Memory.Later(arrives, "delivered", placed.Id);
        if (!ShopStaff.Cashiers.Contains(order.Buyer) && day.Random.Happens(0.2))
            day.Memory.Later(arrives.AddDays(1), "review", $"{order.Buyer} {day.Memory.Ids[$"product/{order.Basket[0].Product.Code}"]}", Opinion());
    }

    private string Opinion()
    {
        var rating = day.Random.NextDouble() switch { < 0.5 => 5, < 0.8 => 4, < 0.92 => 3, < 0.98 => 2, _ => 1 };
        return string.Create(CultureInfo.InvariantCulture, $"{rating} {day.Random.Of(ShopAssortment.Comments[rating])}");
    }

    private sealed record Order(int Number, TimeOnly Time, string Buyer, IReadOnlyList<DemoLine> Basket, string End);

    private sealed record Placed(string Id, long Total);
}
