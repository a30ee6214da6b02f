using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Mostrador.Api.Tests.LocalSim.Providers;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Winred;

namespace Mostrador.Api.Tests.LocalSim.Winred;

/// <summary>The simulated Winred, reached by the client as the real one is (contract 14.1, both tables).</summary>
public sealed class WinredSimulatorTests
{
    private const string RequestId = "1873462211";
    private static readonly Amount Start = new(500000000);

    [Fact]
    public async Task A_new_account_has_money()
    {
        await using var host = await ProviderHost.Start();

        Assert.Equal(new WinredBalance(Start, new Amount(5000000)), await host.Winred.Balance());
    }

    [Fact]
    public async Task Its_packages_are_those_of_the_table()
    {
        await using var host = await ProviderHost.Start();

        Assert.Equal(
            [
                new WinredPackage(1067, "Recarga 5 Días - 4GB", "4GB + redes", new Amount(450000), "5 días", "CLARO"),
                new WinredPackage(1163, "Recarga 7 Días - 20GB", "20GB + ilimitado", new Amount(1200000), "7 días", "CLARO"),
                new WinredPackage(101, "Recarga 7 Días - 5GB", "5GB + 300 min + 300 SMS", new Amount(1500000), "7 días", "CLARO"),
                new WinredPackage(1188, "Recarga 15 Días - 40GB", "40GB + ilimitado", new Amount(2200000), "15 días", "CLARO"),
                new WinredPackage(1189, "Recarga 30 Días - 60GB", "60GB + ilimitado", new Amount(3200000), "30 días", "CLARO"),
            ],
            await host.Winred.Packages(1));
        Assert.Equal([201, 202], await Ids(host, 2));
        Assert.Equal([301, 302], await Ids(host, 3));
        Assert.Equal([1067, 1163, 301, 201, 101, 1188, 1189, 302, 202], await Ids(host, 0));
        Assert.Empty(await Ids(host, 4));
        Assert.Empty(await Ids(host, -1));
    }

    [Fact]
    public async Task A_top_up_costs_the_package_s_price_or_the_amount()
    {
        await using var host = await ProviderHost.Start();

        var first = Assert.IsType<TopUpOutcome.Applied>(await TopUp(host, "3211234567"));
        var second = Assert.IsType<TopUpOutcome.Applied>(await host.Winred.TopUp("20000001", new TopUpOrder(101, 700, "3211234567", "S")));

        Assert.Equal((new Amount(498500000), "Recarga 7 Días - 5GB"), (first.Balance, first.Product));
        Assert.Equal(new Amount(498430000), second.Balance);
        Assert.Matches("^TXN[0-9A-F]{12}$", first.TransactionId);
        Assert.Equal(new LastTopUp("20000001", second.TransactionId, "101", TopUpStatus.Success), await host.Winred.Query("3211234567"));
        Assert.Null(await host.Winred.Query("3211234568"));
        (await host.Get("/_simulators/winred/_log?suscriber=3211234567")).Is(200, $$"""
            {"requests":[
              {"request_id":"1873462211","product_id":"101","suscriber":"3211234567","transaction_id":"{{first.TransactionId}}","status":"applied"},
              {"request_id":"20000001","product_id":"101","suscriber":"3211234567","transaction_id":"{{second.TransactionId}}","status":"applied"}]}
            """);
    }

    [Theory]
    [InlineData("3211239901", 101, "Número inválido")]
    [InlineData("3211239902", 101, "Saldo insuficiente")]
    [InlineData("3211234567", 999, "Paquete no disponible")]
    [InlineData("321123456", 101, "Número inválido")]
    [InlineData("32112345678", 101, "Número inválido")]
    [InlineData("321123456x", 101, "Número inválido")]
    public async Task What_it_rejects_leaves_no_trace_but_in_the_log(string number, int product, string message)
    {
        await using var host = await ProviderHost.Start();

        Assert.Equal(new TopUpOutcome.Rejected(message), await TopUp(host, number, product));
        Assert.Equal(Start, (await host.Winred.Balance()).Balance);
        if (number.Length == 10 && number[^1] != 'x')
            Assert.Null(await host.Winred.Query(number));
        Assert.Equal(["rejected"], await Log(host, number));
    }

    [Fact]
    public async Task Without_money_it_tops_nobody_up()
    {
        await using var host = await ProviderHost.Start();
        (await host.Post("/_simulators/winred/_control", """{"balance":15000,"discount":7.5}""")).Is(200, """{"balance":15000,"discount":7.5}""");

        Assert.Equal(new Amount(0), Assert.IsType<TopUpOutcome.Applied>(await TopUp(host, "3211234567")).Balance);
        Assert.Equal(new TopUpOutcome.Rejected("Saldo insuficiente"), await TopUp(host, "3211234567"));
        Assert.Equal(new TopUpOutcome.Rejected("Saldo insuficiente"), await TopUp(host, "3211239906"));
        Assert.Equal(new WinredBalance(default, new Amount(750)), await host.Winred.Balance());
    }

    [Theory]
    [InlineData("{}", """{"balance":5000000,"discount":50000}""")]
    [InlineData("""{"discount":1}""", """{"balance":5000000,"discount":1}""")]
    public async Task The_account_keeps_what_is_not_set(string sent, string expected)
    {
        await using var host = await ProviderHost.Start();

        (await host.Post("/_simulators/winred/_control", sent)).Is(200, expected);
        (await host.Post("/_simulators/winred/_control", """{"balance":"much"}""")).Is(400);
    }

    [Fact]
    public async Task The_number_9903_is_topped_up_and_told_so_too_late()
    {
        await using var host = await ProviderHost.Start();

        Assert.Equal(new TopUpOutcome.Unknown("Tiempo de espera agotado", true), await TopUpInVain(host, "3211239903"));
        Assert.Equal(TopUpStatus.Success, (await host.Winred.Query("3211239903"))!.Status);
        Assert.Equal(["applied"], await Log(host, "3211239903"));
        Assert.Equal(new Amount(498500000), (await host.Winred.Balance()).Balance);
    }

    [Fact]
    public async Task The_number_9904_is_not_topped_up_and_told_nothing()
    {
        await using var host = await ProviderHost.Start();

        Assert.Equal(new TopUpOutcome.Unknown("Tiempo de espera agotado", true), await TopUpInVain(host, "3211239904"));
        Assert.Null(await host.Winred.Query("3211239904"));
        Assert.Equal(["error"], await Log(host, "3211239904"));
        Assert.Equal(Start, (await host.Winred.Balance()).Balance);
    }

    [Theory]
    [InlineData("3211239905", "Respuesta HTTP 500")]
    [InlineData("3211239910", "Respuesta no válida")]
    public async Task The_numbers_9905_and_9910_fail_every_time(string number, string message)
    {
        await using var host = await ProviderHost.Start();

        for (var i = 0; i < 2; i++)
            Assert.Equal(new TopUpOutcome.Unknown(message, true), await TopUp(host, number));
        Assert.Null(await host.Winred.Query(number));
        Assert.Equal(["error", "error"], await Log(host, number));
        Assert.Equal(Start, (await host.Winred.Balance()).Balance);
    }

    [Fact]
    public async Task The_number_9909_fails_the_first_time()
    {
        await using var host = await ProviderHost.Start();

        Assert.Equal(new TopUpOutcome.Unknown("Respuesta HTTP 503", true), await TopUp(host, "3211239909"));
        Assert.IsType<TopUpOutcome.Applied>(await TopUp(host, "3211239909"));
        Assert.Equal(new TopUpOutcome.Unknown("Respuesta HTTP 503", true), await TopUp(host, "3221239909"));
        Assert.Equal(["error", "applied"], await Log(host, "3211239909"));
    }

    [Fact]
    public async Task The_number_9911_takes_two_seconds()
    {
        await using var host = await ProviderHost.Start();

        var topUp = TopUp(host, "3211239911");
        await host.Pass(2);

        Assert.IsType<TopUpOutcome.Applied>(await topUp);
    }

    [Theory]
    [InlineData("3211239906", "topup.completed", "success", "Recarga exitosa", "applied", TopUpStatus.Success, 4985000)]
    [InlineData("3211239907", "topup.failed", "failed", "Rechazada por el operador", "rejected", TopUpStatus.Failed, 5000000)]
    public async Task The_numbers_9906_and_9907_are_decided_a_second_later(
        string number, string name, string status, string message, string logged, TopUpStatus last, int balance)
    {
        await using var host = await ProviderHost.Start();

        var pending = Assert.IsType<TopUpOutcome.Pending>(await TopUp(host, number));
        Assert.Equal((Start, "Recarga 7 Días - 5GB"), (pending.Balance, pending.Product));
        Assert.Equal(TopUpStatus.Pending, (await host.Winred.Query(number))!.Status);
        Assert.Equal(["pending"], await Log(host, number));
        await host.Pass(1);
        var notice = await host.Inbox.Next();

        Assert.Matches("^evt_[0-9a-f]{24}$", notice["event_id"]!.GetValue<string>());
        notice.Remove("event_id");
        Assert.True(JsonNode.DeepEquals(notice, JsonNode.Parse($$"""
            {"event":"{{name}}","data":{"transaction_id":"{{pending.TransactionId}}","request_id":"{{RequestId}}","product_id":"101",
             "suscriber":"{{number}}","status":"{{status}}","message":"{{message}}","balance":{{balance}} } }
            """)), notice.ToJsonString());
        Assert.Equal(new LastTopUp(RequestId, pending.TransactionId, "101", last), await host.Winred.Query(number));
        Assert.Equal([logged], await Log(host, number));
        Assert.Equal(new Amount(balance * 100L), (await host.Winred.Balance()).Balance);
    }

    [Fact]
    public async Task The_number_9908_stays_pending()
    {
        await using var host = await ProviderHost.Start();

        Assert.IsType<TopUpOutcome.Pending>(await TopUp(host, "3211239908"));
        host.Time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(TopUpStatus.Pending, (await host.Winred.Query("3211239908"))!.Status);
        Assert.Equal(["pending"], await Log(host, "3211239908"));
    }

    [Fact]
    public async Task It_looks_at_credentials_content_type_and_signature()
    {
        await using var host = await ProviderHost.Start();
        const string unsigned = """
            {"header":{"api_version":"1.0","api_key":"winred-dev-key","request_id":"1","hash_key":"x","request_date":"20251001120000.000"},
             "data":{"product_id":"101","amount":"0","suscriber":"3211234567","sell_from":"S"},"signature":"x"}
            """;

        Assert.Equal((401, "No autorizado"), await Raw(host, "topup", unsigned, "text/plain", "winred:guess"));
        Assert.Equal(415, (await Raw(host, "topup", unsigned, "application/json")).Status);
        foreach (var service in new[] { "topup", "querytx", "querypackages", "queryPackages" })
            Assert.Equal((200, """{"result":{"success":false,"message":"Firma no coincide"},"data":{}}"""), await Raw(host, service, unsigned));
        Assert.Equal(["rejected"], await Log(host, "3211234567"));
        foreach (var garbage in new[] { "", "[]", "null", "{", """{"header":{}}""", unsigned.Replace("\"101\"", "101", StringComparison.Ordinal) })
            Assert.Contains("Solicitud no válida", (await Raw(host, "topup", garbage)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_verifies_credentials()
    {
        await using var host = await ProviderHost.Start();

        (await host.Send(Verify("winred:winred-dev-pass"))).Is(200, """{"result":{"success":true,"message":"Credenciales válidas"}}""");
        (await host.Send(Verify("winred:"))).Is(401);

        static HttpRequestMessage Verify(string credentials) =>
            new(HttpMethod.Get, "/_simulators/winred/verify") { Headers = { Authorization = Basic(credentials) } };
    }

    private static Task<TopUpOutcome> TopUp(ProviderHost host, string number, int product = 101) =>
        host.Winred.TopUp(RequestId, new TopUpOrder(product, 0, number, "S"));

    /// The simulator means to take six seconds, the client waits for three.
    private static async Task<TopUpOutcome> TopUpInVain(ProviderHost host, string number)
    {
        var topUp = TopUp(host, number);
        await host.Pass(awaitedSeconds: 6, passingSeconds: 3);
        return await topUp;
    }

    private static async Task<IEnumerable<string>> Log(ProviderHost host, string number) =>
        (await host.Get($"/_simulators/winred/_log?suscriber={number}")).Object["requests"]!.AsArray().Select(entry => entry!["status"]!.GetValue<string>());

    private static async Task<IEnumerable<int>> Ids(ProviderHost host, int parent) =>
        (await host.Winred.Packages(parent)).Select(package => package.ProductId);

    private static async Task<(int Status, string Body)> Raw(
        ProviderHost host, string service, string body, string contentType = "text/plain", string credentials = "winred:winred-dev-pass")
    {
        var reply = await host.Send(new HttpRequestMessage(HttpMethod.Post, $"/_simulators/winred/{service}")
        {
            Content = new StringContent(body, Encoding.UTF8, contentType),
            Headers = { Authorization = Basic(credentials) },
        });
        return (reply.Status, reply.Text);
    }

    private static AuthenticationHeaderValue Basic(string credentials) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
}
