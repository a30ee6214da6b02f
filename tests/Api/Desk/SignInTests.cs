using System.Net;
using Mostrador.Api.Tests.PointOfSale;
using Mostrador.Kernel.Hosting;

namespace Mostrador.Api.Tests.Desk;

/// <summary>Who sits down at the desk, and who does not.</summary>
public sealed class SignInTests
{
    private static readonly string[] Pages =
        ["/desk", "/desk/messages", "/desk/letters/0123456789abcdef0123456789abcdef", "/desk/work", "/desk/storage", "/desk/trade"];

    private static readonly string[] Forms =
        ["/desk/logout", "/desk/queues/replay", "/desk/letters/0123456789abcdef0123456789abcdef/replay", "/desk/letters/0123456789abcdef0123456789abcdef/delete"];

    [Fact]
    public async Task The_operator_signs_in_and_out()
    {
        await using var host = await DeskHost.Start();
        var browser = host.Browser();
        (await browser.Get("/desk")).LeadsTo("/desk/login");

        (await browser.SignIn(DeskHost.Username, DeskHost.Password)).LeadsTo("/desk");
        Assert.Contains("<h1>Requests</h1>", (await browser.Get("/desk")).Is(HttpStatusCode.OK).Html, StringComparison.Ordinal);
        (await browser.Get("/desk/login")).LeadsTo("/desk");

        (await browser.Submit("/desk", "/desk/logout")).LeadsTo("/desk/login");
        Assert.DoesNotContain(DeskBrowser.OperatorCookie, browser.Cookies.Keys);
        (await browser.Get("/desk")).LeadsTo("/desk/login");
    }

    [Theory]
    [InlineData(DeskHost.Username, "another long password")]
    [InlineData("Olga", DeskHost.Password)]
    [InlineData("", "")]
    [InlineData(DeskHost.Username, "")]
    public async Task Another_name_or_password_is_refused_without_a_hint_which(string username, string password)
    {
        await using var host = await DeskHost.Start();
        var browser = host.Browser();

        var refused = (await browser.SignIn(username, password)).Is(HttpStatusCode.Unauthorized);

        Assert.Contains("User name or password is wrong.", refused.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(DeskBrowser.OperatorCookie, browser.Cookies.Keys);
    }

    [Fact]
    public async Task After_too_many_failures_nobody_gets_in_for_a_while()
    {
        var time = new ManualClock(DateTimeOffset.UtcNow);
        await using var host = await DeskHost.Start(options =>
        {
            options.Settings["Security__FailedLoginsMax"] = "3";
            options.Time = time;
        });
        var browser = host.Browser();
        for (var i = 0; i < 3; i++)
            (await browser.SignIn(DeskHost.Username, "wrong")).Is(HttpStatusCode.Unauthorized);

        var throttled = (await browser.SignIn(DeskHost.Username, DeskHost.Password)).Is(HttpStatusCode.TooManyRequests);
        Assert.Equal("300", throttled.Response.Headers.RetryAfter!.ToString());
        Assert.Contains("possible again in 300 seconds", throttled.Words, StringComparison.Ordinal);

        time.Advance(TimeSpan.FromMinutes(5));
        (await browser.SignIn(DeskHost.Username, DeskHost.Password)).LeadsTo("/desk");
    }

    [Fact]
    public async Task The_cookie_is_for_the_desk_alone_and_no_script_or_other_site_gets_it()
    {
        await using var host = await DeskHost.Start();
        var browser = host.Browser();

        var signedIn = await browser.SignIn(DeskHost.Username, DeskHost.Password);
        var overTls = host.Browser();
        var page = await overTls.Send(new HttpRequestMessage(HttpMethod.Get, "https://localhost/desk/login"));

        var cookie = Assert.Single(signedIn.Response.Headers.GetValues("Set-Cookie"), set => set.StartsWith("mostrador-desk=", StringComparison.Ordinal));
        Assert.EndsWith("; max-age=28800; path=/desk; samesite=strict; httponly", cookie, StringComparison.Ordinal);
        Assert.EndsWith("; path=/desk; secure; samesite=strict; httponly", Assert.Single(page.Response.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_ends_after_eight_hours_by_the_real_clock()
    {
        var time = new ManualClock(DateTimeOffset.UtcNow);
        await using var host = await DeskHost.Start(options => options.Time = time);
        var browser = await host.Operator();

        time.Advance(TimeSpan.FromHours(8) - TimeSpan.FromSeconds(2));
        (await browser.Get("/desk")).Is(HttpStatusCode.OK);
        var simulated = new HttpRequestMessage(HttpMethod.Get, "/desk");
        simulated.Headers.Add("X-Simulated-Now", "2030-01-01T00:00:00Z");
        (await browser.Send(simulated)).Is(HttpStatusCode.OK);

        time.Advance(TimeSpan.FromSeconds(2));
        (await browser.Get("/desk")).LeadsTo("/desk/login");
    }

    [Fact]
    public async Task A_cookie_with_any_other_character_opens_nothing()
    {
        await using var host = await DeskHost.Start();
        var cookie = (await host.Operator()).Cookies[DeskBrowser.OperatorCookie];

        // The last character holds bits that nobody reads; a decoder may take or refuse another one.
        for (var i = 0; i < cookie.Length - 1; i++)
        {
            var other = cookie.ToCharArray();
            other[i] = other[i] == 'A' ? 'B' : 'A';
            await IsNobody(host, new string(other));
        }

        foreach (var other in new[] { "", "x", cookie + "A", cookie[..^1], cookie + cookie, new string('\u0041', 5000) })
            await IsNobody(host, other);
    }

    [Fact]
    public async Task The_cookie_of_a_visitor_is_not_the_operators()
    {
        await using var host = await DeskHost.Start();
        var visitor = host.Browser();
        await visitor.Get("/desk/login");

        await IsNobody(host, visitor.Cookies["mostrador-desk-visitor"]);
    }

    [Theory]
    [InlineData(DeskHost.Username, "another long password")]
    [InlineData("another", DeskHost.Password)]
    public async Task Another_password_or_name_in_the_settings_ends_all_sessions(string username, string password)
    {
        await using var before = await DeskHost.Start();
        var cookie = (await before.Operator()).Cookies[DeskBrowser.OperatorCookie];
        await using var same = await DeskHost.Start();
        await using var after = await DeskHost.Start(options =>
        {
            options.Settings["Desk__Username"] = username;
            options.Settings["Desk__Password"] = password;
        });

        (await new DeskBrowser(same.Http) { Cookies = { [DeskBrowser.OperatorCookie] = cookie } }.Get("/desk")).Is(HttpStatusCode.OK);
        await IsNobody(after, cookie);
    }

    [Fact]
    public async Task No_form_is_taken_without_the_token_of_the_session()
    {
        await using var host = await DeskHost.Start();
        var browser = await host.Operator();
        var tokenOfAnother = (await (await host.Operator()).Get("/desk")).FormToken;

        foreach (var form in Forms)
        {
            (await browser.Post(form, ("queue", "q"))).Is(HttpStatusCode.Forbidden);
            (await browser.Post(form, ("form_token", ""))).Is(HttpStatusCode.Forbidden);
            (await browser.Post(form, ("form_token", tokenOfAnother))).Is(HttpStatusCode.Forbidden);
            (await host.Browser().Post(form, ("form_token", tokenOfAnother))).LeadsTo("/desk/login");
        }

        (await browser.Get("/desk")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_is_signed_in_by_a_form_of_another_site()
    {
        await using var host = await DeskHost.Start();
        var token = (await host.Browser().Get("/desk/login")).FormToken;
        (string, string)[] form = [("username", DeskHost.Username), ("password", DeskHost.Password), ("form_token", token)];

        // Without the cookie of its visitor, and with that of another one.
        (await host.Browser().Post("/desk/login", form)).Is(HttpStatusCode.Forbidden);
        var other = host.Browser();
        await other.Get("/desk/login");
        (await other.Post("/desk/login", form)).Is(HttpStatusCode.Forbidden);

        Assert.DoesNotContain(DeskBrowser.OperatorCookie, other.Cookies.Keys);
    }

    [Fact]
    public async Task What_is_no_form_is_told_so()
    {
        await using var host = await DeskHost.Start();
        var browser = await host.Operator();
        async Task<HttpStatusCode> Status(HttpContent? content) =>
            (await browser.Send(new HttpRequestMessage(HttpMethod.Post, "/desk/queues/replay") { Content = content })).Response.StatusCode;

        Assert.Equal(HttpStatusCode.BadRequest, await Status(Bodies.Json("""{"form_token": "x"}""")));
        Assert.Equal(HttpStatusCode.BadRequest, await Status(Bodies.Json("{")));
        Assert.Equal(HttpStatusCode.BadRequest, await Status(Bodies.Typed("x", "text/plain")));
        Assert.Equal(HttpStatusCode.BadRequest, await Status(null));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(Bodies.Form(("form_token[a]", "x"), ("queue[]", "y"))));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Status(Bodies.Form(("queue", new string('x', 1_100_000)))));
    }

    [Fact]
    public async Task No_token_of_an_api_opens_the_desk()
    {
        await using var host = await DeskHost.Start();
        var token = await Administrator.Token(host.Http, "pos");

        foreach (var page in Pages)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, page);
            request.Headers.Authorization = new("Bearer", token);
            (await host.Browser().Send(request)).LeadsTo("/desk/login");
            (await new DeskBrowser(host.Http) { Cookies = { [DeskBrowser.OperatorCookie] = token } }.Get(page)).LeadsTo("/desk/login");
        }
    }

    [Fact]
    public async Task Where_it_is_not_configured_there_is_no_desk()
    {
        await using var host = await AppUnderTest.Start();

        foreach (var page in Pages.Append("/desk/login").Append("/desk/anything"))
            Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync(new Uri(page, UriKind.Relative))).StatusCode);
        foreach (var form in Forms.Append("/desk/login"))
            Assert.Equal(HttpStatusCode.NotFound, (await host.Http.PostAsync(new Uri(form, UriKind.Relative), Bodies.Form(("a", "b")))).StatusCode);
    }

    [Fact]
    public async Task Every_page_forbids_frames_scripts_and_caches()
    {
        await using var host = await DeskHost.Start();
        var browser = await host.Operator();

        foreach (var page in Pages.Append("/desk/anything"))
        {
            var headers = (await browser.Get(page)).Response.Headers;
            Assert.Equal("DENY", headers.GetValues("X-Frame-Options").Single());
            Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("no-referrer", headers.GetValues("Referrer-Policy").Single());
            Assert.Equal("no-store", headers.CacheControl!.ToString());
            Assert.Equal(
                "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
                headers.GetValues("Content-Security-Policy").Single());
        }
    }

    [Theory]
    [InlineData("Production", "olga", null, "The settings Desk__Username and Desk__Password belong together: set both, or none.")]
    [InlineData("Development", null, "a long enough password", "The settings Desk__Username and Desk__Password belong together: set both, or none.")]
    [InlineData("Production", "olga", "elevenchars", "The setting Desk__Password must have at least 12 characters in production.")]
    [InlineData("Production", "olga", "Operator123!", "The setting Desk__Password has its development value; production needs another.")]
    public async Task Settings_that_are_none_stop_the_start(string environment, string? username, string? password, string sentence)
    {
        var refused = await Assert.ThrowsAsync<StartupException>(() => AppUnderTest.Start(options =>
        {
            if (environment == "Production")
                options.InProduction();
            options.Settings["Desk__Username"] = username;
            options.Settings["Desk__Password"] = password;
        }));

        Assert.Equal(sentence, refused.Message);
    }

    [Fact]
    public async Task A_short_password_will_do_on_a_developers_machine()
    {
        await using var host = await DeskHost.Start(options => options.Settings["Desk__Password"] = "x");

        Assert.NotEmpty((await host.Operator(password: "x")).Cookies);
    }

    private static async Task IsNobody(DeskHost host, string cookie) =>
        (await new DeskBrowser(host.Http) { Cookies = { [DeskBrowser.OperatorCookie] = cookie } }.Get("/desk")).LeadsTo("/desk/login");
}
