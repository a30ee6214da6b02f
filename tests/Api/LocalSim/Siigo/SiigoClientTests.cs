using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mostrador.Api.Tests.Hosting;
using Mostrador.Api.Tests.LocalSim.Providers;
using Mostrador.Api.Tests.Telemetry;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Siigo;
using static Mostrador.Api.Tests.LocalSim.Providers.ScriptedProvider;

namespace Mostrador.Api.Tests.LocalSim.Siigo;

/// <summary>The client against a provider that answers whatever it likes (contract 14.2).</summary>
public sealed class SiigoClientTests
{
    private const string Made = """{"id":"0b6e3a52-9d57-4a1c-8a8f-5a2f0d3f2c11","number":17,"name":"FV-17","date":"2025-10-01","total":50000.00}""";

    private static readonly SiigoOrder Order = new(
        "5f1c2f9e-7f3b-4f63-9a56-0d8b0f3b6a10", new DateOnly(2025, 10, 1), "38165ed3-4562-45f6-8c59-78867af1989b", "222222222",
        [new SiigoOrderLine("S01", "SIM Claro R7D", 1, 50000, 19)], new Amount(5000000));

    private static readonly Func<CancellationToken, Task<HttpResponseMessage>> Token =
        Answer(200, """{"access_token":"token-1","expires_in":86400,"token_type":"Bearer"}""");

    private static readonly Func<CancellationToken, Task<HttpResponseMessage>> OtherToken =
        Answer(201, """{"access_token":"token-2","expires_in":"86400"}""");

    private readonly ManualTime _time = new(new DateTimeOffset(2025, 10, 1, 12, 0, 0, TimeSpan.Zero));

    /// The payload is that of the contract, character for character.
    [Fact]
    public async Task An_invoice_is_sent_as_siigo_wants_it()
    {
        var provider = new ScriptedProvider(Token, Answer(201, Made));

        Assert.Equal(new InvoiceOutcome.Invoiced("17"), await Client(provider).Invoice(Order));

        var (login, sent) = (provider.Received[0], provider.Received[1]);
        Assert.Equal(
            ("POST https://provider.example/api/auth", """{"username":"dev@localsim.co","access_key":"siigo-dev-key"}"""), (login.Line, login.Body));
        Assert.Equal(("LocalSim", "application/json"), (login.Headers["Partner-Id"], login.Headers["Content-Type"]));
        Assert.Equal("POST https://provider.example/api/v1/invoices", sent.Line);
        Assert.Equal(
            ("Bearer token-1", "LocalSim", "application/json", Order.SaleId),
            (sent.Headers["Authorization"], sent.Headers["Partner-Id"], sent.Headers["Content-Type"], sent.Headers["Idempotency-Key"]));
        Assert.Equal(
            """
            {"document":{"id":27652},"date":"2025-10-01",
             "customer":{"id":"38165ed3-4562-45f6-8c59-78867af1989b","person_type":"Person","id_type":"13","identification":"222222222",
               "name":["Cliente","Final"],"city":{"country_code":"CO","state_code":"05","city_code":"050015"},
               "contacts":[{"first_name":"Cliente","last_name":"Final","email":"cliente@email.com"}]},
             "seller":54,"observations":"Factura generada desde Local Sim Colombia","stamp":{"send":true},"mail":{"send":true},
             "items":[{"code":"S01","description":"SIM Claro R7D","quantity":1,"price":50000.00,"price_include_tax":true,"unit":{"code":"94"},"discount":0,"taxes":[{"id":13156}]}],
             "payments":[{"id":471,"value":50000.00,"due_date":"2025-10-01"}]}
            """.Replace("\n ", "", StringComparison.Ordinal).Replace("  \"", "\"", StringComparison.Ordinal),
            sent.Body);
    }

    [Theory]
    [InlineData("", "38165ed3-4562-45f6-8c59-78867af1989b")]
    [InlineData("222222222", "38165ed3-4562-45f6-8c59-78867af1989b")]
    [InlineData("{0B6E3A52-9D57-4A1C-8A8F-5A2F0D3F2C11}", "38165ed3-4562-45f6-8c59-78867af1989b")]
    [InlineData("0B6E3A52-9D57-4A1C-8A8F-5A2F0D3F2C11", "0b6e3a52-9d57-4a1c-8a8f-5a2f0d3f2c11")]
    public async Task Only_a_customer_with_a_uuid_is_known_to_siigo(string customer, string sent) =>
        Assert.Contains($"\"customer\":{{\"id\":\"{sent}\"", await Payload(Order with { CustomerId = customer }), StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "1234.5", "\"price\":1234.50,", "\"taxes\":[]")]
    [InlineData(19.0, "0.333", "\"price\":0.333,", "\"taxes\":[{\"id\":13156}]")]
    [InlineData(5, "7", "\"price\":7.00,", "\"taxes\":[{\"id\":13157}]")]
    public async Task A_line_has_its_gross_price_and_the_tax_of_its_rate(decimal rate, string price, string sentPrice, string sentTaxes)
    {
        var payload = await Payload(
            Order with { Lines = [new SiigoOrderLine("A", "Niño \"x\"", 3, decimal.Parse(price, null), rate)] },
            Settings.Siigo(values: ("Providers__Siigo__TaxIds__5", "13157")));

        Assert.Contains(sentPrice, payload, StringComparison.Ordinal);
        Assert.Contains(sentTaxes, payload, StringComparison.Ordinal);
        Assert.Contains("\"description\":\"Niño \\\"x\\\"\",\"quantity\":3,", payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rate_without_a_tax_is_not_invoiced()
    {
        var provider = new ScriptedProvider();
        var order = Order with { Lines = [.. Order.Lines, new SiigoOrderLine("A", "A", 1, 1, 8.5m)] };

        Assert.Equal(
            new InvoiceOutcome.Refused("Config Siigo incompleta: Providers__Siigo__TaxIds__8.5"), await Client(provider).Invoice(order));
        Assert.Empty(provider.Received);
    }

    [Theory]
    [InlineData(200, Made, "17")]
    [InlineData(201, """{"id":"a-1"}""", "a-1")]
    [InlineData(201, """{"number":"FV-9"}""", "FV-9")]
    public async Task The_answer_s_number_counts_else_its_id(int status, string answer, string number) =>
        Assert.Equal(new InvoiceOutcome.Invoiced(number), await Invoice(Answer(status, answer)));

    [Theory]
    [InlineData(400, """{"Status":400,"Errors":[{"Code":"c","Message":"El cliente no es válido","Params":[],"Detail":""},{"Message":"b"}]}""", "El cliente no es válido")]
    [InlineData(400, """{"Status":400,"Errors":[]}""", "Respuesta HTTP 400")]
    [InlineData(403, """{"Status":403,"Errors":[{"Message":"siigo-dev-key no"}]}""", "*** no")]
    [InlineData(404, "<html>", "Respuesta HTTP 404")]
    [InlineData(429, """{"Errors":{"Message":"x"}}""", "Respuesta HTTP 429")]
    public async Task What_siigo_turns_away_is_refused_in_its_words(int status, string answer, string message) =>
        Assert.Equal(new InvoiceOutcome.Refused(message), await Invoice(Answer(status, answer)));

    [Theory]
    [InlineData(500, "", "Respuesta HTTP 500")]
    [InlineData(503, """{"Errors":[{"Message":"Mantenimiento"}]}""", "Mantenimiento")]
    [InlineData(202, Made, "Respuesta HTTP 202")]
    [InlineData(302, "", "Respuesta HTTP 302")]
    [InlineData(201, "", "Respuesta no válida")]
    [InlineData(201, """{"number":null,"id":{}}""", "Respuesta no válida")]
    public async Task What_cannot_be_read_leaves_open_whether_there_is_an_invoice(int status, string answer, string message) =>
        Assert.Equal(new InvoiceOutcome.Unknown(message), await Invoice(Answer(status, answer)));

    [Fact]
    public async Task A_token_is_kept_until_it_expires()
    {
        var provider = new ScriptedProvider(Token, Answer(201, Made), Answer(201, Made), OtherToken, Answer(201, Made));
        var client = Client(provider);

        await client.Invoice(Order);
        _time.Advance(TimeSpan.FromSeconds(86_399));
        await client.Invoice(Order);
        _time.Advance(TimeSpan.FromSeconds(1));
        await client.Invoice(Order);

        Assert.Equal(["", "Bearer token-1", "Bearer token-1", "", "Bearer token-2"], Authorizations(provider));
    }

    [Fact]
    public async Task Many_calls_ask_for_one_token()
    {
        var mayAnswer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var provider = new ScriptedProvider(
        [
            async cancellation =>
            {
                await mayAnswer.Task;
                return await Token(cancellation);
            },
            .. Enumerable.Repeat(Answer(201, Made), 5),
        ]);
        var client = Client(provider);

        var calls = Enumerable.Range(0, 5).Select(_ => client.Invoice(Order)).ToList();
        mayAnswer.SetResult();

        Assert.All(await Task.WhenAll(calls), outcome => Assert.Equal(new InvoiceOutcome.Invoiced("17"), outcome));
        Assert.Single(Authorizations(provider), "");
    }

    [Fact]
    public async Task A_token_that_siigo_takes_no_more_is_replaced_once()
    {
        var provider = new ScriptedProvider(Token, Answer(401, ""), OtherToken, Answer(201, Made));

        Assert.Equal(new InvoiceOutcome.Invoiced("17"), await Client(provider).Invoice(Order));
        Assert.Equal(["", "Bearer token-1", "", "Bearer token-2"], Authorizations(provider));
        Assert.Equal(2, provider.Received.Count(request => request.Headers.GetValueOrDefault("Idempotency-Key") == Order.SaleId));
    }

    [Fact]
    public async Task A_second_401_is_a_refusal()
    {
        var provider = new ScriptedProvider(Token, Answer(401, ""), OtherToken, Answer(401, """{"Errors":[{"Message":"Vencido"}]}"""));

        Assert.Equal(new InvoiceOutcome.Refused("Vencido"), await Client(provider).Invoice(Order));
    }

    [Theory]
    [InlineData(401, """{"Errors":[{"Message":"Invalid credentials"}]}""", "Invalid credentials")]
    [InlineData(500, "", "Respuesta HTTP 500")]
    [InlineData(200, "{}", "Respuesta no válida")]
    [InlineData(200, """{"access_token":""}""", "Respuesta no válida")]
    public async Task Without_a_token_there_is_no_invoice(int status, string answer, string message)
    {
        var provider = new ScriptedProvider(Answer(status, answer));

        Assert.Equal(new InvoiceOutcome.Refused(message), await Client(provider).Invoice(Order));
        Assert.Single(provider.Received);
    }

    [Fact]
    public async Task A_token_without_a_life_is_used_once()
    {
        var provider = new ScriptedProvider(
            Answer(200, """{"access_token":"token-1"}"""), Answer(201, Made), Answer(200, """{"access_token":"token-2","expires_in":-1e20}"""), Answer(201, Made));
        var client = Client(provider);

        await client.Invoice(Order);
        await client.Invoice(Order);

        Assert.Equal(["", "Bearer token-1", "", "Bearer token-2"], Authorizations(provider));
    }

    [Fact]
    public async Task After_silence_the_same_invoice_is_asked_for_once_more()
    {
        var provider = new ScriptedProvider(Token, Silence, Answer(201, Made));

        Assert.Equal(new InvoiceOutcome.Invoiced("17"), await InvoiceThroughSilence(provider, 1));
        Assert.Equal(provider.Received[1].Body, provider.Received[2].Body);
        Assert.Equal([Order.SaleId, Order.SaleId], provider.Received.Skip(1).Select(request => request.Headers["Idempotency-Key"]));
    }

    [Fact]
    public async Task After_two_silences_nobody_knows()
    {
        var provider = new ScriptedProvider(Token, Silence, Silence);

        Assert.Equal(new InvoiceOutcome.Unknown("Tiempo de espera agotado"), await InvoiceThroughSilence(provider, 2));
        Assert.Equal(3, provider.Received.Count);
    }

    [Fact]
    public async Task A_broken_connection_is_silence_too() =>
        Assert.Equal(
            new InvoiceOutcome.Invoiced("17"), await Invoice(Fail(new HttpRequestException(HttpRequestError.ResponseEnded)), Answer(201, Made)));

    [Fact]
    public async Task Without_any_connection_there_is_no_invoice() =>
        Assert.Equal(
            new InvoiceOutcome.Refused("Sin conexión con el proveedor"), await Invoice(Fail(new HttpRequestException(HttpRequestError.ConnectionError))));

    /// Whatever keeps the repetition from being judged says nothing about the first request.
    [Theory]
    [InlineData(400, true)]
    [InlineData(422, true)]
    [InlineData(403, false)]
    [InlineData(409, false)]
    [InlineData(429, false)]
    [InlineData(500, false)]
    public async Task After_silence_only_a_judgement_of_the_invoice_is_believed(int status, bool refused)
    {
        var outcome = await Invoice(Fail(new IOException()), Answer(status, ""));

        Assert.Equal(refused ? new InvoiceOutcome.Refused($"Respuesta HTTP {status}") : new InvoiceOutcome.Unknown($"Respuesta HTTP {status}"), outcome);
    }

    [Fact]
    public async Task After_silence_a_lost_token_or_connection_is_no_refusal()
    {
        var unreachable = Fail(new HttpRequestException(HttpRequestError.ConnectionError));

        Assert.Equal(new InvoiceOutcome.Unknown("Sin conexión con el proveedor"), await Invoice(Fail(new IOException()), unreachable));
        Assert.Equal(
            new InvoiceOutcome.Unknown("Respuesta HTTP 401"), await Invoice(Fail(new IOException()), Answer(401, ""), Answer(401, "")));
    }

    [Fact]
    public async Task Missing_settings_are_named_and_nothing_is_sent()
    {
        var provider = new ScriptedProvider { Address = null };
        var client = Client(provider, Settings.Siigo(development: false));

        Assert.Equal(
            new InvoiceOutcome.Refused(
                "Config Siigo incompleta: Providers__Siigo__BaseUrl, Providers__Siigo__User, Providers__Siigo__AccessKey, Providers__Siigo__PartnerId"),
            await client.Invoice(Order));
        Assert.Null(await client.Products(1));
        Assert.Empty(provider.Received);
    }

    [Fact]
    public async Task Products_are_read_page_by_page()
    {
        var provider = new ScriptedProvider(Token, Answer(200, """
            {"results":[{"id":"i-1","code":"S01","name":"SIM","type":"Product","taxes":[{"id":13156,"percentage":19}],"tax_included":true,
                         "prices":[{"price_list":[{"value":10000.5}]}]},
                        {"code":"X"}, {"name":"no code"}, null],
             "_links":{"next":{"href":"…"}}}
            """), Answer(200, """{"results":[],"_links":{"next":null}}"""));
        var client = Client(provider);

        var page = Assert.IsType<SiigoProductPage>(await client.Products(3));
        Assert.True(page.HasNext);
        Assert.Equal(
            [new SiigoProduct("i-1", "S01", "SIM", "Product", 19, true, new Amount(1000050)), new SiigoProduct("", "X", "", "", null, false, null)],
            page.Products);
        Assert.False((await client.Products(4))!.HasNext);
        Assert.Equal("GET https://provider.example/api/v1/products?page=3&page_size=200", provider.Received[1].Line);
    }

    [Fact]
    public async Task Products_that_siigo_does_not_give_are_none() =>
        Assert.Null(await Client(new ScriptedProvider(Token, Answer(500, ""))).Products(1));

    [Fact]
    public async Task The_log_tells_of_silence_and_neither_of_customers_nor_of_secrets()
    {
        var logs = new CapturedLogs();
        var services = new ServiceCollection().AddLogging();
        logs.Use(services);
        await using var logging = services.BuildServiceProvider();
        var provider = new ScriptedProvider(Token, Answer(500, """{"Errors":[{"Message":"siigo-dev-key token-1 222222222"}]}"""));

        await Client(provider, logging: logging.GetRequiredService<ILoggerFactory>()).Invoice(Order);

        Assert.Contains(logs.Texts, text => text.EndsWith("Siigo gave no clear answer: Respuesta HTTP 500.", StringComparison.Ordinal));
        Assert.DoesNotContain(logs.Texts, text => text.Contains("siigo-dev", StringComparison.Ordinal)
            || text.Contains("token-1", StringComparison.Ordinal) || text.Contains(Order.Identification, StringComparison.Ordinal));
        Assert.Equal("SiigoSettings", Settings.Siigo().ToString());
    }

    private static IEnumerable<string> Authorizations(ScriptedProvider provider) =>
        provider.Received.Select(request => request.Headers.GetValueOrDefault("Authorization", ""));

    private async Task<string> Payload(SiigoOrder order, SiigoSettings? settings = null)
    {
        var provider = new ScriptedProvider(Token, Answer(201, Made));
        await Client(provider, settings).Invoice(order);
        return provider.Received[1].Body;
    }

    private async Task<InvoiceOutcome> InvoiceThroughSilence(ScriptedProvider provider, int silences)
    {
        var invoice = Client(provider).Invoice(Order);
        for (var i = 0; i < silences; i++)
        {
            await provider.UntilReceived(i + 2);
            _time.Advance(TimeSpan.FromSeconds(3));
        }

        return await invoice;
    }

    private Task<InvoiceOutcome> Invoice(params Func<CancellationToken, Task<HttpResponseMessage>>[] answers) =>
        Client(new ScriptedProvider([Token, .. answers])).Invoice(Order);

    private SiigoClient Client(ScriptedProvider provider, SiigoSettings? settings = null, ILoggerFactory? logging = null) =>
        new(provider, settings ?? Settings.Siigo(), _time, (logging ?? LoggerFactory.Create(_ => { })).CreateLogger<SiigoClient>());
}
