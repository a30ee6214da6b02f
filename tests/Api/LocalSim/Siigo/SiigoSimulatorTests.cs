using System.Text;
using System.Text.Json.Nodes;
using Mostrador.Api.Tests.LocalSim.Providers;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Siigo;

namespace Mostrador.Api.Tests.LocalSim.Siigo;

/// <summary>The simulated Siigo, reached by the client as the real one is (contract 14.2).</summary>
public sealed class SiigoSimulatorTests
{
    [Fact]
    public async Task An_invoice_is_made_once_per_sale()
    {
        await using var host = await ProviderHost.Start();

        var first = Number(await host.Siigo.Invoice(Order("222", "sale-1")));
        Assert.Equal(first, Number(await host.Siigo.Invoice(Order("222", "sale-1"))));
        Assert.Equal(first + 1, Number(await host.Siigo.Invoice(Order("222", "sale-2"))));
        await host.Siigo.Invoice(Order("333", "sale-3"));

        var invoices = await Log(host, "222");
        Assert.Equal(["sale-1", "sale-2"], invoices.Select(invoice => invoice!["idempotency_key"]!.GetValue<string>()));
        Assert.Equal([first, first + 1], invoices.Select(invoice => invoice!["number"]!.GetValue<int>()));
        Assert.Equal("SIM Claro R7D", invoices[0]!["payload"]!["items"]![0]!["description"]!.GetValue<string>());
        Assert.True(Guid.TryParseExact(invoices[0]!["id"]!.GetValue<string>(), "D", out _));
        Assert.Equal(["id", "number", "idempotency_key", "payload"], invoices[0]!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task Parallel_requests_for_one_sale_make_one_invoice()
    {
        await using var host = await ProviderHost.Start();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => host.Siigo.Invoice(Order("222")))));

        Assert.Single(outcomes.Distinct());
        Assert.Single(await Log(host, "222"));
    }

    [Fact]
    public async Task A_later_process_goes_on_with_higher_numbers()
    {
        await using var host = await ProviderHost.Start();

        Assert.InRange(Number(await host.Siigo.Invoice(Order("222"))), 20_000_000, int.MaxValue);
    }

    [Theory]
    [InlineData("9900000400", "Refused { Message = El cliente no es válido }")]
    [InlineData("9900000500", "Unknown { Message = Respuesta HTTP 500 }")]
    public async Task These_customers_get_no_invoice(string identification, string outcome)
    {
        await using var host = await ProviderHost.Start();

        Assert.Equal(outcome, (await host.Siigo.Invoice(Order(identification))).ToString());
        Assert.Empty(await Log(host, identification));
    }

    [Fact]
    public async Task The_customer_9900000401_costs_a_second_token()
    {
        await using var host = await ProviderHost.Start();

        foreach (var sale in new[] { "sale-1", "sale-2" })
            Number(await host.Siigo.Invoice(Order("9900000401", sale)));
        Assert.Equal(2, (await Log(host, "9900000401")).Count);
    }

    [Fact]
    public async Task The_customer_9900000504_gets_nothing_but_silence()
    {
        await using var host = await ProviderHost.Start();

        var invoice = host.Siigo.Invoice(Order("9900000504"));
        await host.Pass(awaitedSeconds: 6, passingSeconds: 3);
        await host.Pass(awaitedSeconds: 6, passingSeconds: 3);

        Assert.Equal(new InvoiceOutcome.Unknown("Tiempo de espera agotado"), await invoice);
        Assert.Empty(await Log(host, "9900000504"));
    }

    [Fact]
    public async Task The_customer_9900000505_is_told_of_his_invoice_the_second_time()
    {
        await using var host = await ProviderHost.Start();

        var invoice = host.Siigo.Invoice(Order("9900000505"));
        await host.Pass(awaitedSeconds: 6, passingSeconds: 3);

        var number = Number(await invoice);
        Assert.Equal(number, Assert.Single(await Log(host, "9900000505"))!["number"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_payment_that_is_not_the_sum_is_refused()
    {
        await using var host = await ProviderHost.Start();

        Assert.Equal(
            new InvoiceOutcome.Refused("The total payments must be equal to the total invoice"),
            await host.Siigo.Invoice(Order("222") with { Total = new Amount(5000002) }));
        Number(await host.Siigo.Invoice(Order("222") with { Total = new Amount(5000001) }));
        Assert.Equal(new InvoiceOutcome.Refused("The field items is required"), await host.Siigo.Invoice(Order("222") with { Lines = [] }));
    }

    [Fact]
    public async Task Its_products_come_in_pages()
    {
        await using var host = await ProviderHost.Start();

        var page = (await host.Siigo.Products(1))!;
        Assert.Equal(["S01", "PORTE", "ESIM", "HT01", "R5D", "R7D", "R15D", "R30D", "MAPAV1"], page.Products.Select(product => product.Code));
        Assert.Equal(("SIM Card", 19m, true, new Amount(1000000)), (page.Products[0].Name, page.Products[0].TaxPercentage!.Value, page.Products[0].TaxIncluded, page.Products[0].Price!.Value));
        Assert.False(page.HasNext);
        Assert.Empty((await host.Siigo.Products(int.MaxValue))!.Products);

        var token = await Token(host);
        var small = await Raw(host, HttpMethod.Get, "v1/products?page=2&page_size=4", null, token);
        Assert.Equal((4, "/v1/products?page=3&page_size=4"), (small.Object["results"]!.AsArray().Count, small.Object["_links"]!["next"]!["href"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_token_is_good_for_a_day()
    {
        await using var host = await ProviderHost.Start();
        var token = await Token(host);

        host.Time.Advance(TimeSpan.FromSeconds(86_399));
        (await Raw(host, HttpMethod.Get, "v1/products", null, token)).Is(200);
        host.Time.Advance(TimeSpan.FromSeconds(1));
        (await Raw(host, HttpMethod.Get, "v1/products", null, token)).Is(401);
    }

    [Fact]
    public async Task It_looks_at_headers_tokens_and_bodies()
    {
        await using var host = await ProviderHost.Start();
        var token = await Token(host);

        (await Raw(host, HttpMethod.Post, "auth", """{"username":"dev@localsim.co","access_key":"guess"}""", null)).Is(401);
        (await Raw(host, HttpMethod.Post, "auth", """{"username":"dev@localsim.co","access_key":"siigo-dev-key"}""", null, partner: "")).Is(400);
        foreach (var garbage in new[] { "", "{", "null", "[]", "{}", "7" })
        {
            (await Raw(host, HttpMethod.Post, "auth", garbage, null)).Is(400);
            (await Raw(host, HttpMethod.Post, "v1/invoices", garbage, token)).Is(400);
        }

        (await Raw(host, HttpMethod.Post, "v1/invoices", "{}", "guess")).Is(401);
        (await Raw(host, HttpMethod.Post, "v1/invoices", "{}", null)).Is(401);
        (await Raw(host, HttpMethod.Post, "v1/invoices", "{}", token, partner: "Other")).Is(400, """
            {"Status":400,"Errors":[{"Code":"header_required","Message":"The header Partner-Id is required","Params":[],"Detail":""}]}
            """);
        Assert.Empty(await Log(host, null));
    }

    private static SiigoOrder Order(string identification, string sale = "sale-1") => new(
        sale, new DateOnly(2025, 10, 1), "", identification, [new SiigoOrderLine("S01", "SIM Claro R7D", 1, 50000, 19)], new Amount(5000000));

    private static int Number(InvoiceOutcome outcome) => int.Parse(Assert.IsType<InvoiceOutcome.Invoiced>(outcome).Number, null);

    private static async Task<JsonArray> Log(ProviderHost host, string? identification) =>
        (await host.Get($"/_simulators/siigo/_log{(identification is null ? "" : $"?identification={identification}")}")).Object["invoices"]!.AsArray();

    private static async Task<string> Token(ProviderHost host)
    {
        var reply = await Raw(host, HttpMethod.Post, "auth", """{"username":"dev@localsim.co","access_key":"siigo-dev-key"}""", null);
        Assert.Equal(("86400", "Bearer"), (reply["expires_in"], reply["token_type"]));
        return reply["access_token"];
    }

    private static Task<Reply> Raw(ProviderHost host, HttpMethod method, string path, string? body, string? token, string partner = "LocalSim")
    {
        var request = new HttpRequestMessage(method, $"/_simulators/siigo/{path}");
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        request.Headers.TryAddWithoutValidation("Partner-Id", partner);
        return host.Send(request);
    }
}
