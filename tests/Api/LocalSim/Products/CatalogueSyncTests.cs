using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Products;

namespace Mostrador.Api.Tests.LocalSim.Products;

/// Siigo's products in the catalogue, where the settings say so (contract 15).
public sealed class CatalogueSyncTests
{
    private const string Sync = "localsim-sync-catalogue";

    [Fact]
    public async Task It_is_off_unless_the_settings_say_so()
    {
        await using var host = await LocalSimHost.Start();
        await Reprice(host);
        var before = await Products(host);

        await host.RunFunction(Sync);

        Assert.Equal(before.Values.OrderBy(product => product.Code), (await Products(host)).Values.OrderBy(product => product.Code));
    }

    [Fact]
    public async Task Products_are_matched_by_their_code_and_others_are_added()
    {
        await using var host = await LocalSimHost.Start(options => options.Settings["Providers__Siigo__CatalogueSync"] = "true");
        await Reprice(host);
        var before = await Products(host);

        await host.RunFunction(Sync);
        var once = await Products(host);
        await host.RunFunction(Sync);

        Assert.Equal(before["S01"] with { Name = "SIM Card", Price = Amount.Round(10_000) }, once["S01"]);
        Assert.Equal(("Mapa V1", Amount.Round(12_000), 19L), (once["MAPAV1"].Name, once["MAPAV1"].Price, once["MAPAV1"].TaxPercentage));
        Assert.All(before, known => Assert.Equal(known.Value.Id, once[known.Key].Id));
        Assert.Equal(once.Values.OrderBy(product => product.Code), (await Products(host)).Values.OrderBy(product => product.Code));
    }

    private static Task Reprice(LocalSimHost host) => host.Store(async transaction =>
    {
        transaction.Replace((await transaction.Find<Product>("S01"))! with { Name = "Vieja", Price = new Amount(100) });
        transaction.Delete((await transaction.Find<Product>("MAPAV1"))!);
    });

    private static async Task<Dictionary<string, Product>> Products(LocalSimHost host) =>
        (await host.Stored.Query(DocumentQuery.Over<Product>())).ToDictionary(product => product.Code);
}
