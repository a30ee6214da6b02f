using System.Globalization;
using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Crash;

/// <summary>
/// Goes over the whole shop after a restart: all that was acknowledged is there, what was not acknowledged happened whole or not
/// at all, and stock, ledgers and reports add up.
/// </summary>
internal sealed class Audit(ShopClient shop, Stage stage, Journal journal)
{
    private readonly HashSet<string> _entries = [];

    /// <summary>Checks everything. What was asked without an answer may have happened; from now on the journal knows.</summary>
    public async Task Check()
    {
        var orders = (await shop.List("orders/")).Select(json => new OrderSeen(json.AsObject())).ToList();
        CheckNumbers(orders);
        CheckKnownOrders(orders.ToDictionary(order => order.Id));
        CheckNewOrders(orders);
        Assert.All(orders, CheckSums);
        await CheckStock(orders);
        foreach (var customer in await shop.List("customers/"))
        {
            await CheckPoints(customer, orders);
            CheckCredit(customer, orders);
        }

        Assert.All(journal.HandEntries, entry => Assert.True(!entry.Value.Answered || _entries.Contains(entry.Key), $"{entry.Key} is missing"));
        await CheckReport(orders);
        journal.Settle(orders, _entries);
    }

    private static void CheckNumbers(IReadOnlyList<OrderSeen> orders)
    {
        Assert.Distinct(orders.Select(order => order.Id));
        Assert.Distinct(orders.Select(order => order.Folio));
        Assert.Distinct(orders.SelectMany(order => order.Lines).Select(line => line.Id));
    }

    private void CheckKnownOrders(Dictionary<long, OrderSeen> found)
    {
        foreach (var (id, told) in journal.Orders)
        {
            Assert.True(found.TryGetValue(id, out var order), $"Order {told.Json} is missing");
            var afterwards = journal.UnansweredEnds.TryGetValue(id, out var method)
                ? method is null ? told.Cancelled() : told.Paid(method, order.PaidAt)
                : told;
            Assert.True(order.IsSameAs(told) || order.IsSameAs(afterwards), $"Order {told.Json} became {order.Json}");
        }
    }

    // Whoever was not answered may have his order; nobody has one that he did not ask for.
    private void CheckNewOrders(IEnumerable<OrderSeen> orders)
    {
        var asked = journal.UnansweredOrders.Select(order => order.Text).ToList();
        foreach (var order in orders.Where(order => !journal.Orders.ContainsKey(order.Id)))
        {
            var text = new OrderAsked(order.Customer, [.. order.Lines.Select(line => (line.Product, line.Quantity))]).Text;
            Assert.True(asked.Remove(text), $"Nobody asked for {order.Json}");
            Assert.Equal("PENDING", order.Status);
        }
    }

    private static void CheckSums(OrderSeen order)
    {
        Assert.NotEmpty(order.Lines);
        Assert.Equal(order.Lines.Sum(line => line.Amount), order.Subtotal);
        Assert.Equal(order.Lines.Sum(line => line.Tax), order.Tax);
        Assert.Equal(order.Subtotal + order.Tax, order.Total);
        Assert.Equal(order.IsPaid, order.Method is not null);
        Assert.Equal(order.IsPaid, order.PaidAt is not null);
    }

    private async Task CheckStock(IReadOnlyList<OrderSeen> orders)
    {
        var sold = orders.Where(order => order.HoldsStock).SelectMany(order => order.Lines).ToLookup(line => line.Product, line => line.Quantity);
        foreach (var product in await shop.List("products/"))
        {
            var id = (long)product["id"]!;
            Assert.Equal(stage.FirstStock[id] - sold[id].Sum(), (long)product["current_stock"]!);
        }
    }

    private async Task CheckPoints(JsonNode customer, IReadOnlyList<OrderSeen> orders)
    {
        var id = (long)customer["id"]!;
        var ledger = await shop.List($"customers/{id}/history/");
        var paid = orders.Where(order => order.IsPaid && order.Customer == id).ToList();
        var earned = paid.Where(order => order.Method == "CASH" && order.PointsEarned > 0)
            .Select(order => ($"Puntos compra {order.Folio}", "EARN", (decimal)order.PointsEarned));
        var spent = paid.Where(order => order.Method == "POINTS")
            .Select(order => ($"Pago Ticket #{order.Folio}", "REDEEM", (decimal)-order.PointsToPay));
        CheckLedger([.. earned, .. spent], id, ["EARN"], ledger, amount => (long)amount!);
        Assert.Equal(ledger.Sum(entry => (long)entry["amount"]!), (long)customer["current_points"]!);
    }

    private void CheckCredit(JsonNode customer, IReadOnlyList<OrderSeen> orders)
    {
        var id = (long)customer["id"]!;
        var ledger = customer["credit_transactions"]!.AsArray().Select(entry => entry!).ToList();
        var charges = orders.Where(order => order is { Method: "CREDIT" } && order.Customer == id)
            .Select(order => ($"Pago Ticket #{order.Folio}", "CHARGE", order.Total));
        CheckLedger([.. charges], id, ["PAYMENT"], ledger, OrderSeen.Money);
        var debt = ledger.Sum(entry => OrderSeen.Money(entry["amount"]) * ((string)entry["transaction_type"]! == "CHARGE" ? 1 : -1));
        Assert.Equal(debt, OrderSeen.Money(customer["credit_used"]));
    }

    // The entries that orders cause, each once; all others were entered by hand.
    private void CheckLedger(
        List<(string Description, string Type, decimal Amount)> caused, long customer, string[] typesByHand, IReadOnlyList<JsonNode> ledger,
        Func<JsonNode?, decimal> amountOf)
    {
        foreach (var entry in ledger)
        {
            var found = (Description: (string)entry["description"]!, Type: (string)entry["transaction_type"]!, Amount: amountOf(entry["amount"]));
            if (caused.Remove(found))
                continue;
            Assert.True(_entries.Add(found.Description), $"{found} is stored twice");
            Assert.True(journal.HandEntries.TryGetValue(found.Description, out var asked), $"Nobody caused {found}");
            Assert.Equal((asked.Customer, asked.Type, asked.Amount), (customer, found.Type, found.Amount));
            Assert.Contains(found.Type, typesByHand);
        }

        Assert.Empty(caused);
    }

    private async Task CheckReport(IReadOnlyList<OrderSeen> orders)
    {
        var paid = orders.Where(order => order.IsPaid).ToList();
        var start = DateTime.UtcNow.AddDays(-70).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var summary = (await shop.Get($"analytics/sales-summary/?start_date={start}"))["general_summary"]!;
        Assert.Equal(paid.Count, (int)summary["total_tickets"]!);
        Assert.Equal(paid.Sum(order => order.Total), (decimal)summary["total_revenue"]!);
    }
}
