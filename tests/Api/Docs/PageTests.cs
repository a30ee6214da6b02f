using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mostrador.Api.Tests.Docs;

/// The page, its files and the document, as a browser meets them.
public abstract partial class PageTests(ApiDocument document)
{
    [Theory]
    [InlineData("docs", "text/html; charset=utf-8", "no-cache")]
    [InlineData("docs/", "text/html; charset=utf-8", "no-cache")]
    [InlineData("openapi.json", "application/json", "no-cache")]
    [InlineData("docs/start.js", "text/javascript; charset=utf-8", "public, max-age=3600")]
    [InlineData("docs/page.css", "text/css; charset=utf-8", "public, max-age=3600")]
    [InlineData("docs/swagger-ui-bundle.js", "text/javascript; charset=utf-8", "public, max-age=3600")]
    [InlineData("docs/swagger-ui.css", "text/css; charset=utf-8", "public, max-age=3600")]
    [InlineData("docs/favicon-32x32.png", "image/png", "public, max-age=3600")]
    public async Task What_is_served_has_its_type_and_the_headers_of_a_safe_page(string path, string type, string cache)
    {
        var reply = (await document.Get(At(path))).Is(200);

        Assert.Equal(type, reply.Header("Content-Type"));
        Assert.Equal(cache, Sorted(reply.Header("Cache-Control")));
        Assert.Equal("nosniff", reply.Header("X-Content-Type-Options"));
        Assert.Equal("DENY", reply.Header("X-Frame-Options"));
        Assert.Equal("no-referrer", reply.Header("Referrer-Policy"));
        Assert.NotEmpty(reply.Text);
    }

    [Fact]
    public async Task The_page_loads_only_files_of_this_host_and_runs_nothing_inline()
    {
        var page = (await document.Get(At("docs"))).Is(200);
        var files = Link().Matches(page.Text).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(6, files.Count);
        Assert.All(files, file => Assert.StartsWith(At(""), file, StringComparison.Ordinal));
        foreach (var file in files)
            (await document.Get(file)).Is(200);
        Assert.DoesNotMatch(@"<script[^>]*>[^<]|<style|\sstyle=|\son\w+=", page.Text);
        var policy = page.Header("Content-Security-Policy")!;
        Assert.StartsWith("default-src 'none'; script-src 'self'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docs/unknown.js")]
    [InlineData("docs/index.html")]
    public async Task Other_files_do_not_exist(string path) => (await document.Get(At(path))).Is(404, NotFound(At(path), "GET"));

    [Theory]
    [InlineData("docs")]
    [InlineData("openapi.json")]
    [InlineData("docs/swagger-ui-bundle.js")]
    public async Task A_client_that_has_it_is_not_sent_it_again(string path)
    {
        var tag = (await document.Get(At(path))).Header("ETag")!;

        Assert.Empty((await document.Get(At(path), ("If-None-Match", tag))).Is(304).Text);
        Assert.Empty((await document.Get(At(path), ("If-None-Match", "\"other\", " + tag))).Is(304).Text);
        Assert.NotEmpty((await document.Get(At(path), ("If-None-Match", "\"other\""))).Is(200).Text);
    }

    [Theory]
    [InlineData("gzip", true)]
    [InlineData("br, gzip;q=0.5", true)]
    [InlineData("gzip;q=0", false)]
    [InlineData("br", false)]
    public async Task It_is_compressed_for_whoever_can_read_that(string accepted, bool compressed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, document.Path);
        request.Headers.Add("Accept-Encoding", accepted);
        using var response = await document.Http.SendAsync(request);
        var content = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal(compressed ? ["gzip"] : [], response.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        if (compressed)
            content = Unpack(content);
        Assert.True(JsonNode.DeepEquals(document.Json, JsonNode.Parse(content)));
    }

    [Fact]
    public async Task Another_origin_of_the_shop_may_read_the_document()
    {
        var reply = await document.Get(document.Path, ("Origin", "http://localhost:5173"));

        Assert.Equal(AllowedOrigin, reply.Header("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_wrong_method_does_not_exist()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, At("docs"));

        (await Reply.To(request, document.Http)).Is(WrongMethodStatus, NotFound(At("docs"), "POST"));
    }

    /// What a browser at http://localhost:5173 is told.
    protected virtual string AllowedOrigin => "http://localhost:5173";

    /// How the module answers a path that it does not have.
    protected virtual int WrongMethodStatus => 404;

    /// What the module says of a path that it does not have.
    protected abstract string NotFound(string path, string method);

    private string At(string path) => $"/{document.Module}/{path}";

    private static string Sorted(string? cacheControl) => CacheControlHeaderValue.Parse(cacheControl!).ToString();

    private static byte[] Unpack(byte[] content)
    {
        using var plain = new MemoryStream();
        using var gzip = new System.IO.Compression.GZipStream(new MemoryStream(content), System.IO.Compression.CompressionMode.Decompress);
        gzip.CopyTo(plain);
        return plain.ToArray();
    }

    [GeneratedRegex("(?:src|href)=\"([^\"]+)\"")]
    private static partial Regex Link();
}
