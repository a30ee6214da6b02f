using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly.Reports;

/// Endpoint 67: what purchases cost against what sales brought in.
public sealed class CostRevenueTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private const string Path = "/reports/cost-vs-revenue";
    private const string October22 = "2025-10-22T18:00:00Z";
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task The_report_sums_a_period_and_its_months_newest_first()
    {
        var owner = await Trade();

        (await owner.Get($"{Path}?start_date=2025-09-01&end_date=2025-10-22")).IsExactly(200, """
            {"success": true, "data": {"period": {"start": "2025-09-01", "end": "2025-10-22", "days": 52},
              "summary": {"total_cost": 650, "total_revenue": 1000, "total_profit": 350, "profit_margin": 35},
              "monthly_breakdown": [
                {"month": "2025-10", "cost": 500, "revenue": 700, "profit": 200},
                {"month": "2025-09", "cost": 150, "revenue": 300, "profit": 150}]} }
            """);
    }

    [Fact]
    public async Task Both_ends_count_and_days_outside_do_not()
    {
        var owner = await Trade();

        (await owner.Get($"{Path}?start_date=2025-09-30&end_date=2025-10-01&include_monthly_breakdown=false")).Is(200, """
            {"success": true, "data": {"period": {"start": "2025-09-30", "end": "2025-10-01", "days": 2},
              "summary": {"total_cost": 0, "total_revenue": 300, "total_profit": 300, "profit_margin": 100}, "monthly_breakdown": []} }
            """);
    }

    [Fact]
    public async Task Without_dates_it_covers_the_ninety_days_up_to_today()
    {
        var owner = (await _host.Owner()).At(October22);

        (await owner.Get(Path)).Is(200, """
            {"success": true, "data": {"period": {"start": "2025-07-25", "end": "2025-10-22", "days": 90},
              "summary": {"total_cost": 0, "total_revenue": 0, "total_profit": 0, "profit_margin": 0}, "monthly_breakdown": []} }
            """);
    }

    [Theory]
    [InlineData("?start_date=01-10-2025", "Invalid date format. Use YYYY-MM-DD")]
    [InlineData("?end_date=2025-02-30", "Invalid date format. Use YYYY-MM-DD")]
    [InlineData("?start_date=2025-10-02&end_date=2025-10-01", "start_date must be before end_date")]
    [InlineData("?format=csv", "Unsupported format. Use: json, excel, pdf")]
    public async Task A_query_that_makes_no_sense_is_refused(string query, string error) =>
        (await (await _host.Owner()).Get(Path + query)).Is(400, $$"""{"success": false, "error": "{{error}}"}""");

    [Fact]
    public async Task Sellers_do_not_learn_what_things_cost()
    {
        var seller = await _host.Member(await _host.Owner(), "seller");

        (await seller.Get(Path)).Is(403, """
            {"success": false, "error": "Insufficient permissions", "required": ["owner", "admin", "inventory"], "current": "seller"}
            """);
    }

    [Fact]
    public async Task The_workbook_and_the_document_are_files_with_the_contracts_names()
    {
        var owner = await Trade();
        var query = $"{Path}?start_date=2025-10-01&end_date=2025-10-22&format=";

        var excel = await owner.Get(query + "EXCEL");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", excel.Is(200).Header("Content-Type"));
        Assert.Equal("attachment; filename=\"cost-vs-revenue_2025-10-01_2025-10-22.xlsx\"", excel.Header("Content-Disposition"));
        Assert.StartsWith("PK", excel.Text, StringComparison.Ordinal);

        var pdf = await owner.Get(query + "pdf");
        Assert.Equal("application/pdf", pdf.Is(200).Header("Content-Type"));
        Assert.Equal("attachment; filename=\"cost-vs-revenue_2025-10-01_2025-10-22.pdf\"", pdf.Header("Content-Disposition"));
        Assert.StartsWith("%PDF-", pdf.Text, StringComparison.Ordinal);
    }

    /// Bought for 150 in September and 500 in October, sold for 300 and 700.
    private async Task<StocklyClient> Trade()
    {
        var owner = (await _host.Owner()).At(October22);
        var product = await owner.StockProduct(stock: 100);
        await owner.Buy(product, quantity: 3, special: new JsonObject { ["purchase_date"] = "2025-09-15" });
        await owner.Buy(product, quantity: 10, special: new JsonObject { ["purchase_date"] = "2025-10-22" });
        await owner.At("2025-10-01T03:00:00Z").Sell(product, quantity: 3); // still September in Guatemala
        await owner.Sell(product, quantity: 7);
        return owner;
    }
}
