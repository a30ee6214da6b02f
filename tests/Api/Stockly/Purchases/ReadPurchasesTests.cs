using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly.Purchases;

/// Endpoints 39 and 40: the list of purchases, and one of them.
public sealed class ReadPurchasesTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task An_empty_list_has_no_pages() => (await (await _host.Owner()).Get("/purchases")).IsExactly(200, """
        {"success": true, "data": [], "pagination": {"page": 1, "limit": 20, "total": 0, "pages": 0, "totalPages": 0, "hasNext": false, "hasPrev": false}}
        """);

    [Fact]
    public async Task A_listed_purchase_says_how_many_lines_it_has()
    {
        var me = await _host.Owner();
        var made = await me.Buy(await me.StockProduct());
        var listed = (await me.Get("/purchases")).Is(200).Object["data"]![0]!.AsObject();

        Assert.Equal([.. made.Select(member => member.Key), "product_count"], listed.Select(member => member.Key));
        Assert.Equal(1, listed["product_count"]!.GetValue<int>());
        listed.Remove("product_count");
        Assert.Equal(made.ToJsonString(), listed.ToJsonString());
    }

    [Theory]
    [InlineData("", "D B C A")] // By date, the latest first; of one day the newest first.
    [InlineData("sort_by=date&sort_order=asc", "A C D B")]
    [InlineData("sort_by=nonsense&sort_order=nonsense", "D B C A")]
    [InlineData("sort_by=profit_amount", "B D C A")]
    [InlineData("sort_by=profit&sort_order=ASC", "A D C B")]
    [InlineData("sort_by=total_amount&sort_order=desc", "A D C B")]
    [InlineData("sort_by=total&sort_order=Asc", "B D C A")]
    [InlineData("sort_by=supplier_name&sort_order=ASC", "D C B A")]
    [InlineData("sort_by=created_at", "D C B A")]
    [InlineData("sort_by=created_at&sort_order=asc", "A B C D")]
    public async Task A_list_is_sorted_as_asked_and_ties_come_newest_first(string query, string expected)
    {
        var me = await Four();
        var reply = await me.Get($"/purchases?{query}");
        Assert.Equal(expected, string.Join(' ', reply.Each("notes")));
        for (var page = 1; page <= 4; page++)
            Assert.Equal(expected.Split(' ')[page - 1], Assert.Single((await me.Get($"/purchases?{query}&limit=1&page={page}")).Each("notes")));
    }

    [Theory]
    [InlineData("search=acme", "B A")]
    [InlineData("supplier_name=ÁCME", "B A")]
    [InlineData("search=%25", "C")]
    [InlineData("search=_", "")]
    [InlineData("search=' OR 1=1 --", "")]
    [InlineData("start_date=2025-10-03", "D B C")]
    [InlineData("end_date=2025-10-03", "C A")]
    [InlineData("start_date=2025-10-03&end_date=2025-10-03", "C")]
    [InlineData("start_date=2025-10-05T03:00:00Z&end_date=2025-10-05", "D B")] // Still the 4th in Guatemala.
    [InlineData("supplier_id=0b1f7c1e-7b51-4a2f-8e45-6f2b9b1c0d11", "C")]
    [InlineData("supplier_id=0b1f7c1e-7b51-4a2f-8e45-6f2b9b1c0d12", "")]
    [InlineData("search=acme&start_date=2025-10-04", "B")]
    public async Task Filters_hold_together(string query, string expected)
    {
        var reply = await (await Four()).Get($"/purchases?{query}");
        Assert.Equal(expected, string.Join(' ', reply.Each("notes")));
        Assert.Equal(expected.Length == 0 ? 0 : expected.Split(' ').Length, reply.Total());
    }

    [Theory]
    [InlineData("start_date=2025-13-01", "Invalid date format. Use YYYY-MM-DD")]
    [InlineData("end_date=yesterday", "Invalid date format. Use YYYY-MM-DD")]
    [InlineData("supplier_id=7", "Invalid input format")]
    public async Task A_filter_that_makes_no_sense_is_refused(string query, string error) =>
        (await (await _host.Owner()).Get($"/purchases?{query}")).IsExactly(400, Refused.With(error));

    [Fact]
    public async Task One_purchase_is_found_by_its_company_only()
    {
        var (me, other) = (await _host.Owner(), await _host.Owner());
        var id = (await me.Buy(await me.StockProduct()))["id"]!.GetValue<string>();

        (await me.Get($"/purchases/{id}/")).Is(200);
        (await other.Get($"/purchases/{id}")).IsExactly(404, Refused.With("Purchase not found"));
        (await me.Get($"/purchases/{Guid.NewGuid()}")).IsExactly(404, Refused.With("Purchase not found"));
        (await me.Get("/purchases/7")).IsExactly(400, Refused.NoId);
        (await _host.Anonymous.Get($"/purchases/{id}")).IsExactly(401, Refused.NoToken);
        Assert.Equal(0, (await other.Get($"/purchases?companyId={me.CompanyId}")).Total());
    }

    // A and C and D cost the same per unit; B is the most profitable; C and D tie in profit, total and supplier.
    private async Task<StocklyClient> Four()
    {
        var me = await _host.Owner();
        var product = await me.StockProduct();
        await Buy("A", "Acme", "2025-10-01", quantity: 4, cost: 100, sell: 90);
        await Buy("B", "Ácme", "2025-10-05", quantity: 1, cost: 10, sell: 80);
        await Buy("C", "100% Más", "2025-10-03", quantity: 2, cost: 50, sell: 60, supplierId: "0b1f7c1e-7b51-4a2f-8e45-6f2b9b1c0d11");
        await Buy("D", null, "2025-10-05", quantity: 2, cost: 50, sell: 60);
        return me;

        async Task Buy(string notes, string? supplier, string date, int quantity, int cost, int sell, string? supplierId = null) => await me.Buy(
            product,
            special: new JsonObject
            {
                ["notes"] = notes,
                ["supplier"] = supplier,
                ["supplier_id"] = supplierId,
                ["purchase_date"] = date,
                ["products"] = new JsonArray(new JsonObject
                {
                    ["product_id"] = product,
                    ["quantity"] = quantity,
                    ["cost_per_unit"] = cost,
                    ["sell_price_per_unit"] = sell,
                }),
            });
    }
}
