using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly.Warranties;

/// Endpoints 60 to 62: warranties, made by sales.
public sealed class WarrantyTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private const string Morning = "2025-10-22T10:00:00Z";
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task A_warranty_is_shown_with_its_sale_on_the_day_of_the_request()
    {
        var me = (await _host.Owner()).At(Morning);
        var product = await me.StockProduct(name: "Laptop Gaming");
        var sale = await me.Sell(product, price: 1500, special: new JsonObject
        {
            ["serial_number"] = "SN-ABC-123456",
            ["customer_email"] = "cliente@example.com",
            ["customer_phone"] = "+51999888777",
        });
        var expected = $$"""
            {"id": "{{sale["warranty_id"]}}", "sale_id": "{{sale["id"]}}", "company_id": "{{me.CompanyId}}", "product_id": "{{product}}",
             "serial_number": "SN-ABC-123456", "product_name": "Laptop Gaming", "customer_name": "Cliente Premium", "customer_email": "cliente@example.com",
             "customer_phone": "+51999888777", "warranty_months": 12, "start_date": "2025-10-22", "expires_at": "2026-10-22", "is_active": true,
             "created_at": "2025-10-22T10:00:00.000Z", "days_remaining": 365, "warranty_status": "active", "service_count": 0, "sale_total": 1500.00,
             "sale_date": "2025-10-22", "sale_products": {{sale["products"]!.ToJsonString()}} }
            """;

        (await me.Get("/warranties")).IsExactly(200, $$"""
            {"success": true, "data": [{{expected}}],
             "pagination": {"page": 1, "limit": 20, "total": 1, "pages": 1, "totalPages": 1, "hasNext": false, "hasPrev": false} }
            """);
        (await me.Get($"/warranties/{sale["warranty_id"]}")).IsExactly(200, $$"""{"success": true, "data": {{expected}}}""");
        (await me.Get($"/warranties/{Guid.NewGuid()}")).IsExactly(404, Refused.With("Warranty not found"));
        (await me.Get("/warranties/seven")).IsExactly(400, Refused.NoId);
    }

    [Theory]
    [InlineData("2025-01-31T12:00:00Z", 1, "2025-02-28")]
    [InlineData("2024-01-31T12:00:00Z", 1, "2024-02-29")]
    [InlineData("2024-02-29T12:00:00Z", 12, "2025-02-28")]
    [InlineData("2025-12-31T12:00:00Z", 2, "2026-02-28")]
    [InlineData("2025-03-15T12:00:00Z", 120, "2035-03-15")]
    public async Task A_warranty_lasts_calendar_months(string at, int months, string last)
    {
        var me = (await _host.Owner()).At(at);
        await me.Sell(await me.StockProduct(), special: new JsonObject { ["warranty_months"] = months });
        Assert.Equal([last], (await me.Get("/warranties")).Each("expires_at"));
    }

    [Fact]
    public async Task Each_line_has_a_warranty_with_its_own_serial_number_else_the_sale_s_else_none()
    {
        var me = await _host.Owner();
        var product = await me.StockProduct();
        var sale = (await me.Post("/sales", StocklyShop.SaleOf(
            StocklyShop.Line(product).With("serial_number", "L-1"), StocklyShop.Line(product), StocklyShop.Line(product).With("serial_number", "L-3"))
            .With("serial_number", "S-1"))).Is(201).Object["data"]!;
        await me.Sell(product);

        var serials = new List<string?>();
        foreach (var id in sale["warranty_ids"]!.AsArray())
            serials.Add((await me.Get($"/warranties/{id}")).Of("serial_number"));
        Assert.Equal(["L-1", "S-1", "L-3"], serials);
        Assert.Equal(sale["warranty_ids"]![0]!.ToString(), sale["warranty_id"]!.ToString());
        Assert.Contains((await me.Get("/warranties")).Object["data"]!.AsArray(), warranty => warranty!["serial_number"] is null);
    }

    // Today is the 22nd of October 2025. A expired yesterday, B expires today, C in 30 days, D in 31, E in a year.
    [Theory]
    [InlineData("", "A B C D E")]
    [InlineData("status=all", "A B C D E")]
    [InlineData("status=whatever", "A B C D E")]
    [InlineData("status=active", "B C D E")]
    [InlineData("status=expired", "A")]
    [InlineData("status=expiring_soon", "B C")]
    [InlineData("sort_order=desc", "E D C B A")]
    [InlineData("sort_by=start_date", "A B E C D")]
    [InlineData("sort_by=customer_name", "E A B C D")]
    [InlineData("sort_by=created_at&sort_order=DESC", "D C E B A")]
    [InlineData("serial_number=sn-b", "B")]
    [InlineData("customer_name=ANA", "E")]
    [InlineData("search=ana", "C E")]
    [InlineData("search=%25", "")]
    [InlineData("status=active&search=ana&limit=1&page=2", "E")]
    public async Task Lists_are_filtered_and_sorted(string query, string expected)
    {
        var me = await Five();
        Assert.Equal(expected, string.Join(' ', (await me.Get($"/warranties?{query}")).Each("product_name")));
    }

    [Fact]
    public async Task The_status_follows_the_day()
    {
        var reply = await (await Five()).Get("/warranties");
        Assert.Equal(["expired", "expiring_soon", "expiring_soon", "active", "active"], reply.Each("warranty_status"));
        Assert.Equal(["-1", "0", "30", "31", "362"], reply.Each("days_remaining"));
    }

    [Theory]
    [InlineData("/warranties/expiring", "B C")]
    [InlineData("/warranties/expiring?days=31", "B C D")]
    [InlineData("/warranties/expiring/31", "B C D")]
    [InlineData("/Warranties/Expiring/1", "B")]
    [InlineData("/warranties/expiring?days=0", "B C")]
    [InlineData("/warranties/expiring?days=-5", "B C")]
    [InlineData("/warranties/expiring/soon", "B C")]
    [InlineData("/warranties/expiring?days=1.5", "B C")]
    [InlineData("/warranties/expiring/2147483647", "B C D E")]
    [InlineData("/warranties/expiring?days=99999999999999999999", "B C")]
    public async Task Those_that_expire_soon_come_soonest_first(string path, string expected)
    {
        var reply = (await (await Five()).Get(path)).Is(200);
        Assert.Equal(expected, string.Join(' ', reply.Each("product_name")));
        Assert.Equal(["success", "data"], reply.Object.Select(member => member.Key));
    }

    [Fact]
    public async Task Every_member_reads_warranties_and_nobody_else()
    {
        var owner = await _host.Owner();
        var sale = await owner.Sell(await owner.StockProduct());
        foreach (var role in new[] { "admin", "seller", "inventory" })
        {
            var member = await _host.Member(owner, role);
            (await member.Get("/warranties")).Is(200);
            (await member.Get($"/warranties/{sale["warranty_id"]}")).Is(200);
            (await member.Get("/warranties/expiring")).Is(200);
        }

        (await _host.Anonymous.Get("/warranties")).IsExactly(401, Refused.NoToken);
        (await _host.Anonymous.Get("/warranties/expiring/5")).IsExactly(401, Refused.NoToken);
    }

    private async Task<StocklyClient> Five()
    {
        var me = await _host.Owner();
        await Sell("E", "2025-10-19T12:00:00Z", 12, "Ana", "SN-E");
        await Sell("C", "2025-10-21T12:00:00Z", 1, "zoe", "ana-1");
        await Sell("D", "2025-10-22T12:00:00Z", 1, "Zulu", "SN-D");
        await Sell("A", "2024-10-21T12:00:01Z", 12, "Beto", "SN-A");
        await Sell("B", "2024-10-22T12:00:02Z", 12, "Beto Y", "SN-B");
        return me.At(Morning);

        async Task Sell(string product, string at, int months, string customer, string serial) => await me.At(at).Sell(
            await me.StockProduct(name: product),
            special: new JsonObject { ["warranty_months"] = months, ["customer_name"] = customer, ["serial_number"] = serial });
    }
}
