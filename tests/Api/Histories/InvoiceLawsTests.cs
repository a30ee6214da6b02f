using System.Text.Json.Nodes;
using Mostrador.Endurance.Checks;
using Mostrador.Endurance.Checks.Stockly;
using Mostrador.Endurance.Histories;

namespace Mostrador.Api.Tests.Histories;

public sealed class InvoiceLawsTests
{
    [Fact]
    public void A_gap_that_nothing_explains_is_found() =>
        Assert.Equal(["invoices are numbered without gaps"], Laws([Made(Outcome.Acknowledged, "b", "s2", 2)], [Invoice("b", 2)], "s2"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_draft_that_went_with_its_sale_has_taken_its_number_along(bool isKnown)
    {
        var (gone, next) = (Made(isKnown ? Outcome.Acknowledged : Outcome.Unknown, "a", "s1", 1), Made(Outcome.Acknowledged, "b", "s2", 2));
        Assert.Empty(Laws([gone, next], [Invoice("a", 1), Invoice("b", 2)], "s1", "s2"));

        Assert.Empty(Laws([gone, next, Told.Of("delete sale", Outcome.Acknowledged, about: ["norte", "sale s1"])], [Invoice("b", 2)], "s2"));
    }

    [Fact]
    public void A_final_invoice_that_is_a_draft_is_found() => Assert.Equal(
        ["what was acknowledged is there"],
        Laws([Made(Outcome.Acknowledged, "a", "s1", 1), Told.Of("finalize", Outcome.Acknowledged, about: ["norte", "invoice i1"])], [Invoice("a", 1)], "s1"));

    private static Operation Made(Outcome outcome, string mark, string sale, int number) => Told.Of(
        "invoice", outcome, mark, answer: outcome == Outcome.Acknowledged ? $$"""{"data": { "invoice_number": "INV-2026-{{number}}" } }""" : null,
        about: ["norte", $"sale {sale}"]);

    private static JsonObject Invoice(string mark, int number) =>
        new() { ["id"] = $"i{number}", ["notes"] = mark, ["invoice_number"] = $"INV-2026-{number}", ["is_draft"] = true };

    private static IEnumerable<string> Laws(Operation[] history, JsonNode[] invoices, params string[] sales)
    {
        var findings = new Findings("stockly");
        InvoiceLaws.Check(findings, history, new StocklyBooks([.. sales.Select(id => new JsonObject { ["id"] = id })], [], invoices, [], new Dictionary<string, long>())
        {
            Warranties = 0,
            Report = new JsonObject(),
            Statistics = new JsonObject(),
        });
        return findings.Violations.Select(violation => violation.Law);
    }
}
