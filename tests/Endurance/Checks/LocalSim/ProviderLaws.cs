using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Checks.LocalSim;

/// <summary>Siigo invoices a sale once, and nothing that was not sold; Winred tops a number up once for each time it was asked.</summary>
internal static class ProviderLaws
{
    public static void Check(Findings findings, IReadOnlyList<Operation> history, SimBooks books, bool isLast)
    {
        CheckInvoices(findings, [.. history.Where(operation => operation.Kind == "sale" && operation.Method() == "electronic")], books, isLast);
        CheckTopUps(findings, history, books);
        CheckLotTopUps(findings, history, books, isLast);
    }

    private static void CheckInvoices(Findings findings, List<Operation> sales, SimBooks books, bool isLast)
    {
        findings.Distinct("a sale is invoiced once", books.Invoices.Select(invoice => $"sale {invoice["idempotency_key"]}"));
        var invoiced = books.Invoices.Select(invoice => (string)invoice["idempotency_key"]!).ToHashSet();
        foreach (var sale in sales.Where(sale => sale.Took && !invoiced.Contains(sale.Id()!)))
            findings.Add("an electronic sale has its invoice", $"{sale}", sale.Mark);
        if (!isLast)
            return;

        // Whom Siigo did not answer is told no, and his cards are free: should it have made the invoice, a warning names it (decision 0021).
        var accounted = sales.Where(sale => sale.Took).Select(sale => sale.Id()!).Concat(books.GivenUp()).ToHashSet();
        foreach (var invoice in books.Invoices.Where(invoice => !accounted.Contains((string)invoice["idempotency_key"]!)))
            findings.Add("an invoice has its sale", invoice.ToJsonString(), (string?)invoice["payload"]!["customer"]!["id"] ?? "");
    }

    private static void CheckTopUps(Findings findings, IReadOnlyList<Operation> history, SimBooks books)
    {
        var applied = books.TopUps.Where(topUp => (string)topUp["status"]! == "applied").CountBy(topUp => (string)topUp["suscriber"]!).ToDictionary();
        foreach (var asked in history.Where(operation => operation.Kind == "top-up").GroupBy(operation => operation.Mark))
        {
            var (times, took) = (applied.GetValueOrDefault(asked.Key), asked.Count(topUp => topUp.Took));
            if (times < took || times > took + asked.Count(topUp => topUp.MayHaveTaken))
                findings.Add("a number is topped up as often as was told", $"{asked.Key}: told {took}, topped up {times}", $"number {asked.Key}");
        }
    }

    // All lots are topped up with one and the same package, so each of their numbers at most once, whoever asks how often.
    private static void CheckLotTopUps(Findings findings, IReadOnlyList<Operation> history, SimBooks books, bool isLast)
    {
        var single = history.Where(operation => operation.Kind == "top-up").Select(operation => operation.Mark).ToHashSet();
        var applied = books.TopUps.Where(topUp => (string)topUp["status"]! == "applied" && !single.Contains((string)topUp["suscriber"]!))
            .ToLookup(topUp => (string)topUp["suscriber"]!, topUp => (string)topUp["transaction_id"]!);
        foreach (var number in applied.Where(number => number.Count() > 1))
            findings.Add("no card of a lot is charged twice", $"{number.Key}: {string.Join(", ", number)}", $"number {number.Key}");
        var told = history.Where(operation => operation is { Kind: "top-up lot", Outcome: Outcome.Acknowledged })
            .SelectMany(operation => operation.Answer!["data"]!["detalles"]!.AsArray()).Where(detail => (bool)detail!["success"]!);
        foreach (var detail in told.Where(detail => !applied[(string)detail!["msisdn"]!].Contains((string?)detail["transaction_id"])))
            findings.Add("a card that was told to be topped up is", detail!.ToJsonString(), $"number {detail["msisdn"]}");
        if (!isLast)
            return;
        foreach (var sim in books.Sims)
            findings.Same("a card knows that it was topped up", applied.Contains((string)sim["numero_linea"]!), sim["winred_product_id"] is not null, $"sim {sim["id"]}", $"lot {sim["lote_id"]}");
    }
}
