using System.Net;
using System.Net.Http.Headers;

namespace Mostrador.Api.Tests.SmartSales.Payments;

/// <summary>The simulated Stripe, reached as the real one is (contract 6.1).</summary>
public sealed class StripeSimulatorTests(SmartSalesHostFixture fixture) : IClassFixture<SmartSalesHostFixture>
{
    private static readonly (string Name, string Value)[] Good =
    [
        ("payment_method_types[0]", "card"),
        ("line_items[0][price_data][currency]", "usd"),
        ("line_items[0][price_data][product_data][name]", "Laptop HP"),
        ("line_items[0][price_data][unit_amount]", "15100"),
        ("line_items[0][quantity]", "2"),
        ("mode", "payment"),
        ("success_url", "http://localhost:5173/payment-success?session_id={CHECKOUT_SESSION_ID}"),
        ("cancel_url", "http://localhost:5173/payment-cancelled"),
        ("metadata[order_id]", "1"),
    ];

    private SmartSalesHost Host => fixture.Host;

    [Fact]
    public async Task From_the_order_by_the_pay_page_to_paid()
    {
        var (cashier, order, product) = await Host.Ordered(stock: 10, quantity: 2);
        var url = new Uri((await cashier.Checkout(order)).Is(200)["checkout_url"]);

        var page = await Host.Http.GetStringAsync(url);
        Assert.Contains("302.00 USD", page, StringComparison.Ordinal);
        using var paid = await Choose(url, "pay");

        Assert.Equal(
            (HttpStatusCode.SeeOther, $"http://localhost:5173/payment-success?session_id={url.Segments[^1]}"),
            (paid.StatusCode, paid.Headers.Location!.ToString()));
        Assert.Equal(("PAID", 8), (await Host.StatusOf(order), await Host.StockOf(product)));

        Assert.Contains("Este pedido ya está pagado.", await Host.Http.GetStringAsync(url), StringComparison.Ordinal);
        using var again = await Choose(url, "pay");
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
    }

    [Fact]
    public async Task Whoever_cancels_goes_back_and_may_still_pay()
    {
        var (cashier, order, _) = await Host.Ordered();
        var url = new Uri((await cashier.Checkout(order)).Is(200)["checkout_url"]);

        using var cancelled = await Choose(url, "cancel");

        Assert.Equal((HttpStatusCode.SeeOther, "http://localhost:5173/payment-cancelled"), (cancelled.StatusCode, cancelled.Headers.Location!.ToString()));
        Assert.Equal("PENDING", await Host.StatusOf(order));
        using var neither = await Choose(url, "");
        Assert.Equal(HttpStatusCode.OK, neither.StatusCode);
        using var paid = await Choose(url, "pay");
        Assert.Equal(HttpStatusCode.SeeOther, paid.StatusCode);
        Assert.Equal("PAID", await Host.StatusOf(order));
    }

    [Fact]
    public async Task If_the_shop_does_not_take_the_event_nothing_is_paid()
    {
        var (cashier, order, _) = await Host.Ordered();
        var url = new Uri((await cashier.Checkout(order)).Is(200)["checkout_url"]);
        (await (await Host.Admin()).Delete($"/orders/admin/{order}/")).Is(204);

        using var reply = await Choose(url, "pay");

        Assert.Equal(HttpStatusCode.BadGateway, reply.StatusCode);
        Assert.Contains("role=\"alert\"", await reply.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_shows_what_was_asked_for()
    {
        var session = (await Open(Good)).Is(200).Object;

        Assert.Equal("checkout.session", session["object"]!.GetValue<string>());
        Assert.Equal(30200, session["amount_total"]!.GetValue<int>());
        Assert.Equal(("open", "unpaid"), (session["status"]!.GetValue<string>(), session["payment_status"]!.GetValue<string>()));
        Assert.Equal("""{"order_id":"1"}""", session["metadata"]!.ToJsonString());
        Assert.Equal($"http://localhost/_simulators/stripe/pay/{session["id"]}", session["url"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_same_key_opens_the_same_session()
    {
        var first = (await Open(Good, "key-1")).Is(200)["id"];

        Assert.Equal(first, (await Open(Good, "key-1")).Is(200)["id"]);
        Assert.NotEqual(first, (await Open(Good, "key-2")).Is(200)["id"]);
        Assert.NotEqual(first, (await Open(Good)).Is(200)["id"]);
    }

    [Theory]
    [InlineData("line_items[0][price_data][unit_amount]", "x", "line_items[0][price_data][unit_amount]", "Invalid integer: x")]
    [InlineData("line_items[0][price_data][unit_amount]", "-1", "line_items[0][price_data][unit_amount]", "Invalid integer: -1")]
    [InlineData("line_items[0][price_data][unit_amount]", "1.5", "line_items[0][price_data][unit_amount]", "Invalid integer: 1.5")]
    [InlineData("line_items[0][quantity]", "0", "line_items[0][quantity]", "Invalid integer: 0")]
    [InlineData("line_items[0][price_data][product_data][name]", "", "line_items[0][price_data][product_data][name]", "Missing required param: line_items[0][price_data][product_data][name].")]
    [InlineData("mode", "setup", "mode", "Invalid mode: must be payment")]
    [InlineData("success_url", "javascript:x", "success_url", "Not a valid URL")]
    [InlineData("cancel_url", "/x", "cancel_url", "Not a valid URL")]
    [InlineData("metadata", "1", "metadata", "Received unknown parameter: metadata")]
    public async Task A_bad_field_is_told_as_stripe_tells_it(string name, string value, string param, string message)
    {
        var error = (await Open([.. Good.Where(field => field.Name != name), (name, value)])).Is(400).Object["error"]!;

        Assert.Equal(
            ("invalid_request_error", param, message),
            (error["type"]!.GetValue<string>(), error["param"]!.GetValue<string>(), error["message"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Without_lines_or_a_form_there_is_no_session()
    {
        var error = (await Open([.. Good.Where(field => !field.Name.StartsWith("line", StringComparison.Ordinal))])).Is(400).Object["error"]!;

        Assert.Equal(("parameter_missing", "line_items"), (error["code"]!.GetValue<string>(), error["param"]!.GetValue<string>()));
        (await Send(Bodies.Json("{}"), "Bearer sk_test_local_development")).Is(400);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer sk_test_other")]
    [InlineData("Basic c2tfdGVzdDo=")]
    public async Task Only_the_shop_opens_sessions(string? authorization)
    {
        var reply = (await Send(Bodies.Form(Good), authorization)).Is(401);

        Assert.Equal("invalid_request_error", reply.Object["error"]!["type"]!.GetValue<string>());
        Assert.DoesNotContain("sk_test", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "en-US,en;q=0.9,es;q=0.8", "<html lang=\"en\">", "Pay order 1")]
    [InlineData("", "de, es-BO;q=0.8, en;q=0.5", "<html lang=\"es\">", "Pagar el pedido 1")]
    [InlineData("", null, "<html lang=\"es\">", "Cancelar")]
    [InlineData("?lang=en", "es", "<html lang=\"en\">", "Cancel")]
    [InlineData("?lang=xx", "nonsense;;q=", "<html lang=\"es\">", "Pagar")]
    public async Task The_page_speaks_the_shopper_s_language(string query, string? accepted, string lang, string text)
    {
        var url = (await Open(Good)).Is(200)["url"];
        using var request = new HttpRequestMessage(HttpMethod.Get, url + query);
        if (accepted is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", accepted);

        using var reply = await Host.Http.SendAsync(request);

        Assert.Equal("text/html; charset=utf-8", reply.Content.Headers.ContentType!.ToString());
        var page = await reply.Content.ReadAsStringAsync();
        Assert.Contains(lang, page, StringComparison.Ordinal);
        Assert.Contains(text, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_text_on_the_page()
    {
        var url = (await Open([.. Good.Where(field => !field.Name.EndsWith("[name]", StringComparison.Ordinal) && field.Name != "metadata[order_id]"),
            ("line_items[0][price_data][product_data][name]", "<script>alert(1)</script>"),
            ("metadata[order_id]", "<b>")])).Is(200)["url"];

        var page = await Host.Http.GetStringAsync(new Uri(url));

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_is_not_there_has_a_page_that_says_so()
    {
        var unknown = new Uri("http://localhost/_simulators/stripe/pay/cs_test_0");

        using var page = await Host.Http.GetAsync(unknown);
        using var posted = await Choose(unknown, "pay");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.StatusCode, posted.StatusCode));
    }

    private Task<HttpResponseMessage> Choose(Uri url, string action) => Host.Http.PostAsync(url, Bodies.Form(("action", action)));

    private Task<Reply> Open((string Name, string Value)[] fields, string? key = null) =>
        Send(Bodies.Form(fields), "Bearer sk_test_local_development", key);

    private async Task<Reply> Send(HttpContent content, string? authorization, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/_simulators/stripe/v1/checkout/sessions") { Content = content };
        request.Headers.Authorization = authorization is null ? null : AuthenticationHeaderValue.Parse(authorization);
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await Reply.To(request, Host.Http);
    }
}
