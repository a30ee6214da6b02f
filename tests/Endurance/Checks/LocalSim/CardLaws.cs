using System.Text.Json.Nodes;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Checks.LocalSim;

/// <summary>A card is sold once, by a sale that somebody asked for, and every sale has all of its cards.</summary>
internal static class CardLaws
{
    public static void Check(Findings findings, IReadOnlyList<Operation> history, SimBooks books, bool isLast)
    {
        var sales = history.Where(operation => operation.Kind == "sale").ToList();
        var returns = history.Where(operation => operation.Kind is "exchange" or "pay back" && operation.Took).ToList();
        var sims = books.Sims.ToDictionary(sim => (string)sim["id"]!);
        Recognize(findings, sales, returns, sims, books);
        foreach (var twice in sales.Where(sale => sale.Took).SelectMany(sale => sale.Cards()).GroupBy(card => card).Where(same => same.Count() > 1))
            findings.Add("a card is sold once", $"{twice.Key} is in {twice.Count()} sales", $"sim {twice.Key}");
        var returned = returns.SelectMany(each => new[] { (string)each.Body!["sim_id"]! }).ToHashSet();
        foreach (var sale in sales.Where(sale => sale.Took))
        {
            foreach (var card in sale.Cards().Where(card => !returned.Contains(card)))
                CheckSold(findings, sims[card], sale.Id()!);
        }

        foreach (var each in returns)
            CheckReturned(findings, sims, each);
        foreach (var sim in books.Sims)
            findings.Same("sold is who says so", (string)sim["estado"]! == "vendido", (bool)sim["vendida"]!, $"sim {sim["id"]}");

        // An electronic sale may be finished later by somebody else; no other is.
        foreach (var sale in sales.Where(sale => isLast || sale.Method() != "electronic"))
            sale.FoundOut(happened: false);
    }

    // A sale that nobody was told of shows by its cards. Several may have been asked for the same card: what the seller has sold tells which.
    private static void Recognize(
        Findings findings, List<Operation> sales, List<Operation> returns, Dictionary<string, JsonNode> sims, SimBooks books)
    {
        var told = sales.Where(sale => sale.Took).Select(sale => sale.Id()).ToHashSet();
        var strangers = sims.Values.Where(sim => sim["venta_id"] is { } sale && !told.Contains((string)sale!))
            .GroupBy(sim => (string)sim["venta_id"]!, sim => (string)sim["id"]!).ToDictionary(sale => sale.Key, sale => sale.Order().ToList());
        var candidates = sales.Where(sale => sale.MayHaveTaken && strangers.Values.Any(cards => cards.SequenceEqual(sale.Cards().Order()))).ToList();
        foreach (var (seller, method) in candidates.Select(sale => (sale.Seller(), sale.Method())).Distinct().ToList())
        {
            var his = candidates.Where(sale => sale.Seller() == seller && sale.Method() == method).ToList();
            var known = SellerLaws.Net(seller, method, sales, returns);
            var shown = SellerLaws.Shown(books.Sellers.First(each => each.Name == seller), method);
            if (Subsets.WithSum(his, sale => sale.Total(), shown - known) is not { } happened)
                findings.Add("what a seller has sold is the sum of his sales", $"{seller}, {method}: known {known}, shown {shown}, {his.Count} unknown", $"seller {seller}");
            else
                candidates.RemoveAll(sale => his.Contains(sale) && !happened.Contains(sale));
        }

        foreach (var (id, cards) in strangers)
        {
            var made = candidates.Where(sale => cards.SequenceEqual(sale.Cards().Order())).ToList();
            if (made is [var one])
                one.FoundOut(happened: true, new JsonObject { ["venta_id"] = id });
            else
                findings.Add("nothing is there that nobody asked for", $"the sale {id} of {string.Join(", ", cards)} has {made.Count} causes", [.. cards.Select(card => $"sim {card}")]);
        }
    }

    private static void CheckSold(Findings findings, JsonNode sim, string sale)
    {
        if ((string)sim["estado"]! != "vendido" || (string?)sim["venta_id"] != sale)
            findings.Add("a sale has its cards", $"the sale {sale} has not {sim.ToJsonString()}", $"sim {sim["id"]}", $"sale {sale}");
    }

    private static void CheckReturned(Findings findings, Dictionary<string, JsonNode> sims, Operation each)
    {
        var card = sims[(string)each.Body!["sim_id"]!];
        var (about, state) = ($"sim {card["id"]}", each.Kind == "exchange" ? "defectuosa" : "devuelta");
        findings.Same("a returned card is returned", state, (string)card["estado"]!, about);
        if (each.Kind == "exchange")
            findings.Same("a replacement is sold", "sale " + (string?)sims[(string)each.Body["sim_reemplazo_id"]!]["venta_id"], each.About[1], about);
    }
}
