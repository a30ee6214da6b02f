namespace Mostrador.LocalHost.Demo.SmartSales;

/// <summary>What is done before the first order of a day: deliveries, new accounts, parcels that arrive, opinions.</summary>
internal sealed class ShopErrands(DemoDay day, string admin, Func<string, Task<string>> signIn)
{
    private static readonly TimeOnly Early = new(8, 30);

    public async Task Run()
    {
        if (day.Date.DayOfWeek is DayOfWeek.Tuesday)
            await Deliver();
        await ShopCustomers.Register(day, admin);
        var errands = day.Memory.Due(day.Date);
        var moved = await Task.WhenAll(errands.Select((errand, i) => errand.What == "review" ? Review(errand, i) : day.Attempt(Move(errand))));

        // What was called off is back on the shelf.
        var shelf = new Shelf(day.Memory, ShopAssortment.Products);
        foreach (var order in moved.OfType<Errand>().Where(order => order.What == "cancelled"))
            shelf.PutBack(shelf.Read(order.Detail));
    }

    private async Task Deliver()
    {
        var shelf = new Shelf(day.Memory, ShopAssortment.Products);
        await Task.WhenAll(shelf.Deliver().Select(line => day.Attempt(day
            .Clerk(admin, Early, $"delivery-{line.Product.Code}")
            .Patch($"products/{day.Memory.Ids[$"product/{line.Product.Code}"]}/", new { stock = shelf[line.Product] }))));
    }

    private async Task<Errand> Move(Errand order)
    {
        await day.Clerk(admin, Early, $"order-{order.Subject}").Post($"orders/admin/{order.Subject}/update_status/", new { status = order.What });
        return order;
    }

    // Nobody says twice what he thinks of a product: who did is refused. No order is moved by it.
    private async Task<Errand?> Review(Errand review, int number)
    {
        var rating = review.Detail.Length > 0 ? review.Detail[0] - '0' : 5;
        var names = review.Subject.Split(' ');
        await day.Clerk(await signIn(names[0]), Early, $"review-{number}").Send(
            HttpMethod.Post, $"products/{names[1]}/reviews/", new { rating, comment = review.Detail[2..] });
        return null;
    }
}
