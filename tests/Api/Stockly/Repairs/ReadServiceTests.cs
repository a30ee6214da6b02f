using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly.Repairs;

/// Endpoints 64 to 66: repairs are listed, shown and moved on.
public sealed class ReadServiceTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Theory]
    [InlineData("", "C,B,A")]
    [InlineData("?sort_order=ASC", "A,B,C")]
    [InlineData("?sort_by=expected_delivery_date&sort_order=asc", "A,C,B")]
    [InlineData("?sort_by=priority", "A,C,B")]
    [InlineData("?sort_by=status&sort_order=ASC", "C,B,A")]
    [InlineData("?sort_by=created_at&sort_order=ASC", "A,B,C")]
    [InlineData("?sort_by=whatever", "C,B,A")]
    [InlineData("?priority=high", "B")]
    [InlineData("?status=received", "C,B,A")]
    [InlineData("?status=delivered", "")]
    [InlineData("?serial_number=n-b", "B")]
    [InlineData("?customer_name=perez", "C,A")]
    [InlineData("?search=SN-A", "A")]
    [InlineData("?search=pérez", "C,A")]
    [InlineData("?search=%25", "")]
    [InlineData("?start_date=2025-10-02", "C,B")]
    [InlineData("?start_date=2025-10-02&end_date=2025-10-02", "B")]
    public async Task A_list_is_filtered_and_sorted(string query, string expected)
    {
        var owner = await Three();

        var products = (await owner.Get("/services" + query)).Each("product_name");

        Assert.Equal(expected, string.Join(',', products));
    }

    [Fact]
    public async Task Pages_follow_one_another()
    {
        var owner = await Three();
        var second = await owner.Get("/services?page=2&limit=2");

        Assert.Equal(["A"], second.Each("product_name"));
        Assert.Equal(
            """{"page":2,"limit":2,"total":3,"pages":2,"totalPages":2,"hasNext":false,"hasPrev":true}""",
            second.Object["pagination"]!.ToJsonString());
    }

    [Fact]
    public async Task Repairs_of_one_technician_can_be_asked_for()
    {
        var owner = await Three();
        await owner.TakeIn(new JsonObject { ["technician_id"] = owner.UserId, ["product_name"] = "D" });

        Assert.Equal(["D"], (await owner.Get($"/services?technician_id={owner.UserId}")).Each("product_name"));
        (await owner.Get("/services?technician_id=7")).Is(400, """{"success": false, "error": "Invalid input format"}""");
        (await owner.Get("/services?start_date=x")).Is(400, """{"success": false, "error": "Invalid date format. Use YYYY-MM-DD"}""");
    }

    [Fact]
    public async Task What_another_company_repairs_does_not_exist()
    {
        var id = (await (await _host.Owner()).TakeIn())["id"]!.GetValue<string>();
        var stranger = await _host.Owner();
        const string notFound = """{"success": false, "error": "Service history not found"}""";

        (await stranger.Get($"/services/{id}")).Is(404, notFound);
        (await stranger.Patch($"/services/{id}/status", new { status = "delivered" })).Is(404, notFound);
        (await stranger.Get("/services/7")).Is(400, """{"success": false, "error": "Invalid input format"}""");
    }

    [Fact]
    public async Task Delivery_sets_its_day_and_leaving_it_takes_the_day_back()
    {
        var owner = (await _host.Owner()).At("2025-10-23T03:00:00Z");
        var path = $"/services/{(await owner.TakeIn())["id"]!.GetValue<string>()}";

        Assert.Equal("2025-10-22", await Day(owner, path, """{"status": "delivered"}"""));
        Assert.Equal("2025-10-20", await Day(owner, path, """{"status": "delivered", "actual_delivery_date": "2025-10-20"}"""));
        Assert.Null(await Day(owner, path, """{"status": "in_repair", "actual_delivery_date": "2025-10-20"}"""));
        Assert.Equal("in_repair", (await owner.Get(path)).Is(200).Of("status"));
    }

    [Theory]
    [InlineData("{}", "Status is required")]
    [InlineData("""{"status": null}""", "Status is required")]
    [InlineData("""{"status": "diagnosed"}""", "Invalid status. Must be one of: received, in_repair, delivered")]
    [InlineData("""{"status": 1}""", "Invalid status. Must be one of: received, in_repair, delivered")]
    public async Task A_status_that_is_none_is_refused(string body, string error)
    {
        var owner = await _host.Owner();
        var id = (await owner.TakeIn())["id"]!.GetValue<string>();

        (await owner.Patch($"/services/{id}/status", Bodies.Json(body))).Is(400, $$"""{"success": false, "error": "{{error}}"}""");
    }

    private static async Task<string?> Day(StocklyClient me, string path, string body) =>
        (await me.Patch(path + "/status", Bodies.Json(body))).Is(200).Object["data"]!["actual_delivery_date"]?.GetValue<string>();

    private async Task<StocklyClient> Three()
    {
        var owner = await _host.Owner();
        await owner.At("2025-10-01T18:00:00Z").TakeIn(Device("A", "SN-A", "Luis Pérez", "normal", null));
        await owner.At("2025-10-02T18:00:00Z").TakeIn(Device("B", "SN-B", "Ana López", "high", "2025-12-01"));
        await owner.At("2025-10-03T18:00:00Z").TakeIn(Device("C", "SN-C", "Eva Perez", "low", "2025-11-01"));
        return owner;
    }

    private static JsonObject Device(string product, string serial, string customer, string priority, string? expected) => new()
    {
        ["product_name"] = product,
        ["serial_number"] = serial,
        ["customer_name"] = customer,
        ["priority"] = priority,
        ["expected_delivery_date"] = expected,
    };
}
