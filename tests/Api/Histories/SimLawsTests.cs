using System.Text.Json.Nodes;
using Mostrador.Endurance.Checks;
using Mostrador.Endurance.Checks.LocalSim;
using Mostrador.Endurance.Histories;

namespace Mostrador.Api.Tests.Histories;

public sealed class SimLawsTests
{
    [Fact]
    public void A_card_that_two_sales_have_is_found() => Assert.Contains(
        "a card is sold once",
        Laws([Sale("cash", 70, "v1", Outcome.Acknowledged), Sale("cash", 50, "v2", Outcome.Acknowledged)], [Card("v1")], cash: 120));

    [Fact]
    public void A_sale_without_its_card_is_found() =>
        Assert.Contains("a sale has its cards", Laws([Sale("cash", 70, "v1", Outcome.Acknowledged)], [Card(sale: null)], cash: 70));

    [Fact]
    public void Of_two_unknown_sales_of_a_card_the_sum_tells_which_happened()
    {
        var (one, other) = (Sale("cash", 70, null, Outcome.Unknown), Sale("cash", 50, null, Outcome.Unknown));

        Assert.Empty(Laws([one, other], [Card("v1")], cash: 50));
        Assert.Equal((false, true), (one.Happened, other.Happened));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Only_who_does_not_know_of_his_shift_may_pay_back_outside_of_it(bool knows)
    {
        Operation[] history =
        [
            Sale("cash", 100, "v1", Outcome.Acknowledged),
            Told.Of("open shift", knows ? Outcome.Acknowledged : Outcome.Unknown, about: ["seller ana"]),
            Told.Of("pay back", Outcome.Acknowledged, "m", """{"sim_id": "c1", "monto_devuelto": 30}""", about: ["sim c1", "sale v1", "seller ana"]),
        ];

        var laws = Laws(history, [Card("v1")], cash: 70, inShifts: 100);

        Assert.Equal(knows, laws.Contains("shifts sum what was sold"));
    }

    [Fact]
    public void Money_that_no_sale_explains_is_found() =>
        Assert.Contains("what a seller has sold is the sum of his sales", Laws([Sale("cash", 70, null, Outcome.Unknown)], [Card("v1")], cash: 60));

    [Fact]
    public void A_card_that_nobody_asked_for_is_found() =>
        Assert.Contains("nothing is there that nobody asked for", Laws([Sale("cash", 70, null, Outcome.Refused)], [Card("v1")], cash: 0));

    [Fact]
    public void Two_invoices_for_one_sale_are_found() => Assert.Contains(
        "a sale is invoiced once",
        Laws([Sale("electronic", 70, "v1", Outcome.Acknowledged)], [Card("v1")], electronic: 70, invoices: [Invoice("v1"), Invoice("v1")]));

    [Fact]
    public void A_sale_without_its_invoice_is_found() =>
        Assert.Contains("an electronic sale has its invoice", Laws([Sale("electronic", 70, "v1", Outcome.Acknowledged)], [Card("v1")], electronic: 70));

    [Theory]
    [InlineData("Siigo did not say whether it made the invoice of the sale v9, which is given up.")]
    [InlineData("Siigo has not said for a day whether it made the invoice of the sale v9, which is given up.")]
    public void An_invoice_without_its_sale_is_found_unless_a_warning_names_it(string warning)
    {
        Operation[] history = [Sale("electronic", 70, null, Outcome.Unknown)];
        JsonNode[] invoices = [Invoice("v9")];

        Assert.Contains("an invoice has its sale", Laws(history, [Card(sale: null)], invoices: invoices));
        Assert.Contains("an invoice has its sale", Laws(history, [Card(sale: null)], invoices: invoices, log: warning.Replace("v9", "v8", StringComparison.Ordinal)));
        Assert.Empty(Laws(history, [Card(sale: null)], invoices: invoices, log: warning));
    }

    [Fact]
    public void A_number_that_is_topped_up_more_often_than_was_told_is_found()
    {
        Operation[] asked = [Told.Of("top-up", Outcome.Acknowledged, "3001")];

        Assert.Empty(Laws(asked, [], topUps: [TopUp("3001", "t1")]));
        Assert.Contains("a number is topped up as often as was told", Laws(asked, [], topUps: [TopUp("3001", "t1"), TopUp("3001", "t2")]));
        Assert.Contains("a number is topped up as often as was told", Laws(asked, []));
    }

    [Fact]
    public void A_card_of_a_lot_that_is_charged_twice_is_found() =>
        Assert.Contains("no card of a lot is charged twice", Laws([], [], topUps: [TopUp("3002", "t1"), TopUp("3002", "t2")]));

    private static Operation Sale(string method, long price, string? id, Outcome outcome, string? answer = null) => Told.Of(
        "sale", outcome, $"{Guid.NewGuid()}", $$"""{"payment_method": "{{method}}", "items": [{"sim_id": "c1", "unit_price": {{price}}}]}""",
        answer ?? (id is null ? null : $$"""{"venta_id": "{{id}}"}"""), "sim c1", "seller ana");

    private static JsonObject Card(string? sale) => new()
    {
        ["id"] = "c1",
        ["numero_linea"] = "3009",
        ["iccid"] = "8957",
        ["lote_id"] = "L1",
        ["estado"] = sale is null ? "available" : "vendido",
        ["vendida"] = sale is not null,
        ["venta_id"] = sale,
        ["winred_product_id"] = null,
    };

    private static JsonObject Invoice(string sale, string customer = "") => new()
    {
        ["idempotency_key"] = sale,
        ["payload"] = new JsonObject { ["customer"] = new JsonObject { ["id"] = customer } },
    };

    private static JsonObject TopUp(string number, string transaction) =>
        new() { ["suscriber"] = number, ["transaction_id"] = transaction, ["status"] = "applied" };

    private static IReadOnlyList<string> Laws(
        Operation[] history, JsonNode[] cards, long cash = 0, long electronic = 0, JsonNode[]? invoices = null, JsonNode[]? topUps = null, string log = "", long? inShifts = null)
    {
        var sold = new JsonArray(
            new JsonObject { ["metodo"] = "cash", ["total_ingresos"] = (decimal)cash },
            new JsonObject { ["metodo"] = "electronic", ["total_ingresos"] = (decimal)electronic });
        var shifts = new JsonArray(new JsonObject { ["estado"] = "abierto", ["total_ventas"] = (decimal)(inShifts ?? cash + electronic) });
        var findings = new Findings("localsim");
        SimLaws.Check(findings, history, new SimBooks(cards, [], [], [new SellerSeen("ana", sold, shifts, [])], invoices ?? [], topUps ?? [], () => log), isLast: true);
        return [.. findings.Violations.Select(violation => violation.Law)];
    }
}
