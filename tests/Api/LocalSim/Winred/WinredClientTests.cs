using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mostrador.Api.Tests.Hosting;
using Mostrador.Api.Tests.LocalSim.Providers;
using Mostrador.Api.Tests.Telemetry;
using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Money;
using Mostrador.Kernel.Refusals;
using Mostrador.LocalSim.Winred;
using static Mostrador.Api.Tests.LocalSim.Providers.ScriptedProvider;

namespace Mostrador.Api.Tests.LocalSim.Winred;

/// <summary>The client against a provider that answers whatever it likes (contract 14.1).</summary>
public sealed class WinredClientTests
{
    private const string RequestId = "1873462211";
    private static readonly TopUpOrder Order = new(101, 0, "3211234567", "S");

    private readonly ManualTime _time = new(new DateTimeOffset(2025, 10, 1, 12, 0, 0, 987, TimeSpan.Zero));

    /// The hashes are those of
    ///   printf '1001187346221120251001120000.000winred-dev-key' | openssl dgst -sha256 -hmac winred-dev-secret -binary | base64
    ///   printf '20251001120000.0001873462211winred-dev-key' | openssl dgst -sha256 -hmac winred-dev-secret -binary | base64
    [Fact]
    public async Task A_top_up_is_sent_as_winred_wants_it()
    {
        var provider = new ScriptedProvider(Answer(200, """{"result":{"success":true}}"""));

        await Client(provider).TopUp(RequestId, Order with { SellFrom = "Caña\"" });

        var (line, headers, body) = Assert.Single(provider.Received);
        Assert.Equal("POST https://provider.example/api/topup", line);
        Assert.Equal(
            """{"header":{"api_version":"1.0","api_key":"winred-dev-key","request_id":"1873462211",""" +
            "\"hash_key\":\"Ou7XCnb1V46YYEr0exfF9rUFhyv6GgAXRP10wFCgH30=\",\"request_date\":\"20251001120000.000\"}," +
            "\"data\":{\"product_id\":\"101\",\"amount\":\"0\",\"suscriber\":\"3211234567\",\"sell_from\":\"Caña\\\"\"}," +
            "\"signature\":\"KRZjNWZnDay6jTDWv6juE9goi4YYwdYhZP1FEWqf+3w=\"}",
            body);
        Assert.Equal("Basic d2lucmVkOndpbnJlZC1kZXYtcGFzcw==", headers["Authorization"]);
        Assert.Equal(("text/plain", "text/plain"), (headers["Content-Type"], headers["Accept"]));
    }

    [Theory]
    [InlineData("""{"result":{"success":true,"message":"Recarga exitosa","transaction_id":"TXN1"},"data":{"balance":"4985000.00","product":"P"}}""")]
    [InlineData("""{"success":true,"message":"Recarga exitosa","transaction_id":"TXN1","data":{"balance":"4985000,00","product":"P"}}""")]
    [InlineData("""{"success":false,"result":{"success":true,"transaction_id":"TXN1"},"data":{"balance":4985000,"product":"P"}}""")]
    [InlineData("﻿{\"result\":{\"success\":true,\"transaction_id\":\"TXN1\"},\"data\":{\"balance\":\"4.985.000,00\",\"product\":\"P\"}}")]
    public async Task A_yes_is_one_wherever_it_stands_and_however_numbers_are_written(string answer)
    {
        foreach (var status in new[] { 200, 201 })
            Assert.Equal(new TopUpOutcome.Applied("TXN1", new Amount(498500000), "P"), await TopUp(Answer(status, answer)));
    }

    [Fact]
    public async Task A_yes_that_says_nothing_more_is_one_all_the_same() =>
        Assert.Equal(
            new TopUpOutcome.Applied(null, null, null),
            await TopUp(Answer(200, """{"result":{"success":true,"transaction_id":null},"data":{"balance":"mucho","product":["P"]}}""")));

    [Theory]
    [InlineData("""{"result":{"success":true,"status":"pending","transaction_id":77},"data":{"balance":"1.5","product":"P"}}""")]
    [InlineData("""{"result":{"success":false,"status":"pending","transaction_id":"77"},"data":{"balance":"1,50","product":"P"}}""")]
    [InlineData("""{"status":"pending","transaction_id":"77","data":{"balance":1.5,"product":"P"}}""")]
    public async Task What_is_pending_is_neither_yes_nor_no(string answer) =>
        Assert.Equal(new TopUpOutcome.Pending("77", new Amount(150), "P"), await TopUp(Answer(200, answer)));

    [Theory]
    [InlineData(200, """{"result":{"success":false,"message":"Saldo insuficiente"}}""", "Saldo insuficiente")]
    [InlineData(201, """{"success":false,"message":"Firma no coincide"}""", "Firma no coincide")]
    [InlineData(200, """{"result":{"success":false}}""", "Solicitud rechazada")]
    [InlineData(200, """{"result":{"success":false,"message":{"a":1}}}""", "Solicitud rechazada")]
    [InlineData(400, """{"result":{"message":"Número inválido"}}""", "Número inválido")]
    [InlineData(401, "No autorizado", "Respuesta HTTP 401")]
    [InlineData(404, "", "Respuesta HTTP 404")]
    [InlineData(429, "<html>", "Respuesta HTTP 429")]
    public async Task A_plain_no_is_a_rejection(int status, string answer, string message) =>
        Assert.Equal(new TopUpOutcome.Rejected(message), await TopUp(Answer(status, answer)));

    [Theory]
    [InlineData(200, "", "Respuesta no válida")]
    [InlineData(200, "<html>OK</html>", "Respuesta no válida")]
    [InlineData(200, "{\"result\":{\"success\":true", "Respuesta no válida")]
    [InlineData(200, "null", "Respuesta no válida")]
    [InlineData(200, "[true]", "Respuesta no válida")]
    [InlineData(200, "{}", "Respuesta no válida")]
    [InlineData(200, """{"result":{"success":"true"}}""", "Respuesta no válida")]
    [InlineData(200, """{"result":{"success":1}}""", "Respuesta no válida")]
    [InlineData(200, """{"result":{"success":null},"success":true}""", "Respuesta no válida")]
    [InlineData(200, """{"result":{"\ud800":1,"success":"\ud800"}}""", "Respuesta no válida")]
    [InlineData(202, """{"result":{"success":true}}""", "Respuesta HTTP 202")]
    [InlineData(302, "", "Respuesta HTTP 302")]
    [InlineData(408, "", "Respuesta HTTP 408")]
    [InlineData(500, "Internal error", "Respuesta HTTP 500")]
    [InlineData(503, """{"result":{"success":false,"message":"no"}}""", "Respuesta HTTP 503")]
    public async Task All_that_cannot_be_read_leaves_open_what_happened(int status, string answer, string message) =>
        Assert.Equal(new TopUpOutcome.Unknown(message, WasSent: true), await TopUp(Answer(status, answer)));

    [Fact]
    public async Task Bytes_that_are_no_text_do_not_hide_a_yes()
    {
        byte[] latin1 = [.. "{\"result\":{\"success\":true,\"message\":\"Operaci"u8, 0xF3, .. "n\",\"transaction_id\":\"TXN1\"}}"u8];

        Assert.Equal(new TopUpOutcome.Applied("TXN1", null, null), await TopUp(Answer(200, latin1)));
    }

    [Fact]
    public async Task Without_an_answer_in_time_nobody_knows()
    {
        var topUp = TopUp(Silence);
        await _time.UntilArmedFor(_time.GetUtcNow().AddSeconds(3));
        _time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(new TopUpOutcome.Unknown("Tiempo de espera agotado", WasSent: true), await topUp);
    }

    [Fact]
    public async Task A_connection_that_breaks_may_have_carried_the_request()
    {
        var unknown = new TopUpOutcome.Unknown("Sin conexión con el proveedor", WasSent: true);

        Assert.Equal(unknown, await TopUp(Fail(new HttpRequestException(HttpRequestError.ResponseEnded))));
        Assert.Equal(unknown, await TopUp(Fail(new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded))));
        Assert.Equal(unknown, await TopUp(Fail(new IOException())));
        Assert.Equal(unknown, await TopUp(Fail(new OperationCanceledException())));
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    public async Task A_connection_that_was_never_made_has_carried_nothing(HttpRequestError error) =>
        Assert.Equal(
            new TopUpOutcome.Unknown("Sin conexión con el proveedor", WasSent: false), await TopUp(Fail(new HttpRequestException(error))));

    [Fact]
    public async Task A_caller_who_gives_up_is_told_nothing()
    {
        using var patience = new CancellationTokenSource();
        var topUp = Client(new ScriptedProvider(Silence)).TopUp(RequestId, Order, patience.Token);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => topUp);
    }

    [Fact]
    public async Task The_balance_is_that_of_the_probe()
    {
        var provider = new ScriptedProvider(
            Answer(200, """{"result":{"success":true},"data":{"balance":"5000000,00","discount":50000,"last_transaction":null}}"""));

        Assert.Equal(new WinredBalance(new Amount(500000000), new Amount(5000000)), await Client(provider).Balance());
        Assert.Contains("\"data\":{\"suscriber\":\"3000000000\"}", provider.Received[0].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5000000", 500000000)]
    [InlineData("5e6", 500000000)]
    [InlineData("\"5000000\"", 500000000)]
    [InlineData("\"5000000.5\"", 500000050)]
    [InlineData("\"5000000,05\"", 500000005)]
    [InlineData("\"5,000,000.50\"", 500000050)]
    [InlineData("\"5.000.000,50\"", 500000050)]
    [InlineData("\"5.000.000\"", 500000000)]
    [InlineData("\" 0 \"", 0)]
    [InlineData("\"-3,5\"", -350)]
    [InlineData("\"1.005\"", 101)]
    public async Task Money_is_read_however_it_is_written(string balance, long minor)
    {
        var answer = $$"""{"success":true,"data":{"balance":{{balance}} } }""";

        Assert.Equal(new Amount(minor), (await Client(new ScriptedProvider(Answer(200, answer))).Balance()).Balance);
    }

    [Fact]
    public async Task Packages_are_read_wherever_they_stand_and_sorted()
    {
        const string packages = """
            [{"product_id":"3","name":"C","description":"c","price":"12000,5","validity":"15 días","operator":"CLARO"},
             {"product_id":1,"name":"A","price":12000.50,"validity":"7 días","operator":"CLARO"},
             {"product_id":"2","name":"B","description":"b","price":"4500.00","validity":"30 días","operator":"TIGO"},
             {"product_id":"x","name":"no id","price":"1"}, {"product_id":"9","name":"no price"}, null, 7]
            """;
        WinredPackage[] sorted =
        [
            new(2, "B", "b", new Amount(450000), "30 días", "TIGO"),
            new(1, "A", "", new Amount(1200050), "7 días", "CLARO"),
            new(3, "C", "c", new Amount(1200050), "15 días", "CLARO"),
        ];
        foreach (var key in new[] { "packages", "package" })
        {
            var provider = new ScriptedProvider(Answer(200, $$"""{"result":{"success":true},"data":{"{{key}}":{{packages}} } }"""));
            Assert.Equal(sorted, await Client(provider).Packages(1));
            Assert.Contains("\"data\":{\"product_id\":\"1\"}", provider.Received[0].Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Only_packages_that_the_settings_allow_are_shown()
    {
        const string answer = """{"success":true,"data":{"packages":[{"product_id":"1","price":"1"},{"product_id":"2","price":"2"}]}}""";
        var client = Client(new ScriptedProvider(Answer(200, answer)), Settings.Winred(values: ("Providers__Winred__AllowedIds", "2, 7")));

        Assert.Equal([2], (await client.Packages(0)).Select(package => package.ProductId));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(415)]
    public async Task Packages_are_asked_for_by_their_other_spelling_too(int status)
    {
        var provider = new ScriptedProvider(Answer(status, ""), Answer(200, """{"success":true,"data":{"packages":[]}}"""));

        Assert.Empty(await Client(provider).Packages(0));
        Assert.Equal(
            ["POST https://provider.example/api/querypackages", "POST https://provider.example/api/queryPackages"],
            provider.Received.Select(request => request.Line));
    }

    [Theory]
    [InlineData("success", TopUpStatus.Success)]
    [InlineData("pending", TopUpStatus.Pending)]
    [InlineData("failed", TopUpStatus.Failed)]
    public async Task The_last_top_up_of_a_number_is_read(string status, TopUpStatus expected)
    {
        var answer = $$"""
            {"success":true,"data":{"last_transaction":{"request_id":1873462211,"transaction_id":"TXN1","product_id":"101","status":"{{status}}"} } }
            """;

        Assert.Equal(new LastTopUp(RequestId, "TXN1", "101", expected), await Client(new ScriptedProvider(Answer(200, answer))).Query("3211234567"));
    }

    [Fact]
    public async Task That_there_is_no_last_top_up_must_be_said() =>
        Assert.Null(await Client(new ScriptedProvider(Answer(200, """{"success":true,"data":{"last_transaction":null}}"""))).Query("3211234567"));

    [Theory]
    [InlineData(200, """{"success":true,"data":{}}""", "Respuesta no válida")]
    [InlineData(200, """{"success":true}""", "Respuesta no válida")]
    [InlineData(200, """{"success":true,"data":{"last_transaction":{"request_id":"1","status":"perhaps"}}}""", "Respuesta no válida")]
    [InlineData(200, """{"success":true,"data":{"last_transaction":{"status":"failed"}}}""", "Respuesta no válida")]
    [InlineData(200, """{"success":false,"message":"Número inválido"}""", "Número inválido")]
    [InlineData(502, "", "Respuesta HTTP 502")]
    public async Task Whoever_asks_without_success_is_refused_in_the_contract_s_words(int status, string answer, string message) =>
        await Refuses($"Error de Winred: {message}", () => Client(new ScriptedProvider(Answer(status, answer))).Query("3211234567"));

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"$ 5\"")]
    [InlineData("\".\"")]
    [InlineData("true")]
    [InlineData("1e300")]
    [InlineData("\"99999999999999999999999999999\"")]
    public async Task A_balance_that_is_none_is_refused(string balance)
    {
        var answer = $$"""{"success":true,"data":{"balance":{{balance}} } }""";

        await Refuses("Error de Winred: Respuesta no válida", () => Client(new ScriptedProvider(Answer(200, answer))).Balance());
    }

    [Fact]
    public async Task Missing_settings_are_named_and_nothing_is_sent()
    {
        const string message = "Config Winred incompleta: Providers__Winred__UserId, Providers__Winred__ApiKey, Providers__Winred__SecretKey, "
            + "Providers__Winred__BasicUser, Providers__Winred__BasicPass, Providers__Winred__ProbeSubscriber";
        var provider = new ScriptedProvider();
        var client = Client(provider, Settings.Winred(development: false));

        Assert.Equal(new TopUpOutcome.Rejected(message), await client.TopUp(RequestId, Order));
        await Refuses($"Error de Winred: {message}", () => client.Balance());
        await Refuses($"Error de Winred: {message}", () => client.Packages(0));
        await Refuses($"Error de Winred: {message}", () => client.Query("3211234567"));
        Assert.Empty(provider.Received);
    }

    [Fact]
    public async Task Where_no_simulator_is_the_address_is_missing_too() =>
        Assert.Equal(
            new TopUpOutcome.Rejected("Config Winred incompleta: Providers__Winred__BaseUrl"),
            await Client(new ScriptedProvider { Address = null }).TopUp(RequestId, Order));

    [Fact]
    public async Task What_a_provider_quotes_of_our_secrets_is_blotted_out_and_no_essay_is_passed_on()
    {
        var quoted = $$"""{"success":false,"message":"winred-dev-key / winred-dev-secret / winred-dev-pass {{new string('x', 500)}}"}""";

        var rejected = Assert.IsType<TopUpOutcome.Rejected>(await TopUp(Answer(200, quoted)));
        Assert.StartsWith("*** / *** / *** xxx", rejected.Message, StringComparison.Ordinal);
        Assert.Equal(300, rejected.Message.Length);
    }

    [Fact]
    public async Task The_log_tells_of_silence_and_neither_of_numbers_nor_of_secrets()
    {
        var logs = new CapturedLogs();
        var services = new ServiceCollection().AddLogging();
        logs.Use(services);
        await using var logging = services.BuildServiceProvider();
        var settings = Settings.Winred();

        await Client(new ScriptedProvider(Answer(500, "winred-dev-key 3211234567")), settings, logging.GetRequiredService<ILoggerFactory>())
            .TopUp(RequestId, Order);

        Assert.Contains(logs.Texts, text => text.EndsWith("Winred gave no clear answer to topup: Respuesta HTTP 500.", StringComparison.Ordinal));
        Assert.DoesNotContain(logs.Texts, text => text.Contains("winred-dev", StringComparison.Ordinal) || text.Contains(Order.Subscriber, StringComparison.Ordinal));
        Assert.Equal("WinredSettings", settings.ToString());
    }

    [Fact]
    public void Request_ids_are_new_and_within_their_bounds()
    {
        var ids = Enumerable.Range(0, 1000).Select(_ => WinredRequestId.New()).ToList();

        Assert.All(ids, id => Assert.InRange(long.Parse(id, null), 10_000_000, 2_147_483_647));
        Assert.InRange(ids.Distinct().Count(), 998, 1000);
    }

    private Task<TopUpOutcome> TopUp(Func<CancellationToken, Task<HttpResponseMessage>> answer) =>
        Client(new ScriptedProvider(answer)).TopUp(RequestId, Order);

    private WinredClient Client(ScriptedProvider provider, WinredSettings? settings = null, ILoggerFactory? logging = null) =>
        new(provider, settings ?? Settings.Winred(), _time, (logging ?? LoggerFactory.Create(_ => { })).CreateLogger<WinredClient>());

    private static async Task Refuses(string detail, Func<Task> ask) =>
        Assert.Equal(new FastApiAnswer(500, detail), (await Assert.ThrowsAsync<Refusal>(ask)).Reason);
}
