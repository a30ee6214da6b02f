using System.Globalization;
using System.Text.Json.Nodes;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Checks.Stockly;

/// <summary>Invoices are numbered one after another, go only with their sale and only as drafts, and their lines are their totals.</summary>
internal static class InvoiceLaws
{
    public static void Check(Findings findings, IReadOnlyList<Operation> history, StocklyBooks books)
    {
        var made = history.Where(operation => operation.Kind == "invoice").ToList();
        var standing = books.Sales.Select(sale => $"sale {sale["id"]}").ToHashSet();
        var unknownBefore = made.Count(invoice => invoice.MayHaveTaken && !standing.Contains(invoice.About[1]));
        var deletions = history.Where(operation => operation.Kind == "delete sale").ToLookup(operation => operation.About[1]);
        new Existence(findings) { Removals = invoice => deletions[invoice.About[1]].Where(_ => !standing.Contains(invoice.About[1])) }.Check(
            made, books.Invoices.Select(invoice => ((string)invoice["notes"]!, invoice)));
        CheckNumbers(findings, made, books, standing, unknownBefore);
        CheckEnds(findings, history, books);
        CheckLines(findings, history, books);
    }

    // Drafts that went with their sale have taken their numbers along; nothing else has.
    private static void CheckNumbers(
        Findings findings, List<Operation> made, StocklyBooks books, HashSet<string> standing, int unknown)
    {
        findings.Distinct("numbers of invoices are unique", books.Invoices.Select(invoice => (string)invoice["invoice_number"]!));
        var gone = made.Where(invoice => invoice.Took && !standing.Contains(invoice.About[1]))
            .Select(invoice => NumberIn(invoice.Answer!["data"] ?? invoice.Answer)); // Told in an envelope, or found later.
        var numbers = books.Invoices.Select(NumberIn).Concat(gone).ToHashSet();
        var gaps = numbers.Count == 0 ? 0 : numbers.Max() - numbers.Count;
        if (gaps > unknown + made.Count(invoice => invoice is { Outcome: Outcome.Unknown, Happened: false } && !standing.Contains(invoice.About[1])))
            findings.Add("invoices are numbered without gaps", $"{gaps} numbers below {numbers.Max()} are missing", "invoices");
    }

    private static void CheckEnds(Findings findings, IReadOnlyList<Operation> history, StocklyBooks books)
    {
        var found = books.Invoices.ToDictionary(invoice => $"invoice {invoice["id"]}");
        foreach (var ends in history.Where(operation => operation.Kind == "finalize").GroupBy(operation => operation.About[1]))
        {
            var took = ends.Count(end => end.Took);
            var isFinal = found.TryGetValue(ends.Key, out var invoice) && !(bool)invoice["is_draft"]!;
            if (took > 1)
                findings.Add("an invoice is finalized once", $"{ends.Key} {took} times", ends.Key);
            if (took > 0 && !isFinal)
                findings.Add("what was acknowledged is there", $"{ends.Key} is not final: {invoice?.ToJsonString()}", ends.Key);
            if (took == 0 && isFinal && !ends.Any(end => end.MayHaveTaken))
                findings.Add("nothing is there that nobody asked for", $"{ends.Key} is final: {invoice!.ToJsonString()}", ends.Key);
            if (isFinal && took == 0)
                ends.FirstOrDefault(end => end.MayHaveTaken)?.FoundOut(happened: true);
            foreach (var end in ends)
                end.FoundOut(happened: false);
        }
    }

    private static void CheckLines(Findings findings, IReadOnlyList<Operation> history, StocklyBooks books)
    {
        var whole = books.WholeInvoices.ToDictionary(invoice => $"invoice {invoice["id"]}");
        var lines = whole.Values.SelectMany(invoice => Lines(invoice)).Where(line => (string)line["item_type"]! == "shipping");
        new Existence(findings).Check(
            history.Where(operation => operation.Kind == "invoice line" && whole.ContainsKey(operation.About[1])),
            lines.Select(line => ((string)line["item_name"]!, line)));
        foreach (var (about, invoice) in whole)
        {
            findings.Same("an invoice's lines are its subtotal", Lines(invoice).Sum(line => (decimal)line["line_total"]!), (decimal)invoice["subtotal"]!, about);
            findings.Same(
                "an invoice's total is its parts",
                (decimal)invoice["subtotal"]! + (decimal)invoice["tax_amount"]! - (decimal)invoice["discount_amount"]!, (decimal)invoice["total_amount"]!, about);
        }
    }

    private static IEnumerable<JsonNode> Lines(JsonNode invoice) => invoice["line_items"]!.AsArray().Select(line => line!);

    // INV-2026-00001
    private static long NumberIn(JsonNode invoice) => long.Parse(((string)invoice["invoice_number"]!).Split('-')[^1], CultureInfo.InvariantCulture);
}
