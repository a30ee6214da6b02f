using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Mostrador.Api.Tests.Hosting;
using Mostrador.Api.Tests.Telemetry;
using Mostrador.Kernel.Money;
using Mostrador.SmartSales;
using Mostrador.SmartSales.Payments;
using static Mostrador.Api.Tests.ScriptedProvider;

namespace Mostrador.Api.Tests.SmartSales.Payments;

/// <summary>The client against a Stripe that answers whatever it likes (contract 6.1).</summary>
public sealed class StripeClientTests
{
    private const string Made = """{"id":"cs_test_a1","object":"checkout.session","url":"https://checkout.stripe.com/c/pay/cs_test_a1"}""";

    /// python3: urllib.parse.urlencode of the fields of contract 6.1
    private const string Form =
        "payment_method_types%5B0%5D=card"
        + "&line_items%5B0%5D%5Bprice_data%5D%5Bcurrency%5D=usd"
        + "&line_items%5B0%5D%5Bprice_data%5D%5Bproduct_data%5D%5Bname%5D=Ni%C3%B1o+%22x%22+%3Cb%3E+%26+%3D1%2B1+100%25+%F0%9F%98%80"
        + "&line_items%5B0%5D%5Bprice_data%5D%5Bunit_amount%5D=15100"
        + "&line_items%5B0%5D%5Bquantity%5D=2"
        + "&line_items%5B1%5D%5Bprice_data%5D%5Bcurrency%5D=usd"
        + "&line_items%5B1%5D%5Bprice_data%5D%5Bproduct_data%5D%5Bname%5D=Producto+eliminado"
        + "&line_items%5B1%5D%5Bprice_data%5D%5Bunit_amount%5D=0"
        + "&line_items%5B1%5D%5Bquantity%5D=2147483647"
        + "&mode=payment"
        + "&success_url=http%3A%2F%2Flocalhost%3A5173%2Fpayment-success%3Fsession_id%3D%7BCHECKOUT_SESSION_ID%7D"
        + "&cancel_url=http%3A%2F%2Flocalhost%3A5173%2Fpayment-cancelled"
        + "&metadata%5Border_id%5D=12";

    private static readonly CheckoutOrder Order = new(
        12, [new CheckoutLine("Niño \"x\" <b> & =1+1 100% 😀", new Amount(15100), 2), new CheckoutLine("Producto eliminado", Amount.Zero, int.MaxValue)]);

    private static readonly CheckoutOutcome Opened = new CheckoutOutcome.Opened("cs_test_a1", "https://checkout.stripe.com/c/pay/cs_test_a1");

    private readonly ManualTime _time = new(new DateTimeOffset(2025, 10, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_session_is_asked_for_as_stripe_wants_it()
    {
        var stripe = new ScriptedProvider(Answer(200, Made));

        Assert.Equal(Opened, await Client(stripe).Open(Order));

        var (line, headers, body) = Assert.Single(stripe.Received);
        Assert.Equal("POST https://provider.example/api/v1/checkout/sessions", line);
        Assert.Equal(
            ("Bearer sk_test_local_development", "application/x-www-form-urlencoded", "2025-08-27.basil"),
            (headers["Authorization"], headers["Content-Type"], headers["Stripe-Version"]));
        Assert.Equal(Form, body);
        Assert.True(Guid.TryParse(headers["Idempotency-Key"], out _));
    }

    [Fact]
    public async Task Every_attempt_has_a_key_of_its_own()
    {
        var stripe = new ScriptedProvider(Answer(200, Made), Answer(200, Made));
        var client = Client(stripe);

        await client.Open(Order);
        await client.Open(Order);

        Assert.Equal(2, Keys(stripe).Distinct().Count());
    }

    [Theory]
    [InlineData(400, """{"error":{"type":"invalid_request_error","message":"You must provide line_items."}}""", "You must provide line_items.")]
    [InlineData(401, """{"error":{"message":"Invalid API Key provided: sk_test_local_development"}}""", "Invalid API Key provided: ***")]
    [InlineData(402, """{"error":{"type":"card_error"}}""", "Respuesta HTTP 402")]
    [InlineData(403, "<html>", "Respuesta HTTP 403")]
    [InlineData(404, """{"error":"x"}""", "Respuesta HTTP 404")]
    [InlineData(302, "", "Respuesta HTTP 302")]
    [InlineData(200, "", "Respuesta no válida")]
    [InlineData(200, "[]", "Respuesta no válida")]
    [InlineData(200, """{"id":"cs_1"}""", "Respuesta no válida")]
    [InlineData(200, """{"url":null}""", "Respuesta no válida")]
    [InlineData(200, """{"url":"/c/pay"}""", "Respuesta no válida")]
    [InlineData(200, """{"url":"javascript:alert(1)"}""", "Respuesta no válida")]
    [InlineData(200, """{"url":"\ud800"}""", "Respuesta no válida")]
    public async Task What_stripe_does_not_allow_is_said_once_in_its_words_or_ours(int status, string answer, string message)
    {
        var stripe = new ScriptedProvider(Answer(status, answer));

        Assert.Equal(new CheckoutOutcome.Failed(message), await Client(stripe).Open(Order));
        Assert.Single(stripe.Received);
    }

    [Fact]
    public async Task A_session_without_an_id_is_one_all_the_same() =>
        Assert.Equal(
            new CheckoutOutcome.Opened("-", "https://x.example/"),
            await Client(new ScriptedProvider(Answer(200, """{"id":"a\nb","url":"https://x.example/"}"""))).Open(Order));

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(409)]
    public async Task What_may_pass_is_tried_again_with_the_same_key(int status)
    {
        var stripe = new ScriptedProvider(Answer(status, ""), Fail(new HttpRequestException(HttpRequestError.ConnectionError)), Answer(200, Made));

        Assert.Equal(Opened, await Repeated(stripe));
        Assert.Single(Keys(stripe).Distinct());
        Assert.Equal([Form, Form, Form], stripe.Received.Select(request => request.Body));
    }

    [Theory]
    [InlineData(500, """{"error":{"message":"An unknown error occurred"}}""", "An unknown error occurred")]
    [InlineData(429, "", "Respuesta HTTP 429")]
    public async Task Three_times_is_enough(int status, string answer, string message)
    {
        var stripe = new ScriptedProvider(Answer(status, answer), Answer(status, answer), Answer(status, answer));

        Assert.Equal(new CheckoutOutcome.Failed(message), await Repeated(stripe));
        Assert.Equal(3, stripe.Received.Count);
    }

    [Fact]
    public async Task Without_a_connection_it_says_so()
    {
        var broken = Fail(new HttpRequestException(HttpRequestError.ConnectionError));

        Assert.Equal(new CheckoutOutcome.Failed("Sin conexión con el proveedor"), await Repeated(new ScriptedProvider(broken, broken, Fail(new IOException()))));
    }

    [Fact]
    public async Task Silence_lasts_as_long_as_the_settings_say_and_is_not_tried_again()
    {
        var stripe = new ScriptedProvider(Silence);
        var opening = Client(stripe).Open(Order);

        await stripe.UntilReceived(1);
        _time.Advance(TimeSpan.FromSeconds(29.9));
        Assert.False(opening.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal(new CheckoutOutcome.Failed("Tiempo de espera agotado"), await opening);
        Assert.Single(stripe.Received);
    }

    /// The shopper waits for all of them together no longer than for one.
    [Fact]
    public async Task Repetitions_have_no_time_of_their_own()
    {
        var stripe = new ScriptedProvider(Answer(500, ""), Silence);
        var start = _time.GetUtcNow();
        var opening = Client(stripe).Open(Order);
        await _time.UntilArmedFor(start.AddMilliseconds(250));
        _time.Advance(TimeSpan.FromMilliseconds(250));
        await stripe.UntilReceived(2);

        _time.Advance(TimeSpan.FromSeconds(29.75));

        Assert.Equal(new CheckoutOutcome.Failed("Respuesta HTTP 500"), await opening);
    }

    [Fact]
    public async Task Whoever_hangs_up_ends_it()
    {
        using var hangUp = new CancellationTokenSource();
        var stripe = new ScriptedProvider(Silence);
        var opening = Client(stripe).Open(Order, hangUp.Token);
        await stripe.UntilReceived(1);

        await hangUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => opening);
    }

    [Fact]
    public async Task Missing_settings_are_named_and_nothing_is_sent()
    {
        var stripe = new ScriptedProvider { Address = null };

        Assert.Equal(
            new CheckoutOutcome.Failed(
                "Config Stripe incompleta: Providers__Stripe__BaseUrl, Providers__Stripe__SecretKey, SmartSales__FrontEndUrl"),
            await Client(stripe, StripeSettingsTests.Read(development: false), frontEnd: null).Open(Order));
        Assert.Equal(
            new CheckoutOutcome.Failed("Config Stripe incompleta: SmartSales__FrontEndUrl"),
            await Client(new ScriptedProvider(), frontEnd: null).Open(Order));
        Assert.Empty(stripe.Received);
    }

    [Fact]
    public async Task The_log_knows_ids_and_no_secret()
    {
        var logs = new CapturedLogs();
        var services = new ServiceCollection().AddLogging();
        logs.Use(services);
        await using var logging = services.BuildServiceProvider();
        var stripe = new ScriptedProvider(Answer(200, Made), Answer(400, """{"error":{"message":"sk_test_local_development Niño"}}"""));
        var client = Client(stripe, log: logging.GetRequiredService<ILogger<StripeClient>>());

        await client.Open(Order);
        await client.Open(Order);

        Assert.Contains(logs.Texts, text => text.EndsWith("The Stripe session cs_test_a1 is open for the order 12.", StringComparison.Ordinal));
        Assert.Contains(logs.Texts, text => text.EndsWith("Stripe opened no session for the order 12: Respuesta HTTP 400.", StringComparison.Ordinal));
        Assert.DoesNotContain(logs.Texts, text => text.Contains("sk_test", StringComparison.Ordinal) || text.Contains("Niño", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Keys(ScriptedProvider stripe) => stripe.Received.Select(request => request.Headers["Idempotency-Key"]);

    /// Lets the pauses before the second and the third request pass.
    private async Task<CheckoutOutcome> Repeated(ScriptedProvider stripe)
    {
        var opening = Client(stripe).Open(Order);
        foreach (var pause in new[] { 250, 1000 })
        {
            await _time.UntilArmedFor(_time.GetUtcNow().AddMilliseconds(pause));
            _time.Advance(TimeSpan.FromMilliseconds(pause));
        }

        return await opening;
    }

    private StripeClient Client(
        ScriptedProvider stripe, StripeSettings? settings = null, string? frontEnd = "http://localhost:5173", ILogger<StripeClient>? log = null)
    {
        var nothing = new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build();
        return new StripeClient(
            stripe,
            settings ?? StripeSettingsTests.Read(development: true),
            SmartSalesSettings.Read(nothing, development: true) with { FrontEndUrl = frontEnd },
            _time,
            log ?? NullLogger<StripeClient>.Instance);
    }
}
