using System.Text.Json.Nodes;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Checks.Stockly;

/// <summary>What one company of Stockly shows of itself.</summary>
/// <param name="Sales">All sales.</param>
/// <param name="Purchases">All purchases.</param>
/// <param name="Invoices">All invoices, without their lines.</param>
/// <param name="WholeInvoices">Those that somebody tried to add lines to, with their lines.</param>
/// <param name="Stock">Units by product.</param>
internal sealed record StocklyBooks(
    IReadOnlyList<JsonNode> Sales, IReadOnlyList<JsonNode> Purchases, IReadOnlyList<JsonNode> Invoices, IReadOnlyList<JsonNode> WholeInvoices,
    IReadOnlyDictionary<string, long> Stock)
{
    public required long Warranties { get; init; }

    /// <summary>Cost against revenue.</summary>
    public required JsonNode Report { get; init; }

    /// <summary>Of this year's sales.</summary>
    public required JsonNode Statistics { get; init; }
}

/// <summary>What holds in each company whatever goes wrong.</summary>
internal static class StocklyLaws
{
    public static void Check(
        Findings findings, IReadOnlyList<Operation> history, IReadOnlyDictionary<string, long> firstStock, StocklyBooks books)
    {
        InvoiceLaws.Check(findings, history, books);
        CheckMade(findings, history, "sale", books.Sales.Select(sale => ((string)sale["customer_name"]!, sale)));
        CheckMade(findings, history, "purchase", books.Purchases.Select(purchase => ((string)purchase["supplier"]!, purchase)));
        CheckStock(findings, history, firstStock, books);
        var revenue = books.Sales.Sum(sale => (decimal)sale["total"]!);
        findings.Same("every line of a sale has its warranty", books.Sales.Sum(sale => sale["products"]!.AsArray().Count), books.Warranties, "warranties");
        findings.Same("the report sums every sale", revenue, (decimal)books.Report["total_revenue"]!, "report");
        findings.Same("the report sums every purchase", books.Purchases.Sum(purchase => (decimal)purchase["cost_amount"]!), (decimal)books.Report["total_cost"]!, "report");
        findings.Same("the statistics count every sale", books.Sales.Count, (int)books.Statistics["total_sales"]!, "statistics");
        findings.Same("the statistics sum every sale", revenue, (decimal)books.Statistics["total_revenue"]!, "statistics");
    }

    private static void CheckMade(Findings findings, IReadOnlyList<Operation> history, string kind, IEnumerable<(string, JsonNode)> found)
    {
        var deletions = history.Where(operation => operation.Kind == $"delete {kind}").ToLookup(operation => operation.About[1]);
        new Existence(findings)
        {
            Removals = made => made.About is [_, var it, ..] ? deletions[it] : [],
            Same = SameLines,
        }.Check(history.Where(operation => operation.Kind == kind), found.Select(each => (each.Item1, (JsonNode)Wrapped(each.Item2))));
    }

    // Answers have it in an envelope.
    private static JsonObject Wrapped(JsonNode document) => new JsonObject { ["data"] = document.DeepClone() };

    private static string? SameLines(Operation asked, JsonNode found)
    {
        var (wanted, there) = (Lines(asked.Body!), Lines(found["data"]!));
        return wanted.SequenceEqual(there) ? null : $"asked {string.Join(", ", wanted)}, found {string.Join(", ", there)}";
    }

    private static List<(string Product, long Quantity)> Lines(JsonNode document) =>
        [.. document["products"]!.AsArray().Select(line => ((string)line!["product_id"]!, (long)line["quantity"]!))];

    // Purchases stay in stock even when they are deleted; sales that are deleted give their units back.
    private static void CheckStock(
        Findings findings, IReadOnlyList<Operation> history, IReadOnlyDictionary<string, long> firstStock, StocklyBooks books)
    {
        var bought = history.Where(operation => operation is { Kind: "purchase", Took: true }).SelectMany(operation => Lines(operation.Body!)).ToLookup(line => line.Product, line => line.Quantity);
        var sold = books.Sales.SelectMany(Lines).ToLookup(line => line.Product, line => line.Quantity);
        foreach (var (product, first) in firstStock)
        {
            var about = $"product {product}";
            var counts = history.Where(operation => operation.Kind == "count stock" && operation.About[1] == about).ToList();
            var known = first + bought[product].Sum() - sold[product].Sum() + counts.Where(count => count.Took).Sum(Change);
            var unknown = counts.Where(count => count.MayHaveTaken).ToList();
            if (Subsets.WithSum(unknown, Change, books.Stock[product] - known) is { } happened)
                unknown.ForEach(count => count.FoundOut(happened.Contains(count)));
            else
                findings.Add("stock = first stock + ins - outs", $"{about}: {known} and {unknown.Count} unknown changes, found {books.Stock[product]}", about);
            if (books.Stock[product] < 0)
                findings.Add("no unit is sold twice", $"{about} has {books.Stock[product]}", about);
        }
    }

    private static long Change(Operation count) => (long)count.Body!["stock"]! * ((string)count.Body["operation"]! == "add" ? 1 : -1);
}
