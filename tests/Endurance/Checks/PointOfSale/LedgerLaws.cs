using System.Text.Json.Nodes;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Checks.PointOfSale;

/// <summary>Every ledger holds what orders and hands caused, each once, and its sum is the balance.</summary>
internal static class LedgerLaws
{
    public static void Check(Findings findings, IReadOnlyList<Operation> history, PosBooks books)
    {
        var (points, payments) = (new List<(string, JsonNode)>(), new List<(string, JsonNode)>());
        foreach (var customer in books.Customers)
        {
            points.AddRange(CheckPoints(findings, customer, books.Orders));
            payments.AddRange(CheckCredit(findings, customer, books.Orders));
        }

        var byHand = new Existence(findings) { Same = SameAmount };
        byHand.Check(history.Where(operation => operation.Kind == "points"), points);
        byHand.Check(history.Where(operation => operation.Kind == "pay-credit"), payments);
    }

    private static List<(string, JsonNode)> CheckPoints(Findings findings, CustomerSeen customer, IReadOnlyList<OrderSeen> orders)
    {
        var paid = orders.Where(order => order.IsPaid && order.Customer == customer.Id).ToList();
        var earned = paid.Where(order => order.Method is "CASH" or "CARD" && order.PointsEarned > 0)
            .Select(order => ($"Puntos compra {order.Folio}", "EARN", (decimal)order.PointsEarned));
        var spent = paid.Where(order => order.Method == "POINTS")
            .Select(order => ($"Pago Ticket #{order.Folio}", "REDEEM", (decimal)-order.PointsToPay));
        var byHand = Caused(findings, customer, [.. earned, .. spent], customer.Points, amount => (long)amount!);
        findings.Same(
            "points = sum of their ledger", customer.Points.Sum(entry => (long)entry["amount"]!), (long)customer.Json["current_points"]!,
            $"customer {customer.Id}");
        if ((long)customer.Json["current_points"]! < 0)
            findings.Add("no point is spent twice", $"customer {customer.Id} has {customer.Json["current_points"]}", $"customer {customer.Id}");
        return byHand;
    }

    private static List<(string, JsonNode)> CheckCredit(Findings findings, CustomerSeen customer, IReadOnlyList<OrderSeen> orders)
    {
        var charges = orders.Where(order => order is { Method: "CREDIT" } && order.Customer == customer.Id)
            .Select(order => ($"Pago Ticket #{order.Folio}", "CHARGE", order.Total));
        var byHand = Caused(findings, customer, [.. charges], customer.Credit, OrderSeen.Money);
        var debt = customer.Credit.Sum(entry => OrderSeen.Money(entry["amount"]) * ((string)entry["transaction_type"]! == "CHARGE" ? 1 : -1));
        findings.Same("debt = sum of its ledger", debt, OrderSeen.Money(customer.Json["credit_used"]), $"customer {customer.Id}");
        return byHand;
    }

    // The entries that orders cause, each once; answers all others, with their marks.
    private static List<(string, JsonNode)> Caused(
        Findings findings, CustomerSeen customer, List<(string Description, string Type, decimal Amount)> caused,
        IReadOnlyList<JsonNode> ledger, Func<JsonNode?, decimal> amountOf)
    {
        var byHand = new List<(string, JsonNode)>();
        foreach (var entry in ledger)
        {
            var found = (Description: (string)entry["description"]!, Type: (string)entry["transaction_type"]!, Amount: amountOf(entry["amount"]));
            if (!caused.Remove(found))
                byHand.Add((found.Description, With(entry, customer.Id)));
        }

        foreach (var missing in caused)
            findings.Add("every payment is in the ledger", $"{missing} of customer {customer.Id} is missing", $"customer {customer.Id}");
        return byHand;
    }

    private static JsonNode With(JsonNode entry, long customer)
    {
        var copy = entry.DeepClone();
        copy["customer"] = customer;
        return copy;
    }

    private static string? SameAmount(Operation asked, JsonNode entry)
    {
        var sign = (string)entry["transaction_type"]! == "REDEEM" ? -1 : 1;
        var (amount, found) = ((decimal)asked.Body!["amount"]! * sign, decimal.Parse(entry["amount"]!.ToString(), null));
        var isHis = asked.Path.StartsWith($"customers/{entry["customer"]}/", StringComparison.Ordinal);
        return amount == found && isHis ? null : $"asked {asked.Path} {amount}";
    }
}
