using System.Text.Json.Nodes;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Checks.PointOfSale;

/// <summary>Every order is one that somebody asked for, whole, and in the state that its payments and cancellations left it in.</summary>
internal static class OrderLaws
{
    private const string Known = "an acknowledged order is there as it was told";

    public static void Check(Findings findings, IReadOnlyList<Operation> history, IReadOnlyList<OrderSeen> orders)
    {
        findings.Distinct("ids of orders are unique", orders.Select(order => $"order {order.Id}"));
        findings.Distinct("folios of orders are unique", orders.Select(order => order.Folio));
        findings.Distinct("ids of lines are unique", orders.SelectMany(order => order.Lines).Select(line => $"line {line.Id}"));
        var found = orders.DistinctBy(order => order.Id).ToDictionary(order => order.Id);
        Recognize(findings, [.. history.Where(operation => operation.Kind == "order")], found);
        var ends = history.Where(operation => operation.Kind is "pay" or "cancel").ToLookup(operation => operation.About[0]);
        foreach (var order in orders)
        {
            CheckSums(findings, order);
            CheckEnd(findings, order, [.. ends[$"order {order.Id}"]]);
        }
    }

    // An order carries no mark: one that nobody was told of is recognized by what is in it.
    private static void Recognize(Findings findings, List<Operation> asked, Dictionary<long, OrderSeen> found)
    {
        var strangers = new Dictionary<long, OrderSeen>(found);
        foreach (var told in asked.Where(operation => operation.Took))
        {
            var order = new OrderSeen(told.Answer!.AsObject());
            strangers.Remove(order.Id);
            if (!found.TryGetValue(order.Id, out var now))
                findings.Add("what was acknowledged is there", $"missing: {told}", $"order {order.Id}");
            else if (!JsonNode.DeepEquals(now.Pending().Json, order.Pending().Json))
                findings.Add(Known, $"{told} became {now.Json.ToJsonString()}", $"order {order.Id}");
        }

        var unknown = asked.Where(operation => operation.MayHaveTaken).ToList();
        foreach (var (id, order) in strangers)
        {
            var text = TextOf(order);
            if (unknown.Find(operation => TextOf(operation.Body!) == text) is { } made)
            {
                unknown.Remove(made);
                made.About.Add($"order {id}");
                made.FoundOut(happened: true, order.Pending().Json.DeepClone());
            }
            else
            {
                findings.Add("nothing is there that nobody asked for", order.Json.ToJsonString(), $"order {id}");
            }
        }

        unknown.ForEach(operation => operation.FoundOut(happened: false));
    }

    private static void CheckSums(Findings findings, OrderSeen order)
    {
        var about = $"order {order.Id}";
        if (order.Lines.Count == 0)
            findings.Add("an order is whole", "it has no lines", about);
        findings.Same("an order's lines are its subtotal", order.Lines.Sum(line => line.Amount), order.Subtotal, about);
        findings.Same("an order's taxes are its tax", order.Lines.Sum(line => line.Tax), order.Tax, about);
        findings.Same("an order's total is its parts", order.Subtotal + order.Tax, order.Total, about);
        findings.Same("a paid order says how", order.IsPaid, order.Method is not null, about);
        findings.Same("a paid order says when", order.IsPaid, order.PaidAt is not null, about);
    }

    private static void CheckEnd(Findings findings, OrderSeen order, List<Operation> ends)
    {
        var about = $"order {order.Id}";
        if (ends.Count(end => end.Took) > 1)
            findings.Add("an order ends once", $"{order.Json.ToJsonString()} ended {ends.Count(end => end.Took)} times", about);
        var explained = ends.Find(end => end.Took) ?? ends.Find(end => end.MayHaveTaken && order.IsSameAs(After(order, end)));
        var expected = explained is null ? order.Pending() : After(order, explained);
        if (!order.IsSameAs(expected))
            findings.Add("an order is as its end left it", $"expected {expected.Json.ToJsonString()}, found {order.Json.ToJsonString()}", about);
        explained?.FoundOut(happened: true);
        ends.ForEach(end => end.FoundOut(happened: false));
    }

    private static OrderSeen After(OrderSeen order, Operation end) =>
        end.Kind == "cancel" ? order.Pending().Cancelled() : order.Pending().Paid((string)end.Body!["payment_method"]!, order.PaidAt);

    private static string TextOf(OrderSeen order) =>
        Text(order.Customer, order.Lines.Select(line => (line.Product, line.Quantity)));

    private static string TextOf(JsonNode asked) =>
        Text((long?)asked["customer"], asked["items"]!.AsArray().Select(item => ((long)item!["product_id"]!, (long)item["quantity"]!)));

    private static string Text(long? customer, IEnumerable<(long Product, long Quantity)> lines) => $"{customer}: {string.Join(", ", lines)}";
}
