using System.Net;
using Mostrador.Api.Tests.Hosting;
using static Mostrador.Api.Tests.Files.FileHost;

namespace Mostrador.Api.Tests.Files;

/// <summary>Documents: for whoever has a link, as long as it lasts.</summary>
public sealed class SignedFileTests : IAsyncLifetime
{
    private readonly ManualTime _time = new(new DateTimeOffset(2025, 10, 22, 10, 0, 0, TimeSpan.Zero));

    private FileHost? _host;

    private FileHost Host => _host!;

    public async Task InitializeAsync()
    {
        _host = await Start(_time);
        await Host.Save(Invoice, "%PDF-1.7 seven", "application/pdf");
        await Host.Save("archive/invoices/77be/invoice-7.pdf", "%PDF-1.7 other", "application/pdf");
        await Host.Save(Photo, "photo", "image/png");
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task A_link_opens_a_document_for_its_reader_alone_and_no_longer_than_it_lasts()
    {
        var link = await Host.Link(Invoice);
        using var response = await Host.Get(link.PathAndQuery);

        Assert.Equal((HttpStatusCode.OK, "%PDF-1.7 seven"), (response.StatusCode, await response.Text()));
        Assert.Equal("application/pdf", response.Header("Content-Type"));
        Assert.Equal("attachment; filename=\"invoice-7.pdf\"", response.Header("Content-Disposition"));
        Assert.Equal("max-age=3600, private", response.Header("Cache-Control"));
        Assert.EndsWith("/invoice-7.pdf", link.AbsolutePath, StringComparison.Ordinal);

        _time.Advance(TimeSpan.FromMinutes(59.5));
        using var late = await Host.Get(link.PathAndQuery, ("Range", "bytes=9-"));
        Assert.Equal((HttpStatusCode.PartialContent, "seven"), (late.StatusCode, await late.Text()));
        Assert.Equal("max-age=30, private", late.Header("Cache-Control"));
    }

    [Fact]
    public async Task Everything_that_is_not_given_is_refused_in_the_same_words()
    {
        var link = (await Host.Link(Invoice)).PathAndQuery;
        var gone = (await Host.Link("studio/invoices/none.pdf")).PathAndQuery;
        var other = (await Host.Link("archive/invoices/77be/invoice-7.pdf")).Query;
        var expired = (await Host.Link(Invoice, minutes: 0)).PathAndQuery;
        string[] refused =
        [
            $"/files/{Invoice}", link[..^1], link + "x", link.Replace("expires=1", "expires=2", StringComparison.Ordinal), $"/files/{Invoice}{other}",
            expired, gone, link + "&" + link.Split('&')[1], $"/files/{Invoice}?expires=&signature=", link.Replace("/studio/", "/archive/", StringComparison.Ordinal),
            "/files/studio/photos/none.png", "/files/studio/photos", "/files/studio", "/files/", "/files", "/files/nobody/photos/a.png",
            "/files/studio/photos/%2e%2e/invoices/77be/invoice-7.pdf", "/files/studio%2Fphotos%2F0af1.png", "/files/studio/photos/0af1.png/",
            "/files/studio//photos/0af1.png", "/files/studio/photos/0AF1.PNG~", "/files/studio/photos/0af1.png~",
            "/files/%F0%9F%92%A9/a", "/files/studio/photos/" + new string('a', 3000), "/files/C:/Windows/win.ini", "/files/~incoming/a",
            "/files/studio/photos/a'%20or%201=1", "/files/studio/Photos/0af1.png", "/files/health/probe", "/files?path=" + Photo,
        ];

        foreach (var path in refused)
        {
            using var response = await Host.Get(path);
            var headers = response.Headers.Concat(response.Content.Headers)
                .Where(header => header.Key != "X-Trace-Id")
                .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");

            Assert.True(response.StatusCode == HttpStatusCode.NotFound, path);
            Assert.Equal("There is no such file, or the link to it has expired.\n", await response.Text());
            Assert.Equal(
                [
                    "Access-Control-Allow-Origin: *",
                    "Access-Control-Expose-Headers: Accept-Ranges, Content-Disposition, Content-Length, Content-Range, ETag",
                    "Cache-Control: no-store", "Content-Length: 54", "Content-Security-Policy: default-src 'none'; sandbox",
                    "Content-Type: text/plain; charset=utf-8", "Cross-Origin-Resource-Policy: cross-origin", "Referrer-Policy: no-referrer",
                    "X-Content-Type-Options: nosniff",
                ],
                headers.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task An_expired_link_opens_nothing_to_the_second()
    {
        var link = (await Host.Link(Invoice)).PathAndQuery;
        _time.Advance(TimeSpan.FromSeconds(3599));
        Assert.Equal(HttpStatusCode.OK, (await Host.Get(link)).StatusCode);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NotFound, (await Host.Get(link)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Host.Get(link, ("X-Simulated-Now", "2025-10-22T10:00:00Z"))).StatusCode);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Nothing_can_be_changed_here(string method)
    {
        using var response = await Host.Send(new HttpMethod(method), $"/files/{Photo}");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Host.Get($"/files/{Photo}")).StatusCode);
    }
}
