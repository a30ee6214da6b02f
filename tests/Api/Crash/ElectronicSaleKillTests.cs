using Microsoft.Extensions.DependencyInjection;
using Mostrador.Api.Tests.LocalSim;
using Mostrador.Kernel.Documents;
using Mostrador.LocalSim.Sales;
using Mostrador.LocalSim.Shifts;
using Mostrador.LocalSim.Siigo;
using Mostrador.LocalSim.Sims;

namespace Mostrador.Api.Tests.Crash;

/// <summary>The host dies after Siigo has made an invoice and before it could say so.</summary>
public sealed class ElectronicSaleKillTests
{
    // Siigo makes the invoice at once, and says so only after six seconds.
    private const string SlowCustomer = "9900000505";

    [Fact]
    public async Task A_sale_that_was_invoiced_before_a_kill_is_there_once_afterwards()
    {
        using var siigoFolder = new DataFolder();
        using var folder = new DataFolder();
        await using var siigo = await LocalHostProcess.Start(siigoFolder.Path);
        using var provider = new HttpClient { BaseAddress = siigo.Address };
        var (lot, login) = await Stock(folder);
        await SellAndKill(folder, siigo.Address, provider, lot, login);

        var clock = new ManualClock(DateTimeOffset.UtcNow);
        await using var host = await Start(folder, options =>
        {
            options.Settings["Providers__Siigo__BaseUrl"] = new Uri(siigo.Address, "/_simulators/siigo").ToString();
            options.Services = services => services
                .AddHttpClient(SiigoClient.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { UseProxy = false });
            options.Time = clock;
        });
        Assert.Equal((0, 1), (await Count<Sale>(host), await Count<ElectronicSale>(host)));
        var seller = await host.LogIn(login.Username, LocalSimHost.Password);
        await host.RunFunction("localsim-abandoned-sales");
        (await seller.Sell("cash", SaleIntents.Card(lot.Sims[0]))).Is(400, SaleIntents.NotAvailable);
        clock.Advance(TimeSpan.FromMinutes(3));
        await host.RunFunction("localsim-abandoned-sales");
        await host.RunFunction("localsim-abandoned-sales");

        var invoice = Assert.Single(await SiigoWatch.Invoices(provider, SlowCustomer));
        var sale = Assert.Single(await host.Stored.Query(DocumentQuery.Over<Sale>()));
        Assert.Equal(((string?)invoice["idempotency_key"], invoice["number"]!.ToJsonString()), (sale.Id, sale.InvoiceNumber!));
        Assert.Equal((1, 0), (await Count<CashMovement>(host), await Count<ElectronicSale>(host)));
        Assert.Equal(sale.Id, (await host.Stored(lot, lot.Sims[0])).SaleId);
        Assert.Equal("500.00", (await seller.CloseShift()).Is(200).Object["totales_sistema"]!["electronicas"]!.ToJsonString());
    }

    private static async Task<(Lot Lot, LocalSimClient Seller)> Stock(DataFolder folder)
    {
        await using var host = await Start(folder);
        var seller = await host.Seller();
        await seller.OpenShift();
        return (await host.Lot(1), seller);
    }

    private static async Task SellAndKill(DataFolder folder, Uri siigo, HttpClient provider, Lot lot, LocalSimClient seller)
    {
        await using var host = await LocalHostProcess.Start(
            folder.Path, settings: new Dictionary<string, string> { ["Providers__Siigo__BaseUrl"] = new Uri(siigo, "/_simulators/siigo").ToString(), ["NO_PROXY"] = "*" });
        using var http = new HttpClient { BaseAddress = host.Address };
        var selling = seller.Over(http).SellElectronic(SlowCustomer, SaleIntents.Card(lot.Sims[0], 500));
        while ((await SiigoWatch.Invoices(provider, SlowCustomer)).Count == 0)
            Assert.False(selling.IsCompleted, "The sale was answered before Siigo had its invoice.");
        host.Kill();
        await host.End();
        await Assert.ThrowsAsync<HttpRequestException>(() => selling);
    }

    private static Task<LocalSimHost> Start(DataFolder folder, Action<HostOptions>? configure = null) => LocalSimHost.Start(options =>
    {
        (options.OnCosmos, options.DataFolder) = (false, folder.Path);
        configure?.Invoke(options);
    });

    private static Task<long> Count<T>(LocalSimHost host)
        where T : class, IDocument<T> => host.Stored.Count(DocumentQuery.Over<T>());
}
