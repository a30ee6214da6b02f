using System.Text.Json.Nodes;

namespace Mostrador.Api.Tests.Stockly.Invoices;

/// Endpoints 57 and 58: drafts are changed, and become final.
public sealed class ChangeInvoiceTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task A_draft_takes_what_is_sent_and_keeps_the_rest()
    {
        var owner = await _host.Owner();
        var made = await owner.Invoice(special: new JsonObject { ["notes"] = "Vieja", ["terms_conditions"] = "Términos" });
        var path = $"/invoices/{made["id"]}";

        var changed = (await owner.At("2025-12-24T10:00:00Z").Put(path, new { payment_status = "paid", payment_method = "", notes = (string?)null, total = 1 }))
            .Is(200).Object["data"]!.AsObject();

        Assert.Equal("paid cash  Términos", $"{changed["payment_status"]} {changed["payment_method"]} {changed["notes"]} {changed["terms_conditions"]}");
        Assert.Equal("2025-12-24T10:00:00.000Z", changed["updated_at"]!.GetValue<string>());
        Assert.Equal(made.Select(member => member.Key), changed.Select(member => member.Key));
        Assert.Equal(changed.ToJsonString(), (await owner.Get("/invoices")).Object["data"]![0]!.ToJsonString());
    }

    [Theory]
    [InlineData("""{}""", "No valid fields to update")]
    [InlineData("""{"total_amount": 5, "notes": ""}""", "No valid fields to update")]
    [InlineData("""{"payment_status": "open"}""", "Invalid payment_status. Valid options: pending, paid, cancelled")]
    public async Task A_change_that_makes_no_sense_is_refused(string body, string error)
    {
        var owner = await _host.Owner();

        (await owner.Put($"/invoices/{await owner.InvoiceId()}", Bodies.Json(body))).Is(400, Refused.With(error));
        (await owner.Put($"/invoices/{Guid.NewGuid()}", Bodies.Json(body))).Is(400, Refused.With(error));
    }

    [Fact]
    public async Task A_final_invoice_stays_as_it_is()
    {
        var owner = await _host.Owner();
        var id = await owner.InvoiceId(special: new JsonObject { ["payment_status"] = "paid" });

        (await owner.At("2025-10-22T10:00:00Z").Patch($"/invoices/{id}/finalize")).IsExactly(200, $$"""
            {"success": true, "data": {"is_draft": false, "payment_status": "paid", "finalized_at": "2025-10-22T10:00:00.000Z",
              "id": "{{id}}", "invoice_number": "{{(await owner.Get($"/invoices/{id}")).Of("invoice_number")}}"} }
            """);
        (await owner.Patch($"/invoices/{id}/finalize")).Is(400, Refused.With("Invoice is already finalized"));
        (await owner.Put($"/invoices/{id}", new { notes = "x" })).Is(400, Refused.With("Cannot update finalized invoices"));
        (await owner.Patch($"/invoices/{Guid.NewGuid()}/finalize")).Is(404, Refused.With("Invoice not found"));
        (await owner.Patch("/invoices/7/finalize")).Is(400, Refused.NoId);
    }
}
