using System.Globalization;

namespace Mostrador.LocalHost.Demo.PointOfSale;

/// <summary>The tickets of a day: planned one after another, then rung up side by side.</summary>
internal sealed class PosSales(DemoDay day, IReadOnlyList<string> cashiers)
{
    private const int NoCustomer = -1;
    private static readonly Rhythm Rhythm = new(5.2) { Opens = 8, Hours = [3, 5, 5, 6, 7, 9, 8, 5, 5, 7, 10, 8, 4] };
    private readonly Shelf _shelf = new(day.Memory, PosAssortment.Products);

    public async Task Run()
    {
        var tickets = Plan();
        var rung = await Task.WhenAll(tickets.Select(ticket => day.Attempt(Ring(ticket))));
        for (var i = 0; i < tickets.Count; i++)
        {
            if (rung[i] is { } done)
                Remember(tickets[i], done);
        }
    }

    private List<Ticket> Plan()
    {
        var sales = Rhythm.Sales(day);
        if (sales == 0)
            return [];
        var regulars = Enumerable.Range(0, PosCustomers.Known(day.Memory)).Where(customer => PosCustomers.IsExpected(customer, day)).ToList();
        var tickets = new List<Ticket>();
        for (var i = 0; i < sales + regulars.Count; i++)
        {
            var isRegular = i < regulars.Count;
            var customer = isRegular ? regulars[i] : day.Random.Happens(0.45) ? PosCustomers.Passing(day) : NoCustomer;
            if (customer != NoCustomer && tickets.Exists(ticket => ticket.Customer == customer))
                customer = NoCustomer;
            var basket = _shelf.Fill(day.Random, day.Random.Between(1, 5), most: 3);
            if (basket.Count > 0)
                tickets.Add(new(i, Rhythm.Time(day.Random), day.Random.Of(cashiers), customer, basket, Method(isRegular), day.Random.Happens(0.03)));
        }

        return tickets;
    }

    private string Method(bool isRegular) => (isRegular, day.Random.NextDouble()) switch
    {
        (true, < 0.3) => "CREDIT",
        (true, < 0.45) => "POINTS",
        (_, < 0.7) => "CASH",
        _ => "CARD",
    };

    private async Task<Rung> Ring(Ticket ticket)
    {
        var clerk = day.Clerk(ticket.Cashier, ticket.Time, $"ticket-{ticket.Number}");
        var order = await clerk.Post("orders/", new
        {
            customer = ticket.Customer == NoCustomer ? null : day.Memory.Ids[$"customer/{ticket.Customer}"],
            items = ticket.Basket.Select(line => new { product_id = day.Memory.Ids[$"product/{line.Product.Code}"], quantity = line.Quantity }),
        });
        var path = $"orders/{order.Text("id")}";
        var total = order.Cents("final_amount");
        if (ticket.IsCancelled)
        {
            await clerk.Post($"{path}/cancel/");
            return new("CANCELLED", total);
        }

        // A customer who is not frequent this month, or has not the points, pays cash.
        if (ticket.Method is "CREDIT" or "POINTS")
        {
            var answer = await clerk.Send(HttpMethod.Post, $"{path}/pay/", new { payment_method = ticket.Method });
            if (answer.Status == StatusCodes.Status200OK)
                return new(ticket.Method, total);
        }

        var method = ticket.Method == "CARD" ? "CARD" : "CASH";
        await clerk.Post($"{path}/pay/", new { payment_method = method });
        return new(method, total);
    }

    private void Remember(Ticket ticket, Rung rung)
    {
        if (rung.Method == "CANCELLED")
        {
            _shelf.PutBack(ticket.Basket);
            return;
        }

        day.Memory.Sold(rung.Total);
        if (rung.Method == "CREDIT")
            day.Memory.Later(Payday(), "pay", ticket.Customer.ToString(CultureInfo.InvariantCulture), (rung.Total / 100m).ToString(CultureInfo.InvariantCulture));
    }

    private DateOnly Payday()
    {
        var month = new DateOnly(day.Date.Year, day.Date.Month, 1);
        return day.Date.Day < 15 ? month.AddDays(14) : month.AddMonths(1);
    }

    private sealed record Ticket(int Number, TimeOnly Time, string Cashier, int Customer, IReadOnlyList<DemoLine> Basket, string Method, bool IsCancelled);

    private sealed record Rung(string Method, long Total);
}
