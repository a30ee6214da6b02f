using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly.Repairs;

/// Endpoint 63: a device is taken in for repair.
public sealed class TakeInTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private const string Noon = "2025-10-22T18:00:00Z";
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task A_repair_on_a_warranty_copies_what_the_warranty_says()
    {
        var owner = (await _host.Owner()).At(Noon);
        var (_, warranty) = await owner.Warrant();
        var reply = await owner.Post(
            "/services", new { warranty_id = warranty, reason = " Pantalla rota ", observations = "Daño físico", photos = new[] { RepairShop.Pixel } });
        var data = reply.Is(201).Object["data"]!;
        var (id, photo) = (data["id"]!.GetValue<string>(), data["photos"]![0]!.GetValue<string>());

        reply.IsExactly(201, $$"""
            {"success": true, "data": {"id": "{{id}}", "warranty_id": "{{warranty}}", "company_id": "{{owner.CompanyId}}",
              "serial_number": "SN-ABC-123456", "product_name": "Laptop Gaming", "customer_name": "Cliente Premium",
              "customer_email": "cliente@example.com", "customer_phone": "+51999888777", "entry_date": "2025-10-22",
              "expected_delivery_date": null, "actual_delivery_date": null, "status": "received", "priority": "normal",
              "reason": "Pantalla rota", "diagnosis": null, "solution": null, "observations": "Daño físico", "internal_notes": null,
              "estimated_cost": null, "actual_cost": null, "photos": ["{{photo}}"], "technician_id": null, "technician_name": null,
              "created_by": "{{owner.UserId}}", "created_at": "2025-10-22T18:00:00.000Z", "updated_at": "2025-10-22T18:00:00.000Z"} }
            """);
        Assert.Matches($"^http://localhost/files/stockly/services/{owner.CompanyId}/[0-9a-f]{{32}}\\.png$", photo);
        Assert.Equal(1, (await owner.Get($"/warranties/{warranty}")).Is(200).Object["data"]!["service_count"]!.GetValue<int>());
    }

    [Fact]
    public async Task What_the_request_says_wins_over_the_warranty()
    {
        var owner = await _host.Owner();
        var seller = await _host.Member(owner, "seller", "Ana López");
        var (_, warranty) = await owner.Warrant();
        var service = await seller.TakeIn(new JsonObject
        {
            ["warranty_id"] = warranty,
            ["serial_number"] = "OTHER-1",
            ["product_name"] = "Cargador",
            ["customer_name"] = "Otro",
            ["customer_email"] = " Otro@Example.com",
            ["entry_date"] = "2025-10-20",
            ["expected_delivery_date"] = "2025-11-01",
            ["priority"] = "urgent",
            ["estimated_cost"] = 12.345,
            ["actual_cost"] = 0,
            ["technician_id"] = seller.UserId,
            ["internal_notes"] = "",
        });

        Assert.Equal("OTHER-1", service["serial_number"]!.GetValue<string>());
        Assert.Equal("Cargador", service["product_name"]!.GetValue<string>());
        Assert.Equal("otro@example.com", service["customer_email"]!.GetValue<string>());
        Assert.Equal("2025-10-20", service["entry_date"]!.GetValue<string>());
        Assert.Equal("2025-11-01", service["expected_delivery_date"]!.GetValue<string>());
        Assert.Equal("urgent", service["priority"]!.GetValue<string>());
        Assert.Equal(12.35m, service["estimated_cost"]!.GetValue<decimal>());
        Assert.Equal(0m, service["actual_cost"]!.GetValue<decimal>());
        Assert.Equal("Ana López", service["technician_name"]!.GetValue<string>());
        Assert.Null(service["internal_notes"]);
    }

    [Fact]
    public async Task Without_a_warranty_what_is_not_said_stays_unknown()
    {
        var service = await (await _host.Owner()).TakeIn();

        Assert.Null(service["warranty_id"]);
        Assert.Null(service["product_name"]);
        Assert.Null(service["customer_name"]);
        Assert.Empty(service["photos"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"serial_number": "S-1"}""", "Reason is required")]
    [InlineData("""{"serial_number": "S-1", "reason": "  "}""", "Reason is required")]
    [InlineData("""{"serial_number": "S-1", "reason": null}""", "Reason is required")]
    [InlineData("""{"reason": "Rota"}""", "Serial number is required")]
    [InlineData("""{"reason": "Rota", "serial_number": ""}""", "Serial number is required")]
    [InlineData("""{"reason": "Rota", "warranty_id": "7"}""", "Invalid input format")]
    [InlineData("""{"reason": "Rota", "serial_number": "S-1", "entry_date": "22/10/2025"}""", "Invalid date format. Use YYYY-MM-DD")]
    public async Task What_is_missing_or_no_id_or_no_date_is_said_in_plain_words(string body, string error) =>
        (await (await _host.Owner()).Post("/services", Bodies.Json(body))).Is(400, $$"""{"success": false, "error": "{{error}}"}""");

    [Fact]
    public async Task Broken_rules_are_listed()
    {
        var owner = await _host.Owner();
        (await owner.Post("/services", new { serial_number = "S-1", reason = "Rota", priority = "whenever", estimated_cost = -1 })).Is(400, """
            {"success": false, "error": "Validation failed", "source": "body", "details": [
              {"field": "priority", "message": "Invalid enum value. Expected 'low' | 'normal' | 'high' | 'urgent', received 'whenever'"},
              {"field": "estimated_cost", "message": "Number must be greater than or equal to 0"}]}
            """);
        Assert.Equal(0, (await owner.Get("/services")).Total());
    }

    [Fact]
    public async Task The_warranty_of_another_company_does_not_exist()
    {
        var (_, warranty) = await (await _host.Owner()).Warrant();
        var stranger = await _host.Owner();

        (await stranger.Post("/services", new { warranty_id = warranty, reason = "Rota", photos = new[] { RepairShop.Pixel } }))
            .Is(404, """{"success": false, "error": "Warranty not found"}""");
        Assert.Equal(0, (await stranger.Get("/services")).Total());
    }

    [Fact]
    public async Task The_name_of_a_technician_of_another_company_is_not_told()
    {
        var stranger = await _host.Owner();
        var service = await (await _host.Owner()).TakeIn(new JsonObject { ["technician_id"] = stranger.UserId });

        Assert.Null(service["technician_name"]);
    }

    [Fact]
    public async Task Photos_that_are_none_are_left_out_and_the_repair_is_taken_in()
    {
        var photos = new JsonArray("nonsense!", Convert.ToBase64String("<html>"u8), $"data:image/png;base64,{RepairShop.Pixel}", 5, null, "");
        var service = await (await _host.Owner()).TakeIn(new JsonObject { ["photos"] = photos });

        Assert.Single(service["photos"]!.AsArray());
    }

    [Fact]
    public async Task A_photo_can_be_seen_by_whoever_knows_its_address()
    {
        var service = await (await _host.Owner()).TakeIn(new JsonObject { ["photos"] = new JsonArray(RepairShop.Pixel) });
        using var response = await _host.Http.GetAsync(new Uri(service["photos"]![0]!.GetValue<string>()));

        Assert.Equal("image/png", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Convert.FromBase64String(RepairShop.Pixel), await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Eleven_photos_are_too_many()
    {
        var photos = Enumerable.Repeat(RepairShop.Pixel, 11);
        (await (await _host.Owner()).Post("/services", new { serial_number = "S-1", reason = "Rota", photos }))
            .Is(400, """{"success": false, "error": "Too many photos. Maximum allowed: 10"}""");
    }

    [Fact]
    public async Task A_form_brings_its_photos_as_files()
    {
        using var form = Form(("a.png", "image/png", Convert.FromBase64String(RepairShop.Pixel)), ("b.png", "image/png", "no picture"u8.ToArray()));
        var data = (await (await _host.Owner()).Post("/services", form)).Is(201).Object["data"]!;

        Assert.Single(data["photos"]!.AsArray());
        Assert.Equal(99.5m, data["estimated_cost"]!.GetValue<decimal>());
    }

    [Fact]
    public async Task A_file_that_calls_itself_something_else_than_a_picture_is_refused()
    {
        using var form = Form(("a.pdf", "application/pdf", "%PDF"u8.ToArray()));
        (await (await _host.Owner()).Post("/services", form)).Is(400, """{"success": false, "error": "Only image files are allowed"}""");
    }

    [Fact]
    public async Task Parallel_repairs_on_one_warranty_are_all_counted()
    {
        var owner = await _host.Owner();
        var (_, warranty) = await owner.Warrant();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => owner.TakeIn(new JsonObject { ["warranty_id"] = warranty })));

        Assert.Equal(12, (await owner.Get($"/warranties/{warranty}")).Is(200).Object["data"]!["service_count"]!.GetValue<int>());
        Assert.Equal(12, (await owner.Get("/services")).Total());
    }

    [Fact]
    public async Task A_repair_outlives_the_sale_and_forgets_its_warranty()
    {
        var owner = await _host.Owner();
        var (sale, warranty) = await owner.Warrant();
        var service = (await owner.TakeIn(new JsonObject { ["warranty_id"] = warranty }))["id"]!.GetValue<string>();
        (await owner.Delete($"/sales/{sale}")).Is(200);

        var data = (await owner.Get($"/services/{service}")).Is(200).Object["data"]!;
        Assert.Null(data["warranty_id"]);
        Assert.Equal("Laptop Gaming", data["product_name"]!.GetValue<string>());
    }

    private static MultipartFormDataContent Form(params (string Name, string Type, byte[] Bytes)[] photos)
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent("SN-9"), "serial_number" },
            { new StringContent("Pantalla rota"), "reason" },
            { new StringContent("99.50"), "estimated_cost" },
        };
        foreach (var (name, type, bytes) in photos)
        {
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue(type);
            form.Add(file, "photos", name);
        }

        return form;
    }
}
