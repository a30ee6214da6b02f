using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly.Sales;

/// Endpoints 45 and 46: the list of sales, and one of them.
public sealed class ReadSalesTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Theory]
    [InlineData("", "D C B A")]
    [InlineData("sort_by=sale_date&sort_order=asc", "A D C B")] // B, C and D are of one day: the newest first.
    [InlineData("sort_by=date&sort_order=whatever", "D C B A")]
    [InlineData("sort_by=price", "D C B A")]
    [InlineData("sort_by=total_amount", "C D A B")]
    [InlineData("sort_by=total&sort_order=ASC", "B D A C")]
    [InlineData("sort_by=customer_name&sort_order=asc", "D A C B")]
    [InlineData("sort_by=customer", "B C D A")]
    [InlineData("sort_by=created_at&sort_order=asc", "A B C D")]
    public async Task A_list_is_sorted_as_asked_and_ties_come_newest_first(string query, string expected)
    {
        var me = await Four();
        Assert.Equal(expected, string.Join(' ', (await me.Get($"/sales?{query}")).Each("notes")));
        for (var page = 1; page <= 2; page++)
            Assert.Equal(expected.Split(' ')[(page * 2 - 2)..(page * 2)], (await me.Get($"/sales?{query}&limit=2&page={page}")).Each("notes"));
    }

    [Theory]
    [InlineData("search=ana", "D B A")] // Ana, and Susana's e-mail.
    [InlineData("search=ANÁ", "D B A")]
    [InlineData("search=sn-1", "C A")] // The sale's own and that of a line.
    [InlineData("search=x%01y", "")]
    [InlineData("search=ana pérez%01", "")]
    [InlineData("search=%25", "")]
    [InlineData("customer_email=SUSANA@example.com", "B")]
    [InlineData("customer_email=susana@example", "")]
    [InlineData("customer_name=perez", "D A")]
    [InlineData("customer_name=susana", "")]
    [InlineData("serial_number=N-1", "C A")]
    [InlineData("serial_number=sn-2", "C")]
    [InlineData("payment_method=card", "C")]
    [InlineData("payment_method=gold", "")]
    [InlineData("date_from=2025-10-22", "D C B")]
    [InlineData("start_date=2025-10-22&end_date=2025-10-22", "D C B")]
    [InlineData("date_to=2025-10-21", "A")]
    [InlineData("date_to=2025-10-22T05:59:59Z", "A")]
    [InlineData("search=ana&date_from=2025-10-22&payment_method=cash", "D B")]
    public async Task Filters_hold_together(string query, string expected)
    {
        var reply = await (await Four()).Get($"/sales?{query}");
        Assert.Equal(expected, string.Join(' ', reply.Each("notes")));
        Assert.Equal(expected.Length == 0 ? 0 : expected.Split(' ').Length, reply.Total());
    }

    [Theory]
    [InlineData("date_from=x")]
    [InlineData("end_date=2025-02-30")]
    public async Task A_date_that_is_none_is_refused(string query) =>
        (await (await _host.Owner()).Get($"/sales?{query}")).IsExactly(400, Refused.With("Invalid date format. Use YYYY-MM-DD"));

    [Fact]
    public async Task One_sale_is_found_by_its_company_only()
    {
        var (me, other) = (await _host.Owner(), await _host.Owner());
        var sale = await me.Sell(await me.StockProduct());
        (await other.Get($"/sales/{sale["id"]}")).IsExactly(404, Refused.With("Sale not found"));
        (await other.Put($"/sales/{sale["id"]}", new { notes = "n" })).IsExactly(404, Refused.With("Sale not found"));
        (await other.Delete($"/sales/{sale["id"]}")).IsExactly(404, Refused.With("Sale not found"));
        (await other.Get($"/warranties/{sale["warranty_id"]}")).IsExactly(404, Refused.With("Warranty not found"));
        (await me.Get("/sales/7")).IsExactly(400, Refused.NoId);
        Assert.Equal((0, 0), ((await other.Get("/sales")).Total(), (await other.Get("/warranties")).Total()));
        Assert.True(JsonNode.DeepEquals(sale, (await me.Get($"/sales/{sale["id"]}")).Is(200).Object["data"]));
    }

    private async Task<StocklyClient> Four()
    {
        var me = await _host.Owner();
        var product = await me.StockProduct(stock: 100);
        await Sell("A", "2025-10-21T10:00:00Z", "Ana Pérez", 20, new JsonObject { ["serial_number"] = "SN-1" });
        await Sell("B", "2025-10-22T10:00:00Z", "zoe", 10, new JsonObject { ["customer_email"] = "susana@example.com" });
        await Sell("C", "2025-10-22T11:00:00Z", "María", 30, new JsonObject
        {
            ["payment_method"] = "card",
            ["serial_number"] = "SN-2",
            ["products"] = new JsonArray(
                StocklyShop.Line(product, price: 15).With("serial_number", "xsn-1"), StocklyShop.Line(product, price: 15).With("serial_number", "y")),
        });
        await Sell("D", "2025-10-23T05:00:00Z", "ANA PEREZ", 20, []); // Still the 22nd in Guatemala.
        return me;

        Task Sell(string notes, string at, string customer, decimal price, JsonObject special) => me.At(at).Sell(
            product, price: price, special: special.With("notes", notes).With("customer_name", customer));
    }
}
