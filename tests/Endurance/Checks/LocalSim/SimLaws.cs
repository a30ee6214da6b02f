using System.Text.Json.Nodes;
using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Checks.LocalSim;

/// <summary>What holds in Local SIM whatever goes wrong.</summary>
internal static class SimLaws
{
    /// <param name="findings">Where violations go.</param>
    /// <param name="history">Everything that was sent to the module.</param>
    /// <param name="books">What the module and its providers show.</param>
    /// <param name="isLast">Whether what was left unfinished has been looked after.</param>
    public static void Check(Findings findings, IReadOnlyList<Operation> history, SimBooks books, bool isLast)
    {
        CheckLots(findings, history, books);
        new Existence(findings).Check(
            history.Where(operation => operation.Kind is "exchange" or "pay back"), books.Returns.Select(each => ((string)each["motivo"]!, each)));
        CardLaws.Check(findings, history, books, isLast);
        foreach (var seller in books.Sellers)
            SellerLaws.Check(findings, history, seller);
        ProviderLaws.Check(findings, history, books, isLast);
    }

    private static void CheckLots(Findings findings, IReadOnlyList<Operation> history, SimBooks books)
    {
        new Existence(findings).Check(history.Where(operation => operation.Kind == "upload"), books.Lots.Select(lot => ((string)lot["lote_id"]!, lot)));
        findings.Distinct("a card is there once", books.Sims.Select(sim => $"iccid {sim["iccid"]}"));
        var cards = books.Sims.CountBy(sim => (string)sim["lote_id"]!).ToDictionary();
        foreach (var lot in books.Lots)
        {
            findings.Same("a lot is whole", 20, (int)lot["total_sims"]!, $"lot {lot["lote_id"]}");
            findings.Same("a lot has its cards", 20, cards.GetValueOrDefault((string)lot["lote_id"]!), $"lot {lot["lote_id"]}");
        }
    }
}
