using Microsoft.Extensions.DependencyInjection;
using Mostrador.Api.Tests.LocalSim.Dashboard;
using Mostrador.Api.Tests.McMatias.Sales;
using Mostrador.Kernel.Documents;

namespace Mostrador.Api.Tests.McMatias.Concurrency;

/// Section 9: a page costs as many journeys to the store with nine rows as with two, whatever names belong to them; a full one is counted too.
public sealed class ListCostTests
{
    [Theory]
    [InlineData("/ventas/")]
    [InlineData("/detalle_ventas/")]
    [InlineData("/inventario/")]
    public async Task The_names_of_a_page_come_together(string path)
    {
        CountingEngine? engine = null;
        await using var host = await McMatiasHost.Start(options => options.Services = services =>
            services.AddSingleton<IDocumentEngine>(provider => engine = new CountingEngine(TestStore.EngineOf(provider))));
        var chief = await host.SuperAdmin();
        await Rows(host, chief, 2);
        var few = await Cost(engine!, chief, path, rows: 2);

        await Rows(host, chief, 7);
        Assert.Equal(few, await Cost(engine!, chief, path, rows: 9));
        await Rows(host, chief, 1);

        Assert.Equal(few + 1, await Cost(engine!, chief, path, rows: 10));
    }

    // Each of another branch, with another customer and another product.
    private static async Task Rows(McMatiasHost host, McMatiasClient chief, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var branch = await host.Branch();
            var product = await host.ProductInStock(branch, 5);
            var body = new { total_venta = 1, id_sucursal = branch, id_cliente = await host.Customer() };
            await chief.Line((await chief.Post("/ventas/", body)).Is(201).Number("id_venta"), product, 1);
        }
    }

    private static async Task<int> Cost(CountingEngine engine, McMatiasClient client, string path, int rows)
    {
        engine.Reset();
        Assert.Equal(rows, (await client.Get(path)).Is(200).Number("count"));
        return engine.Journeys;
    }
}
