using System.Net;
using static Mostrador.Api.Tests.Files.FileHost;

namespace Mostrador.Api.Tests.Files;

/// <summary>Pictures in public folders: for everybody, for ever, and nothing but pictures.</summary>
public sealed class PublicFileTests : IAsyncLifetime
{
    private static readonly byte[] Picture = [.. Enumerable.Range(0, 200_000).Select(i => (byte)(i * 7))];

    private FileHost? _host;

    private FileHost Host => _host!;

    public async Task InitializeAsync()
    {
        _host = await Start();
        await Host.Save(Photo, Picture, "image/png");
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Theory]
    [InlineData("/files/studio/photos/0af1.png")]
    [InlineData("/FILES/studio/photos/0af1.png")]
    [InlineData("/files/studio/photos/0af1.png?width=100")]
    [InlineData("/files/studio/photos/0af1.png?expires=1&signature=wrong")]
    public async Task A_picture_is_answered_as_it_was_stored(string path)
    {
        using var response = await Host.Get(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Picture, await response.Bytes());
        Assert.Equal("image/png", response.Header("Content-Type"));
        Assert.Equal("200000", response.Header("Content-Length"));
        Assert.Equal("inline", response.Header("Content-Disposition"));
        Assert.Equal("public, max-age=31536000, immutable", response.Header("Cache-Control"));
        Assert.Equal("bytes", response.Header("Accept-Ranges"));
        Assert.Matches("^\"[^\"]+\"$", response.Header("ETag"));
        Assert.NotEqual("", response.Header("Last-Modified"));
    }

    [Fact]
    public async Task Nothing_can_be_done_with_it_but_look_at_it()
    {
        using var response = await Host.Get($"/files/{Photo}");

        Assert.Equal("nosniff", response.Header("X-Content-Type-Options"));
        Assert.Equal("default-src 'none'; sandbox", response.Header("Content-Security-Policy"));
        Assert.Equal("no-referrer", response.Header("Referrer-Policy"));
        Assert.Equal("cross-origin", response.Header("Cross-Origin-Resource-Policy"));
    }

    [Theory]
    [InlineData("image/svg+xml")]
    [InlineData("text/html; charset=utf-8")]
    [InlineData("application/pdf")]
    [InlineData("image/tiff")]
    public async Task What_is_no_picture_of_a_browser_is_saved_and_not_shown(string contentType)
    {
        await Host.Save("studio/photos/page.bin", "<script>alert(1)</script>", contentType);
        using var response = await Host.Get("/files/studio/photos/page.bin");

        Assert.Equal("attachment; filename=\"page.bin\"", response.Header("Content-Disposition"));
        Assert.Equal(contentType, response.Header("Content-Type"));
    }

    [Fact]
    public async Task A_head_request_is_answered_without_the_content()
    {
        using var response = await Host.Send(HttpMethod.Head, $"/files/{Photo}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("200000", response.Header("Content-Length"));
        Assert.Empty(await response.Bytes());
    }

    [Fact]
    public async Task Who_has_it_already_is_told_so()
    {
        using var first = await Host.Get($"/files/{Photo}");
        using var again = await Host.Get($"/files/{Photo}", ("If-None-Match", first.Header("ETag")));
        using var later = await Host.Get($"/files/{Photo}", ("If-Modified-Since", first.Header("Last-Modified")));
        using var other = await Host.Get($"/files/{Photo}", ("If-None-Match", "\"another\""));

        Assert.Equal(
            (HttpStatusCode.NotModified, HttpStatusCode.NotModified, HttpStatusCode.OK), (again.StatusCode, later.StatusCode, other.StatusCode));
        Assert.Empty(await again.Bytes());
        Assert.Equal(first.Header("ETag"), again.Header("ETag"));
        Assert.Equal(first.Header("Cache-Control"), again.Header("Cache-Control"));
    }

    [Theory]
    [InlineData("bytes=0-0", 0, 1)]
    [InlineData("bytes=100-199", 100, 100)]
    [InlineData("bytes=65530-131080", 65_530, 65_551)]
    [InlineData("bytes=199999-", 199_999, 1)]
    [InlineData("bytes=-10", 199_990, 10)]
    [InlineData("bytes=199990-300000", 199_990, 10)]
    public async Task A_part_can_be_asked_for(string range, int start, int length)
    {
        using var response = await Host.Get($"/files/{Photo}", ("Range", range));

        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal($"bytes {start}-{start + length - 1}/200000", response.Header("Content-Range"));
        Assert.Equal(Picture[start..(start + length)], await response.Bytes());
    }

    [Fact]
    public async Task A_part_of_another_version_is_answered_by_the_whole_file()
    {
        using var response = await Host.Get($"/files/{Photo}", ("Range", "bytes=0-9"), ("If-Range", "\"another\""));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("Range", "bytes=200000-", HttpStatusCode.RequestedRangeNotSatisfiable)]
    [InlineData("If-Match", "\"another\"", HttpStatusCode.PreconditionFailed)]
    public async Task What_cannot_be_met_is_refused_and_not_remembered(string name, string value, HttpStatusCode status)
    {
        using var response = await Host.Get($"/files/{Photo}", (name, value));

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("no-store", response.Header("Cache-Control"));
        Assert.Empty(await response.Bytes());
    }

    [Theory]
    [InlineData("bytes=a-b")]
    [InlineData("bytes=5-1")]
    [InlineData("bytes=0-1,5-6")]
    [InlineData("bytes=99999999999999999999-")]
    public async Task A_range_that_makes_no_sense_is_answered_by_the_whole_file(string range)
    {
        using var response = await Host.Get($"/files/{Photo}", ("Range", range));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Picture, await response.Bytes());
    }

    [Fact]
    public async Task Any_front_end_may_read_it_by_script()
    {
        using var read = await Host.Get($"/files/{Photo}", ("Origin", "https://shop.example"));
        using var shown = await Host.Get($"/files/{Photo}"); // By an <img>; scripts may find this answer in the browser's cache.
        using var asked = await Host.Send(
            HttpMethod.Options, $"/files/{Photo}",
            ("Origin", "https://shop.example"), ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "authorization"));

        Assert.Equal(("*", "*"), (read.Header("Access-Control-Allow-Origin"), shown.Header("Access-Control-Allow-Origin")));
        Assert.Contains("Content-Range", read.Header("Access-Control-Expose-Headers"), StringComparison.Ordinal);
        Assert.Equal("", read.Header("Access-Control-Allow-Credentials"));
        Assert.Equal(HttpStatusCode.NoContent, asked.StatusCode);
        Assert.Equal("*", asked.Header("Access-Control-Allow-Origin"));
        Assert.Equal("GET, HEAD, OPTIONS", asked.Header("Access-Control-Allow-Methods"));
        Assert.Contains("Authorization", asked.Header("Access-Control-Allow-Headers"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_file_is_an_empty_answer()
    {
        await Host.Save("studio/photos/empty.png", [], "image/png");
        using var response = await Host.Get("/files/studio/photos/empty.png");
        Assert.Equal((HttpStatusCode.OK, "0"), (response.StatusCode, response.Header("Content-Length")));
    }
}
