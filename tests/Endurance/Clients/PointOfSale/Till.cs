using System.Text.Json.Nodes;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Clients.PointOfSale;

/// <summary>A till: makes orders, pays and cancels any that are pending, and enters points and credit payments by hand.</summary>
internal sealed class Till(Hand hand, PosStage stage)
{
    private readonly Random _random = hand.Random;

    public Task Act() => _random.Next(11) switch
    {
        _ when stage.Pending.IsEmpty => Order(),
        < 4 => Order(),
        < 7 => Pay(),
        < 8 => Cancel(),
        < 9 => Points("EARN", _random.Next(1, 200)),
        < 10 => Points("REDEEM", _random.Next(1, 400)),
        _ => PayCredit(),
    };

    private async Task Order()
    {
        var products = stage.FirstStock.Keys.ToList();
        long? customer = _random.Next(4) == 0 ? null : hand.Any(stage.Customers);
        var items = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => new { product_id = hand.Any(products), quantity = _random.Next(1, 4) }).ToList();
        var made = await hand.Send(Ask.Post("order", "orders/", new { customer, items }));
        if (made is not { Outcome: Outcome.Acknowledged, Answer: { } order })
            return;
        var id = (long)order["id"]!;
        made.About.Add($"order {id}");
        stage.Pending[id] = customer;
        if (_random.Next(8) == 0 && hand.Door.IsOpen && await hand.Door.Look($"orders/{id}/", hand.Token) is { } seen && (long)seen["id"]! != id)
            hand.Door.Surprises.Add("what was acknowledged can be read", $"order {id} reads {seen.ToJsonString()}", $"order {id}");
    }

    private async Task Pay()
    {
        if (TakePending() is not ({ } id, var customer))
            return;
        string[] methods = customer is null ? ["CASH", "CARD"] : ["CASH", "POINTS", "CREDIT"];
        var method = hand.Any(methods);
        var paid = await hand.Send(Ask.Post("pay", $"orders/{id}/pay/", new { payment_method = method }) with { About = [$"order {id}", $"customer {customer}"] });
        if (paid.Outcome == Outcome.Refused && paid.Answer?["detail"] is not null)
            stage.Pending[id] = customer;
        if (paid is { Outcome: Outcome.Acknowledged, Answer: { } order } && method == "CREDIT")
            stage.PayableDebt.AddOrUpdate(customer!.Value, Whole(order), (_, debt) => debt + Whole(order));
    }

    private async Task Cancel()
    {
        if (TakePending() is ({ } id, _))
            await hand.Send(Ask.Post("cancel", $"orders/{id}/cancel/", new { }) with { About = [$"order {id}"] });
    }

    private Task<Operation> Points(string type, int amount) =>
        Enter("points", hand.Any(stage.Customers), description => new { amount, transaction_type = type, description });

    // Never more than is certainly owed, so that the ledger's plain sum is the debt.
    private Task<Operation> PayCredit()
    {
        var customer = hand.Any(stage.Customers);
        var debt = stage.PayableDebt.GetValueOrDefault(customer);
        return debt > 1 && stage.PayableDebt.TryUpdate(customer, debt - (debt / 2), debt)
            ? Enter("pay-credit", customer, description => new { amount = debt / 2, description })
            : Points("EARN", 7);
    }

    private Task<Operation> Enter(string door, long customer, Func<string, object> body)
    {
        var mark = $"{door} {Guid.NewGuid()}";
        return hand.Send(Ask.Post(door, $"customers/{customer}/{door}/", body(mark)) with { Mark = mark, About = [$"customer {customer}"] });
    }

    // Now and then an order is left for others, who then try at the same time.
    private (long? Id, long? Customer) TakePending()
    {
        var all = stage.Pending.Take(20).ToList();
        if (all.Count == 0)
            return (null, null);
        var (id, customer) = hand.Any(all);
        if (_random.Next(3) > 0)
            stage.Pending.TryRemove(id, out _);
        return (id, customer);
    }

    private static long Whole(JsonNode order) => (long)Checks.PointOfSale.OrderSeen.Money(order["final_amount"]);
}
