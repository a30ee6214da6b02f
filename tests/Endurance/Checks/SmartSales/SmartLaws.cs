using System.Globalization;
using System.Text.Json.Nodes;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Checks.SmartSales;

/// <summary>What the online shop shows of itself.</summary>
internal sealed record SmartBooks(IReadOnlyList<JsonNode> Orders, IReadOnlyList<JsonNode> Products, IReadOnlyList<JsonNode> Reviews)
{
    public required JsonNode Dashboard { get; init; }

    public required JsonArray Days { get; init; }
}

/// <summary>What holds in the online shop whatever goes wrong.</summary>
internal static class SmartLaws
{
    public static void Check(
        Findings findings, IReadOnlyList<Operation> history, long markProduct, IReadOnlyDictionary<long, long> firstStock, SmartBooks books)
    {
        CheckOrders(findings, history, markProduct, books);
        CheckStock(findings, firstStock, books);
        CheckSums(findings, books);
        CheckReviews(findings, history, books);
    }

    private static void CheckOrders(Findings findings, IReadOnlyList<Operation> history, long markProduct, SmartBooks books)
    {
        var deletions = history.Where(operation => operation.Kind == "delete order").ToLookup(operation => operation.About[0]);
        new Existence(findings)
        {
            Removals = made => made.About is [var order, ..] ? deletions[order] : [],
            Same = SameLines,
        }.Check(history.Where(operation => operation.Kind == "order"), books.Orders.Select(order => (MarkOf(order, markProduct), order)));
        var ends = history.Where(operation => operation.Kind is "pay" or "cancel").ToLookup(operation => operation.About[0]);
        foreach (var order in books.Orders)
        {
            var about = $"order {order["id"]}";
            CheckEnd(findings, about, (string)order["status"]!, [.. ends[about]]);
            findings.Same(
                "an order's total is its lines", order["items"]!.AsArray().Sum(line => Money(line!["price"]) * (long)line["quantity"]!), Money(order["total_price"]), about);
        }
    }

    // A payment does nothing to a cancelled order, and a cancellation ends a paid one: whichever comes first, it ends cancelled.
    private static void CheckEnd(Findings findings, string about, string status, List<Operation> ends)
    {
        var expected = ends.Any(end => end is { Kind: "cancel", Took: true }) ? "CANCELLED"
            : ends.Any(end => end is { Kind: "pay", Took: true }) ? "PAID"
            : "PENDING";
        var cause = status switch { "PAID" => "pay", "CANCELLED" => "cancel", _ => "" };
        var isLater = (status, expected) is (_, "PENDING") or ("CANCELLED", "PAID");
        var unknown = isLater && status != expected ? ends.Find(end => end.Kind == cause && end.MayHaveTaken) : null;
        if (status != expected && unknown is null)
            findings.Add("an order is as its ends left it", $"{about} is {status}, not {expected}", about);
        unknown?.FoundOut(happened: true);
        foreach (var end in ends.Where(end => end.Kind == "cancel" || status == "PENDING"))
            end.FoundOut(happened: false);
    }

    private static void CheckStock(Findings findings, IReadOnlyDictionary<long, long> firstStock, SmartBooks books)
    {
        var held = books.Orders.Where(order => (string)order["status"]! != "CANCELLED").SelectMany(order => order["items"]!.AsArray())
            .ToLookup(line => (long)line!["product"]!, line => (long)line!["quantity"]!);
        foreach (var product in books.Products)
        {
            var (id, stock) = ((long)product["id"]!, (long)product["stock"]!);
            findings.Same("stock = first stock - what orders hold", firstStock[id] - held[id].Sum(), stock, $"product {id}");
            if (stock < 0)
                findings.Add("no unit is sold twice", $"product {id} has {stock}", $"product {id}");
        }
    }

    private static void CheckSums(Findings findings, SmartBooks books)
    {
        var paid = books.Orders.Where(order => (string)order["status"]! == "PAID").ToList();
        var revenue = paid.Sum(order => Money(order["total_price"]));
        var overview = books.Dashboard["overview"]!;
        findings.Same("the dashboard counts every order", books.Orders.Count, (int)overview["total_orders"]!, "dashboard");
        findings.Same("the dashboard sums every paid order", revenue, (decimal)overview["total_revenue"]!, "dashboard");
        findings.Same("the days sum every paid order", revenue, books.Days.Sum(day => Money(day!["revenue"])), "days");
        findings.Same("the days count every paid order", paid.Count, books.Days.Sum(day => (int)day!["orders_count"]!), "days");
        foreach (var status in books.Dashboard["orders_by_status"]!.AsArray())
            findings.Same("the dashboard counts by status", books.Orders.Count(order => (string)order["status"]! == (string)status!["status"]!), (int)status!["count"]!, "dashboard");
    }

    private static void CheckReviews(Findings findings, IReadOnlyList<Operation> history, SmartBooks books)
    {
        var deletions = history.Where(operation => operation.Kind == "delete review").ToLookup(operation => operation.About[0]);
        new Existence(findings) { Removals = made => deletions[made.About[0]] }.Check(
            history.Where(operation => operation.Kind == "review"), books.Reviews.Select(review => ((string)review["comment"]!, review)));
        findings.Distinct("nobody reviews a product twice", books.Reviews.Select(review => $"product {review["product"]} {review["user_username"]}"));
        var byProduct = books.Reviews.ToLookup(review => (long)review["product"]!, review => (decimal)review["rating"]!);
        foreach (var product in books.Products)
        {
            var ratings = byProduct[(long)product["id"]!].ToList();
            var about = $"product {product["id"]}";
            var mean = ratings.Count == 0 ? 0 : ratings.Average();
            findings.Same("a product counts its reviews", ratings.Count, (int)product["review_count"]!, about);
            if (Math.Abs(mean - (decimal)product["average_rating"]!) > 0.051m)
                findings.Add("a product's rating is that of its reviews", $"{about}: {mean}, shown {product["average_rating"]}", about);
        }
    }

    private static string MarkOf(JsonNode order, long markProduct) =>
        order["items"]!.AsArray().FirstOrDefault(line => (long?)line!["product"] == markProduct)?["quantity"]?.ToString() ?? $"order {order["id"]} without a mark";

    private static string? SameLines(Operation asked, JsonNode order)
    {
        var wanted = asked.Body!["items"]!.AsArray().Select(line => ((long)line!["product_id"]!, (long)line["quantity"]!));
        var there = order["items"]!.AsArray().Select(line => ((long)line!["product"]!, (long)line["quantity"]!));
        return wanted.SequenceEqual(there) ? null : "other lines";
    }

    private static decimal Money(JsonNode? amount) => decimal.Parse((string)amount!, CultureInfo.InvariantCulture);
}
