using Microsoft.Extensions.Logging;
using Mostrador.Api.Tests.LocalSim.Providers;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Siigo;
using static Mostrador.Api.Tests.ScriptedProvider;

namespace Mostrador.Api.Tests.LocalSim.Siigo;

/// <summary>An invoice is asked for again by somebody who did not hear the first answer.</summary>
public sealed class SiigoRepetitionTests
{
    private static readonly SiigoOrder Order = new(
        "5f1c2f9e-7f3b-4f63-9a56-0d8b0f3b6a10", new DateOnly(2025, 10, 1), "c1", "222222222",
        [new SiigoOrderLine("S01", "SIM", 1, 50000, 19)], new Amount(5000000));

    private static readonly Func<CancellationToken, Task<HttpResponseMessage>> Token = Answer(200, """{"access_token":"t","expires_in":86400}""");

    [Fact]
    public async Task The_invoice_that_there_is_comes_back_for_the_same_key()
    {
        var provider = new ScriptedProvider(Token, Answer(201, """{"number":17}"""));

        Assert.Equal(new InvoiceOutcome.Invoiced("17"), await Client(provider).InvoiceAgain(Order));

        Assert.Equal(Order.SaleId, provider.Received[1].Headers["Idempotency-Key"]);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(422)]
    public async Task Siigos_judgement_says_that_there_is_none(int status) => Assert.Equal(
        new InvoiceOutcome.Refused("No"),
        await Client(new ScriptedProvider(Token, Answer(status, """{"Errors":[{"Message":"No"}]}"""))).InvoiceAgain(Order));

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Whatever_else_it_says_is_no_judgement(int status) =>
        Assert.IsType<InvoiceOutcome.Unknown>(await Client(new ScriptedProvider(Token, Answer(status, "{}"))).InvoiceAgain(Order));

    [Fact]
    public async Task That_nothing_can_be_sent_is_no_judgement_either()
    {
        var nobody = new ScriptedProvider(Fail(new HttpRequestException(HttpRequestError.ConnectionError)));
        var nowhere = new ScriptedProvider { Address = null };
        var unknownRate = Order with { Lines = [Order.Lines[0] with { Iva = 5 }] };

        Assert.IsType<InvoiceOutcome.Unknown>(await Client(nobody).InvoiceAgain(Order));
        Assert.IsType<InvoiceOutcome.Unknown>(await Client(nowhere).InvoiceAgain(Order));
        Assert.IsType<InvoiceOutcome.Unknown>(await Client(new ScriptedProvider()).InvoiceAgain(unknownRate));
    }

    private static SiigoClient Client(ScriptedProvider provider) =>
        new(provider, Settings.Siigo(), TimeProvider.System, LoggerFactory.Create(_ => { }).CreateLogger<SiigoClient>());
}
