using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly.Invoices;

/// Endpoints 51 and 59: invoices are listed and counted.
public sealed class InvoiceListTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Theory]
    [InlineData("", "4,3,2,1")]
    [InlineData("?sort_order=asc", "2,1,3,4")] // 1 and 2 are of the same day: the newer first
    [InlineData("?sort_by=date&sort_order=ASC", "2,1,3,4")]
    [InlineData("?sort_by=total_amount", "2,4,3,1")]
    [InlineData("?sort_by=total&sort_order=ASC", "4,3,1,2")]
    [InlineData("?sort_by=created_at&sort_order=ASC", "1,2,3,4")]
    [InlineData("?sort_by=customer_name&sort_order=ASC", "4,1,3,2")]
    [InlineData("?sort_by=customer", "2,3,4,1")]
    [InlineData("?sort_by=whatever", "4,3,2,1")]
    [InlineData("?payment_status=paid", "2")]
    [InlineData("?payment_status=open", "")]
    [InlineData("?is_draft=1", "4,2,1")]
    [InlineData("?is_draft=FALSE", "3")]
    [InlineData("?is_draft=maybe", "4,3,2,1")]
    [InlineData("?search=pérez", "2")]
    [InlineData("?search=00003", "3")]
    [InlineData("?invoice_number=inv-2025", "4,3,2,1")]
    [InlineData("?search=%25", "")]
    [InlineData("?date_from=2025-10-02", "4,3")]
    [InlineData("?start_date=2025-10-02&end_date=2025-10-02", "3")]
    [InlineData("?date_to=2025-10-02&is_draft=true&search=inv", "2,1")]
    public async Task A_list_is_filtered_and_sorted(string query, string expected)
    {
        var owner = await Four();

        Assert.Equal(expected, string.Join(',', (await owner.Get("/invoices" + query)).Each("invoice_number").Select(number => number[^1])));
    }

    [Fact]
    public async Task Pages_follow_one_another_and_show_no_lines()
    {
        var owner = await Four();
        var second = await owner.Get("/invoices?page=2&limit=3");

        Assert.Single(second.Each("invoice_number"), "INV-2025-00001");
        Assert.Equal(
            """{"page":2,"limit":3,"total":4,"pages":2,"totalPages":2,"hasNext":false,"hasPrev":true}""",
            second.Object["pagination"]!.ToJsonString());
        Assert.False(second.Object["data"]![0]!.AsObject().ContainsKey("line_items"));
        (await owner.Get("/invoices?date_from=x")).Is(400, Refused.With("Invalid date format. Use YYYY-MM-DD"));
    }

    [Fact]
    public async Task Figures_count_each_invoice_once_and_leave_out_cancelled_ones()
    {
        var owner = await Four();
        var cancelled = await owner.InvoiceId();
        Assert.Equal("5 4 1 0 2352 470.4", await owner.Figures());

        (await owner.Put($"/invoices/{cancelled}", new { payment_status = "cancelled" })).Is(200);
        Assert.Equal("4 3 1 0 672 168", await owner.Figures());
        (await owner.Patch($"/invoices/{cancelled}/finalize")).Is(200);
        var paid = (await owner.Get("/invoices?payment_status=paid")).Each("id")[0];
        (await owner.Patch($"/invoices/{paid}/finalize")).Is(200);
        Assert.Equal("4 2 1 1 672 168", await owner.Figures());

        Assert.Equal("2 1 1 0 224 112", await owner.Figures("?start_date=2025-10-02&end_date=2025-10-03"));
        Assert.Equal("1 0 1 0 112 112", await owner.Figures("?date_from=2025-10-02&date_to=2025-10-02"));
        Assert.Equal("0 0 0 0 0 0", await owner.Figures("?end_date=2024-01-01"));
        (await owner.Get("/invoices/statistics?end_date=x")).Is(400, Refused.With("Invalid date format. Use YYYY-MM-DD"));
        (await owner.Get("/invoices/statistics?end_date=2025-10-01")).IsExactly(200, """
            {"success": true, "data": {"total_invoices": 2, "draft_count": 1, "pending_count": 0, "paid_count": 1, "total_revenue": 448,
              "avg_invoice_amount": 224} }
            """);
    }

    /// 1 and 2 of the same day, 2 dearer and paid; 3 final; 4 the latest. All but 2 come to the same.
    private async Task<StocklyClient> Four()
    {
        var owner = await _host.Owner();
        await Make(owner.At("2025-10-01T18:00:00Z"), "Ana López", 100);
        await Make(owner.At("2025-10-01T18:00:01Z"), "Luis Pérez", 300, new JsonObject { ["payment_status"] = "paid" });
        var third = await Make(owner.At("2025-10-02T18:00:00Z"), "Eva Ruiz", 100);
        (await owner.Patch($"/invoices/{third}/finalize")).Is(200);
        await Make(owner.At("2025-10-04T05:59:59Z"), "ana lópez", 100); // still the third in Guatemala
        return owner;
    }

    private static async Task<string> Make(StocklyClient me, string customer, decimal price, JsonObject? special = null) =>
        await me.InvoiceId(await me.Sold(price, special: new JsonObject { ["customer_name"] = customer }), special);
}
