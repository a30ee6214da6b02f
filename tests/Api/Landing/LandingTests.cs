using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Files;

namespace Mostrador.Api.Tests.Landing;

/// <summary>What a newcomer sees first.</summary>
public sealed partial class LandingTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task The_root_leads_to_five_apis_and_every_link_answers()
    {
        var page = await Get("/");

        foreach (var basePath in new[] { "/pos/api", "/stockly/api/v1", "/localsim/api", "/smartsales/api", "/mcmatias/api" })
            Assert.Contains($"<code>{basePath}</code>", page.Html, StringComparison.Ordinal);
        var links = Links().Matches(page.Html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Where(link => link[0] == '/').Distinct().ToList();
        Assert.Superset(new HashSet<string> { "/pos/docs", "/mcmatias/openapi.json", "/health", "/health/ready" }, links.ToHashSet());
        foreach (var link in links)
            Assert.Equal((link, HttpStatusCode.OK), (link, (await Get(link)).Response.StatusCode));
    }

    [Fact]
    public async Task A_developer_is_told_how_to_sign_in()
    {
        var html = (await Get("/")).Html;

        Assert.Equal(2, Count(html, "<code>admin@example.com</code> with the password <code>Admin123!</code>"));
        Assert.Equal(2, Count(html, "<code>admin</code> with the password <code>Admin123!</code>"));
        Assert.Contains("Development: known logins", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configured_password_is_shown_to_nobody()
    {
        await using var host = await AppUnderTest.Start(options => options.Settings["Bootstrap__AdminPassword"] = "Somebodys-own-1");

        Assert.DoesNotContain("with the password", (await Get(host, "/")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Production_shows_no_login_and_says_nothing_of_development()
    {
        await using var host = await AppUnderTest.Start(options =>
        {
            options.InProduction();
            options.Settings["Bootstrap__AdminEmail"] = "boss@example.com";
            options.Settings["Bootstrap__AdminUsername"] = "boss";
            options.Settings["Bootstrap__AdminPassword"] = "Somebodys-own-1";
        });

        var page = await Get(host, "/");

        Assert.Equal(HttpStatusCode.OK, page.Response.StatusCode);
        foreach (var secret in new[] { "boss", "Somebodys", "Admin123!", "password", "Development", "/desk" })
            Assert.DoesNotContain(secret, page.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_desk_is_linked_where_there_is_one()
    {
        await using var host = await Desk.DeskHost.Start();

        Assert.Contains("href=\"/desk\"", await host.Http.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_told()
    {
        Assert.Contains("Ready: the stores answer", (await Get("/")).Html, StringComparison.Ordinal);
        await using var host = await AppUnderTest.Start(options => options.Services = services => services.AddSingleton<IFileStore>(new BrokenFiles()));

        var page = await Get(host, "/");

        Assert.Equal(HttpStatusCode.OK, page.Response.StatusCode);
        Assert.Contains("Not ready: a store does not answer", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("gone", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_guarded_and_never_kept()
    {
        using var head = await fixture.App.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/"));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        var headers = (await Get("/")).Response.Headers;
        Assert.Equal("no-store", headers.CacheControl!.ToString());
        Assert.Equal("DENY", headers.GetValues("X-Frame-Options").Single());
        Assert.StartsWith("default-src 'none'; style-src 'self';", headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Nothing_in_the_pages_needs_what_the_policy_forbids()
    {
        Assert.DoesNotMatch("<script|<style|\\sstyle=|\\son[a-z]+=|javascript:|https?://", (await Get("/")).Html);
    }

    [Fact]
    public async Task What_the_page_loads_may_be_kept_for_ever_because_its_address_names_its_content()
    {
        var address = Styles().Match((await Get("/")).Html).Value;

        var styles = await Get(address);

        Assert.Equal((HttpStatusCode.OK, "text/css"), (styles.Response.StatusCode, styles.Response.Content.Headers.ContentType!.MediaType));
        Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", styles.Response.Headers.GetValues("Cache-Control")));
        Assert.Contains("prefers-color-scheme: dark", styles.Html, StringComparison.Ordinal);
        foreach (var other in new[] { "/site/mostrador.css", "/site/mostrador-0000000000000000.css", "/site/..%2fmostrador.css" })
            Assert.Equal(HttpStatusCode.NotFound, (await Get(other)).Response.StatusCode);
    }

    private Task<(HttpResponseMessage Response, string Html)> Get(string path) => Get(fixture.App, path);

    private static async Task<(HttpResponseMessage Response, string Html)> Get(AppUnderTest host, string path)
    {
        var response = await host.Http.GetAsync(new Uri(path, UriKind.Relative));
        return (response, await response.Content.ReadAsStringAsync());
    }

    private static int Count(string html, string text) => html.Split(text).Length - 1;

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Links();

    [GeneratedRegex(@"/site/mostrador-[0-9a-f]{16}\.css")]
    private static partial Regex Styles();

    private sealed class BrokenFiles : IFileStore
    {
        public Task Save(string name, Stream content, string contentType, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<StoredFile?> Open(string name, CancellationToken cancellation) => throw new IOException("The disk is gone.");

        public Task Delete(string name, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
