namespace Mostrador.Api.Tests.Crash;

/// <summary>
/// One client of the load: makes orders, pays and cancels its own, and enters points and credit payments by hand, until
/// nobody answers any more.
/// </summary>
internal sealed class Till(int number, ShopClient shop, Stage stage, Journal journal, Random random)
{
    private readonly List<OrderSeen> _pending = [];
    private int _entries;
    private bool _open = true;

    public async Task Work()
    {
        while (_open)
        {
            await (random.Next(10) switch
            {
                _ when _pending.Count == 0 => Order(),
                < 4 => Order(),
                < 7 => Pay(TakePending()),
                < 8 => Cancel(TakePending()),
                < 9 => GivePoints(),
                _ => PayCredit(),
            });
        }
    }

    private async Task Order()
    {
        var products = stage.FirstStock.Keys.ToList();
        var lines = Enumerable.Range(0, random.Next(1, 4)).Select(_ => (Product: Any(products), Quantity: (long)random.Next(1, 4))).ToList();
        var asked = new OrderAsked(random.Next(4) == 0 ? null : Any(stage.Customers), lines);
        var items = lines.Select(line => new { product_id = line.Product, quantity = line.Quantity }).ToList();
        switch (await shop.Post("orders/", new { customer = asked.Customer, items }))
        {
            case { Status: 201, Body: { } body }:
                var order = new OrderSeen(body.AsObject());
                _pending.Add(order);
                journal.Orders[order.Id] = order;
                journal.Acknowledge();
                break;
            case { Status: 400, Body: { } body } when body["non_field_errors"] is not null:
                journal.Acknowledge();
                break;
            case null:
                journal.UnansweredOrders.Add(asked);
                _open = false;
                break;
            case var surprise:
                Surprise("an order", surprise);
                break;
        }
    }

    private async Task Pay(OrderSeen order)
    {
        string[] methods = order.Customer is null ? ["CASH", "CARD"] : ["CASH", "POINTS", "CREDIT"];
        var method = Any(methods);
        switch (await shop.Post($"orders/{order.Id}/pay/", new { payment_method = method }))
        {
            case { Status: 200, Body: { } body }:
                var paid = new OrderSeen(body.AsObject());
                if (!paid.IsSameAs(order.Paid(method, paid.PaidAt)))
                    journal.Surprises.Enqueue($"Order {order.Json} was paid in {method} as {paid.Json}");
                journal.Orders[order.Id] = paid;
                if (method == "CREDIT")
                    stage.PayableDebt.AddOrUpdate(order.Customer!.Value, (long)order.Total, (_, debt) => debt + (long)order.Total);
                journal.Acknowledge();
                break;
            case { Status: 400, Body: { } body } when method is "POINTS" or "CREDIT" && body["detail"] is not null:
                _pending.Add(order);
                journal.Acknowledge();
                break;
            case null:
                journal.UnansweredEnds[order.Id] = method;
                _open = false;
                break;
            case var surprise:
                Surprise($"the payment of {order.Id}", surprise);
                break;
        }
    }

    private async Task Cancel(OrderSeen order)
    {
        switch (await shop.Post($"orders/{order.Id}/cancel/", new { }))
        {
            case { Status: 200 }:
                journal.Orders[order.Id] = order.Cancelled();
                journal.Acknowledge();
                break;
            case null:
                journal.UnansweredEnds[order.Id] = null;
                _open = false;
                break;
            case var surprise:
                Surprise($"the cancellation of {order.Id}", surprise);
                break;
        }
    }

    private Task GivePoints()
    {
        var amount = random.Next(1, 200);
        return Enter("points", Any(stage.Customers), amount, "EARN", description => new { amount, transaction_type = "EARN", description });
    }

    // Never more than is certainly owed, so that the ledger's plain sum is the debt.
    private Task PayCredit()
    {
        var customer = Any(stage.Customers);
        var debt = stage.PayableDebt.GetValueOrDefault(customer);
        return debt > 1 && stage.PayableDebt.TryUpdate(customer, debt - (debt / 2), debt)
            ? Enter("pay-credit", customer, debt / 2, "PAYMENT", description => new { amount = debt / 2, description })
            : GivePoints();
    }

    private async Task Enter(string door, long customer, long amount, string type, Func<string, object> body)
    {
        var description = $"{type} {journal.Round}-{number}-{++_entries}";
        switch (await shop.Post($"customers/{customer}/{door}/", body(description)))
        {
            case { Status: 200 or 201 }:
                journal.HandEntries[description] = new HandEntry(customer, amount, type, Answered: true);
                journal.Acknowledge();
                break;
            case null:
                journal.HandEntries[description] = new HandEntry(customer, amount, type, Answered: false);
                _open = false;
                break;
            case var surprise:
                Surprise(description, surprise);
                break;
        }
    }

    private void Surprise(string what, Answer answer)
    {
        journal.Surprises.Enqueue($"The answer to {what} was {answer.Status} {answer.Body}");
        _open = false;
    }

    private OrderSeen TakePending()
    {
        var order = Any(_pending);
        _pending.Remove(order);
        return order;
    }

    private T Any<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
