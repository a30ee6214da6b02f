using Mostrador.Endurance.Hosts;
using Mostrador.Storage.Tests.CosmosEmulator;

namespace Mostrador.Api.Tests.SmartSales.Dashboard;

/// Two instances over the same data, as in the cloud: a folder has one host at a time.
public sealed class InstancesTests
{
    [NodeFact]
    public async Task An_order_that_one_instance_writes_shows_on_the_other_at_once()
    {
        using var folder = new DataFolder();
        await using var one = await Start(folder, "one");
        await using var other = await Start(folder, "other");
        var (writer, reader) = (await one.Admin(), await other.Admin());

        foreach (var orders in (int[])[1, 2])
        {
            (await writer.Post("/orders/admin/", new { })).Is(201);
            var page = (await reader.Get("/orders/admin/dashboard/")).Is(200);
            Assert.Equal((orders, "false"), (page.Object["overview"]!["total_orders"]!.GetValue<int>(), page["_from_cache"]));
            Assert.Equal("true", (await writer.Get("/orders/admin/dashboard/")).Is(200)["_from_cache"]);
        }
    }

    // The last name is the database's.
    private static Task<SmartSalesHost> Start(DataFolder folder, string instance) => SmartSalesHost.Start(options =>
    {
        options.OnCosmos = true;
        options.DataFolder = Path.Combine(folder.Path, instance, Path.GetFileName(folder.Path));
    });
}
