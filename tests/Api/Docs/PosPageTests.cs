using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Mostrador.Api.Tests.PointOfSale;

namespace Mostrador.Api.Tests.Docs;

/// The page, its files and the document, as a browser meets them.
public sealed partial class PosPageTests(PosDocument document) : IClassFixture<PosDocument>
{
    [Theory]
    [InlineData("/pos/docs", "text/html; charset=utf-8", "no-cache")]
    [InlineData("/pos/docs/", "text/html; charset=utf-8", "no-cache")]
    [InlineData("/pos/openapi.json", "application/json", "no-cache")]
    [InlineData("/pos/docs/start.js", "text/javascript; charset=utf-8", "public, max-age=3600")]
    [InlineData("/pos/docs/page.css", "text/css; charset=utf-8", "public, max-age=3600")]
    [InlineData("/pos/docs/swagger-ui-bundle.js", "text/javascript; charset=utf-8", "public, max-age=3600")]
    [InlineData("/pos/docs/swagger-ui.css", "text/css; charset=utf-8", "public, max-age=3600")]
    [InlineData("/pos/docs/favicon-32x32.png", "image/png", "public, max-age=3600")]
    public async Task What_is_served_has_its_type_and_the_headers_of_a_safe_page(string path, string type, string cache)
    {
        var reply = (await Get(path)).Is(200);

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
        var page = (await Get("/pos/docs")).Is(200);
        var files = Link().Matches(page.Text).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(6, files.Count);
        Assert.All(files, file => Assert.StartsWith("/pos/", file, StringComparison.Ordinal));
        foreach (var file in files)
            (await Get(file)).Is(200);
        Assert.DoesNotMatch(@"<script[^>]*>[^<]|<style|\sstyle=|\son\w+=", page.Text);
        var policy = page.Header("Content-Security-Policy")!;
        Assert.StartsWith("default-src 'none'; script-src 'self'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pos/docs/unknown.js")]
    [InlineData("/pos/docs/index.html")]
    [InlineData("/pos/docs/..%2F..%2Fappsettings.json")]
    public async Task Other_files_do_not_exist(string path) => (await Get(path)).Is(404, """{"detail": "Not found."}""");

    [Theory]
    [InlineData("/pos/docs")]
    [InlineData("/pos/openapi.json")]
    [InlineData("/pos/docs/swagger-ui-bundle.js")]
    public async Task A_client_that_has_it_is_not_sent_it_again(string path)
    {
        var tag = (await Get(path)).Header("ETag")!;

        Assert.Empty((await Get(path, ("If-None-Match", tag))).Is(304).Text);
        Assert.Empty((await Get(path, ("If-None-Match", "\"other\", " + tag))).Is(304).Text);
        Assert.NotEmpty((await Get(path, ("If-None-Match", "\"other\""))).Is(200).Text);
    }

    [Theory]
    [InlineData("gzip", true)]
    [InlineData("br, gzip;q=0.5", true)]
    [InlineData("gzip;q=0", false)]
    [InlineData("br", false)]
    public async Task It_is_compressed_for_whoever_can_read_that(string accepted, bool compressed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, PosDocument.Path);
        request.Headers.Add("Accept-Encoding", accepted);
        using var response = await document.Host.Http.SendAsync(request);
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
        var reply = await Get(PosDocument.Path, ("Origin", "http://localhost:5173"));

        Assert.Equal("http://localhost:5173", reply.Header("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_wrong_method_does_not_exist() =>
        (await document.Host.Anonymous.Send(new HttpRequestMessage(HttpMethod.Post, "/pos/docs"))).Is(404, """{"detail": "Not found."}""");

    [Fact]
    public void In_development_a_newcomer_reads_how_to_sign_in()
    {
        Assert.Contains("`admin@example.com` / `Admin123!`", document.Json["info"]!["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("Development login", FirstLogin(document.Json).Key);
    }

    [Fact]
    public async Task The_example_of_the_login_signs_in()
    {
        var body = FirstLogin(document.Json).Value!["value"]!;

        Assert.Equal("ADMIN", (await document.Host.Anonymous.Post("/auth/login", body)).Is(200)["role"]);
    }

    [Fact]
    public async Task A_password_of_ones_own_is_shown_to_nobody()
    {
        await using var host = await PosHost.Start(options => options.Settings["Bootstrap__AdminPassword"] = "my own secret");
        var text = await host.Http.GetStringAsync(new Uri(PosDocument.Path, UriKind.Relative));

        Assert.DoesNotContain("my own secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Admin123!", text, StringComparison.Ordinal);
        Assert.Contains("This is a development host", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_production_there_is_no_login_to_read()
    {
        await using var host = await PosHost.Start(options =>
        {
            options.Settings["DOTNET_ENVIRONMENT"] = "Production";
            options.Settings["Pos__JwtSigningKey"] = "a key for one test in production, long enough";
            options.Settings["Security__PasswordRounds"] = "210000";
        });
        var json = JsonNode.Parse(await host.Http.GetStringAsync(new Uri(PosDocument.Path, UriKind.Relative)))!.AsObject();

        Assert.DoesNotContain("Admin123!", json.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("development", json["info"]!.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("E-mail and password", FirstLogin(json).Key);
    }

    private static KeyValuePair<string, JsonNode?> FirstLogin(JsonObject json) =>
        json["paths"]!["/auth/login"]!["post"]!["requestBody"]!["content"]!["application/json"]!["examples"]!.AsObject().First();

    private Task<Reply> Get(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return document.Host.Anonymous.Send(request);
    }

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
