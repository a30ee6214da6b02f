using System.Text.Json.Nodes;
using Mostrador.Endurance.Checks;
using Mostrador.Endurance.Checks.PointOfSale;
using Mostrador.Endurance.Histories;

namespace Mostrador.Api.Tests.Histories;

public sealed class PosLawsTests
{
    private const string Pending = """
        {"id": 1, "ticket_folio": "AB", "status": "PENDING", "created_at": "x", "paid_at": null, "payment_method": null, "customer": null,
         "subtotal": "10.00", "total_tax": "1.60", "final_amount": "11.60", "points_used": 0, "store_credit_used": "0.00",
         "items": [{"id": 5, "product_id": 9, "quantity": 2, "amount": "10.00", "tax_amount": "1.60"}]}
        """;

    private const string Wanted = """{"customer": null, "items": [{"product_id": 9, "quantity": 2}]}""";
    private static readonly OrderSeen Order = new(JsonNode.Parse(Pending)!.AsObject());

    private static Operation Made => Told.Of("order", Outcome.Acknowledged, body: Wanted, answer: Pending, about: "order 1");

    [Fact]
    public void A_shop_where_all_is_well_breaks_no_law() => Assert.Empty(Laws([Made], [Order], stock: 8));

    [Fact]
    public void Units_that_were_sold_must_have_left_the_shelf() => Assert.Equal(["stock = first stock - what orders hold"], Laws([Made], [Order], stock: 9));

    [Fact]
    public void A_lost_order_is_found() => Assert.Equal(["what was acknowledged is there"], Laws([Made], [], stock: 10));

    [Fact]
    public void An_order_that_nobody_made_is_found() => Assert.Equal(["nothing is there that nobody asked for"], Laws([], [Order], stock: 8));

    [Fact]
    public void An_order_of_somebody_who_was_not_answered_is_his()
    {
        var unknown = Told.Of("order", Outcome.Unknown, body: Wanted);

        Assert.Empty(Laws([unknown], [Order], stock: 8));
        Assert.True(unknown.Happened);
    }

    [Fact]
    public void An_order_that_came_without_being_asked_again_is_found()
    {
        var late = Told.Of("order", Outcome.Unknown, body: Wanted);
        Assert.Empty(Laws([late], [], stock: 10));

        Assert.Equal(["nothing is there that nobody asked for"], Laws([late], [Order], stock: 8));
    }

    [Fact]
    public void A_lost_payment_is_found() =>
        Assert.Equal(["an order is as its end left it"], Laws([Made, Pay(Outcome.Acknowledged)], [Order], stock: 8));

    [Fact]
    public void A_payment_that_nobody_made_is_found() =>
        Assert.Equal(["an order is as its end left it"], Laws([Made], [Order.Paid("CASH", "now")], stock: 8, paid: 1));

    [Fact]
    public void A_payment_that_was_not_answered_may_be_there() =>
        Assert.Empty(Laws([Made, Pay(Outcome.Unknown)], [Order.Paid("CASH", "now")], stock: 8, paid: 1));

    [Fact]
    public void A_payment_and_a_cancellation_that_both_happened_are_found() => Assert.Contains(
        "an order ends once", Laws([Made, Pay(Outcome.Acknowledged), Told.Of("cancel", Outcome.Acknowledged, about: "order 1")], [Order.Cancelled()], stock: 10));

    [Fact]
    public void A_report_that_forgets_a_payment_is_found() => Assert.Equal(
        ["the report counts every paid order", "the report sums every paid order"],
        Laws([Made, Pay(Outcome.Acknowledged)], [Order.Paid("CASH", "now")], stock: 8));

    [Fact]
    public void An_order_that_is_half_there_is_found()
    {
        var half = new OrderSeen(JsonNode.Parse(Pending.Replace("\"quantity\": 2, \"amount\": \"10.00\"", "\"quantity\": 2, \"amount\": \"4.00\"", StringComparison.Ordinal))!.AsObject());

        Assert.Contains("an order's lines are its subtotal", Laws([Made], [half], stock: 8));
    }

    [Fact]
    public void Points_that_no_ledger_has_are_found()
    {
        var ledger = JsonNode.Parse("""{"description": "m", "transaction_type": "EARN", "amount": 5}""")!;
        var given = Told.Of("points", Outcome.Acknowledged, "m", """{"amount": 5}""");
        var findings = new Findings("pos");

        PosLaws.Check(findings, [given], new Dictionary<long, long>(), Books([], 0, 0) with { Customers = [Customer(points: 9, ledger)] });

        Assert.Contains("points = sum of their ledger", findings.Violations.Select(violation => violation.Law));
    }

    private static Operation Pay(Outcome outcome) => Told.Of("pay", outcome, body: """{"payment_method": "CASH"}""", about: "order 1");

    private static IEnumerable<string> Laws(Operation[] history, OrderSeen[] orders, long stock, int paid = 0)
    {
        var findings = new Findings("pos");
        PosLaws.Check(findings, history, new Dictionary<long, long> { [9] = 10 }, Books(orders, stock, paid));
        return findings.Violations.Select(violation => violation.Law);
    }

    private static PosBooks Books(OrderSeen[] orders, long stock, int paid) => new(
        orders, [], new Dictionary<long, long> { [9] = stock }, new JsonObject { ["total_tickets"] = paid, ["total_revenue"] = paid * 11.60m });

    private static CustomerSeen Customer(long points, params JsonNode[] ledger) => new(
        new JsonObject { ["id"] = 3L, ["current_points"] = points, ["credit_used"] = "0.00", ["credit_transactions"] = new JsonArray() }, ledger);
}
