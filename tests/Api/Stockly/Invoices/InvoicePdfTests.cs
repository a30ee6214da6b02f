using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Mostrador.Api.Tests.Hosting;
using Mostrador.Kernel.Files;
using Mostrador.Stockly.Invoices.Logos;

namespace Mostrador.Api.Tests.Stockly.Invoices;

/// Endpoints 55 and 56: the PDF of an invoice is made and handed out.
public sealed class InvoicePdfTests(StocklyHostFixture fixture) : IClassFixture<StocklyHostFixture>
{
    private readonly StocklyHost _host = fixture.Host;

    [Fact]
    public async Task A_pdf_is_made_and_everybody_finds_it_who_knows_its_address()
    {
        var owner = (await _host.Owner()).At("2025-10-22T10:00:00Z");
        var id = await owner.InvoiceId();

        var reply = await owner.Post($"/invoices/{id}/generate-pdf");

        var url = reply.Is(200).Of("pdf_url");
        reply.IsExactly(200, $$"""
            {"success": true, "data": {"pdf_url": "{{url}}", "generated_at": "2025-10-22T10:00:00.000Z", "invoice_id": "{{id}}",
              "invoice_number": "INV-2025-00001"} }
            """);
        Assert.Matches(@"^http://localhost/files/stockly/invoices/[0-9a-f]{32}/invoice-INV-2025-00001\.pdf$", url);
        using (var file = await _host.Http.GetAsync(new Uri(url)))
            Assert.Equal((200, "application/pdf"), ((int)file.StatusCode, file.Content.Headers.ContentType!.MediaType));
        var shown = (await owner.Get($"/invoices/{id}")).Is(200);
        Assert.Equal((url, "2025-10-22T10:00:00.000Z"), (shown.Of("pdf_url"), shown.Of("pdf_generated_at")));
    }

    [Fact]
    public async Task The_stored_pdf_is_handed_out_as_a_file()
    {
        var owner = (await _host.Owner()).At("2025-10-22T10:00:00Z");
        var path = $"/invoices/{await owner.InvoiceId()}";
        (await owner.Get(path + "/download-pdf")).Is(400, Refused.With("PDF has not been generated yet"));
        (await owner.Post(path + "/generate-pdf")).Is(200);

        var pdf = await owner.Get(path + "/download-pdf");

        Assert.Equal("application/pdf", pdf.Is(200).Header("Content-Type"));
        Assert.Equal("attachment; filename=\"invoice-INV-2025-00001.pdf\"", pdf.Header("Content-Disposition"));
        Assert.StartsWith("%PDF-", pdf.Text, StringComparison.Ordinal);
        Assert.Equal(pdf.Header("Content-Length"), $"{(await pdf.Raw.Content.ReadAsByteArrayAsync()).Length}");
        (await owner.Post($"/invoices/{Guid.NewGuid()}/generate-pdf")).Is(404, Refused.With("Invoice not found"));
        (await owner.Get($"/invoices/{Guid.NewGuid()}/download-pdf")).Is(404, Refused.With("Invoice not found"));
        (await owner.Post("/invoices/7/generate-pdf")).Is(400, Refused.NoId);
    }

    [Fact]
    public async Task The_newest_pdf_takes_the_place_of_the_one_before_and_goes_with_its_invoice()
    {
        var owner = await _host.Owner();
        var sale = await owner.Sold();
        var path = $"/invoices/{await owner.InvoiceId(sale)}";
        var first = (await owner.Post(path + "/generate-pdf")).Is(200).Of("pdf_url");
        var second = (await owner.Post(path + "/generate-pdf")).Is(200).Of("pdf_url");

        Assert.NotEqual(first, second);
        Assert.Null(await Stored(first));
        await using (var file = await Stored(second))
            Assert.NotNull(file);

        (await owner.Delete($"/sales/{sale}")).Is(200);
        Assert.Null(await Stored(second));
    }

    [Fact]
    public async Task A_lost_file_counts_as_not_generated()
    {
        var owner = await _host.Owner();
        var path = $"/invoices/{await owner.InvoiceId()}";
        await _host.Files.Delete(NameOf((await owner.Post(path + "/generate-pdf")).Is(200).Of("pdf_url")), CancellationToken.None);

        (await owner.Get(path + "/download-pdf")).Is(400, Refused.With("PDF has not been generated yet"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1:9/logo.png")]
    [InlineData("http://[::1]:9/logo.png")]
    [InlineData("file:///etc/passwd")]
    [InlineData("no address")]
    [InlineData("http://localhost/files/stockly/nothing/here.png")]
    public async Task A_logo_that_cannot_be_had_never_fails_the_pdf(string? logo)
    {
        var owner = await _host.Owner();
        var id = await owner.InvoiceId(special: new JsonObject { ["company_data"] = new JsonObject { ["logo_url"] = logo } });

        (await owner.Post($"/invoices/{id}/generate-pdf")).Is(200);
        Assert.DoesNotContain("/Subtype/Image", (await owner.Get($"/invoices/{id}/download-pdf")).Is(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_logo_among_the_apps_own_files_is_read_from_the_store()
    {
        var owner = await _host.Owner();
        var name = $"stockly/products/{Guid.NewGuid()}.png";
        using (var png = new MemoryStream(Convert.FromBase64String(Repairs.RepairShop.Pixel)))
            await _host.Files.Save(name, png, "image/png", CancellationToken.None);
        var company = new JsonObject { ["logo_url"] = $"http://localhost/files/{name}" };
        var id = await owner.InvoiceId(special: new JsonObject { ["company_data"] = company });

        (await owner.Post($"/invoices/{id}/generate-pdf")).Is(200);
        Assert.Contains("/Subtype/Image", (await owner.Get($"/invoices/{id}/download-pdf")).Is(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_logo_on_the_web_is_fetched()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var host = await StocklyHost.Start(options => options.Services = services => services.AddSingleton(new WebPictures(_ => true)));
        var owner = await host.Owner();
        var company = new JsonObject { ["logo_url"] = $"http://{listener.LocalEndpoint}/logo.png" };
        var id = await owner.InvoiceId(special: new JsonObject { ["company_data"] = company });

        var serving = Serve(listener, Convert.FromBase64String(Repairs.RepairShop.Pixel));
        (await owner.Post($"/invoices/{id}/generate-pdf")).Is(200);
        await serving;
        Assert.Contains("/Subtype/Image", (await owner.Get($"/invoices/{id}/download-pdf")).Is(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_logo_that_does_not_come_is_not_waited_for()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var time = new ManualTime(DateTimeOffset.UtcNow);
        using var web = new WebPictures(_ => true);
        var logos = new LogoReader(_host.Files, _host.Services.GetRequiredService<FileLinks>(), web, time, NullLogger<LogoReader>.Instance);

        var reading = logos.Read(new DefaultHttpContext().Request, $"http://{listener.LocalEndpoint}/logo.png");
        using var client = await listener.AcceptTcpClientAsync();
        Assert.False(reading.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(3));

        Assert.Null(await reading);
    }

    private static async Task Serve(TcpListener listener, byte[] file)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        await stream.ReadAtLeastAsync(new byte[4096], 1);
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {file.Length}\r\n\r\n"));
        await stream.WriteAsync(file);
    }

    private async Task<StoredFile?> Stored(string url) => await _host.Files.Open(NameOf(url), CancellationToken.None);

    private static string NameOf(string url) => url["http://localhost/files/".Length..];
}
