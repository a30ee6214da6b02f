using System.Globalization;
using System.Text.Json.Nodes;
using Mostrador.Endurance.Hosts;
using Mostrador.LocalHost.Demo;

namespace Mostrador.Api.Tests.Demo;

/// What reports, dashboards and the forecast show is what was played.
public sealed class DemoReportTests(PlayedShops shops) : IClassFixture<PlayedShops>
{
    private DemoHost Host => shops.Host;

    [Fact]
    public async Task Every_shop_is_played_up_to_yesterday_and_says_what_it_sold()
    {
        Assert.Equal(DemoHost.Modules.Length, shops.Said.Count);
        Assert.All(shops.Said, line => Assert.Contains("21 days in ", line, StringComparison.Ordinal));
        foreach (var module in DemoHost.Modules)
        {
            var progress = await Host.Progress(module);
            Assert.Equal(DemoHost.Today, progress!.Next);
            Assert.Equal(0, progress.Memory.Number(DemoTally.Refused));
            Assert.InRange(progress.Memory.Number(DemoTally.Sales), 60, 500);
            Assert.Contains(shops.Said, line => line.Contains(Told(progress.Memory), StringComparison.Ordinal));
        }

        Assert.Equal(1 + DemoHost.Modules.Length, Host.Season.LoginLines.Count());

        static string Told(DemoMemory memory) => string.Create(
            CultureInfo.InvariantCulture, $"{memory.Number("sales"):N0} sales of {memory.Number("revenue") / 100m:N2}");
    }

    [Fact]
    public async Task The_sales_summary_of_the_point_of_sale_adds_up_to_what_was_sold()
    {
        var memory = (await Host.Progress("pos"))!.Memory;
        var admin = await Host.Admin("pos");

        var summary = await admin.Get("/pos/api/analytics/sales-summary/?start_date=2026-04-01&end_date=2026-05-20");

        Assert.Equal(memory.Number("revenue"), summary["general_summary"]!["total_revenue"].Cents());
        Assert.Equal(memory.Number("sales"), summary["general_summary"]!["total_tickets"]!.GetValue<long>());
        var orders = (await admin.Get("/pos/api/orders/")).AsArray();
        Assert.All(orders, order => Assert.True(order!["created_at"]!.GetValue<DateTime>() < new DateTime(2026, 5, 20, 6, 0, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public async Task The_dashboard_of_the_online_shop_adds_up_and_its_forecast_is_trained()
    {
        var memory = (await Host.Progress("smartsales"))!.Memory;
        var admin = await Host.Admin("smartsales");

        var dashboard = await admin.Get("/smartsales/api/orders/admin/dashboard/");
        var forecast = await admin.Get("/smartsales/api/predictions/sales/");

        Assert.Equal(memory.Number("revenue"), dashboard["overview"]!["total_revenue"].Cents());
        var sales = dashboard["orders_by_status"]!.AsArray()
            .Where(row => row!["status"]!.GetValue<string>() is "PAID" or "SHIPPED" or "DELIVERED").Sum(row => row!["count"]!.GetValue<long>());
        Assert.Equal(memory.Number("sales"), sales);
        Assert.True(forecast["model_info"]!["trained"]!.GetValue<bool>());
        Assert.NotEmpty((await admin.Get("/smartsales/api/products/reviews/")).AsArray());
    }

    [Fact]
    public async Task The_reports_of_both_companies_add_up_to_what_was_bought_and_sold()
    {
        var memory = (await Host.Progress("stockly"))!.Memory;
        var revenue = 0L;
        foreach (var company in new[] { "tecnomaya", "cafeatitlan" })
        {
            var owner = await Host.SignIn("/stockly/api/v1/auth/login", "access_token", new
            {
                email = "carla.fuentes@example.com",
                password = "Demo123!",
                companyId = memory.Ids[company],
            });
            var summary = (await owner.Get("/stockly/api/v1/reports/cost-vs-revenue"))["data"]!["summary"];
            Assert.Equal(memory.Number($"{company}/revenue"), summary!["total_revenue"].Cents());
            Assert.Equal(memory.Number($"{company}/cost"), summary["total_cost"].Cents());
            revenue += summary["total_revenue"].Cents();
        }

        Assert.Equal(memory.Number("revenue"), revenue);
    }

    [Fact]
    public async Task The_dashboard_of_the_SIM_shop_adds_up_to_what_was_sold_and_not_taken_back()
    {
        var memory = (await Host.Progress("localsim"))!.Memory;
        var admin = await Host.Admin("localsim");

        var kpis = (await admin.Get("/localsim/api/dashboard/stats"))["kpis"];
        var closings = await admin.Get("/localsim/api/dashboard/cierres-descuadres");

        Assert.Equal(memory.Number("revenue"), kpis!["total_general"].Cents());
        Assert.Equal(memory.Number("sales"), kpis["ventas_total"]!.GetValue<long>());
        Assert.Equal(2 * DemoHost.Days, closings["total_cierres"]!.GetValue<int>());
        Assert.NotEmpty((await admin.Get("/localsim/api/dashboard/devoluciones"))["devoluciones_por_dia"]!.AsArray());
    }

    [Fact]
    public async Task The_receipts_of_all_branches_add_up_to_what_was_sold()
    {
        var memory = (await Host.Progress("mcmatias"))!.Memory;
        var admin = await Host.Admin("mcmatias");

        var receipts = new List<JsonNode>();
        for (string? next = "/mcmatias/api/ventas/"; next is not null;)
        {
            var page = await admin.Get(next);
            receipts.AddRange(page["results"]!.AsArray().Select(receipt => receipt!));
            next = page["next"]?.GetValue<string>();
        }

        var valid = receipts.Where(receipt => receipt["estado"]!.GetValue<string>() == "Completada").ToList();
        Assert.Equal(memory.Number("revenue"), valid.Sum(receipt => receipt["total_venta"].Cents()));
        Assert.Equal(memory.Number("sales"), valid.Count);
        Assert.Equal(3, receipts.Select(receipt => receipt["id_sucursal"]!.GetValue<int>()).Distinct().Count());
        Assert.Equal(memory.Number("repairs"), (await admin.Get("/mcmatias/api/servicios_tecnicos/"))["count"]!.GetValue<long>());
    }

    [Fact]
    public async Task Played_again_a_shop_is_as_it_was()
    {
        var before = new Dictionary<string, DemoProgress>();
        foreach (var module in DemoHost.Modules)
            before[module] = (await Host.Progress(module))!;

        var said = await Host.Play();

        Assert.All(said, line => Assert.Contains(": up to date, ", line, StringComparison.Ordinal));
        foreach (var module in DemoHost.Modules)
        {
            var after = (await Host.Progress(module))!;
            Assert.Equal(before[module].Next, after.Next);
            Assert.Equal(before[module].Memory.Numbers, after.Memory.Numbers);
        }
    }

    [Fact]
    public async Task Interrupted_and_resumed_a_shop_has_sold_what_it_sells_in_one_go()
    {
        using var folder = new DataFolder();
        using var interruption = new CancellationTokenSource();
        await using (var host = await DemoHost.Start(folder.Path))
        {
            host.Season.Played = (_, day) =>
            {
                if (day >= DemoHost.Today.AddDays(-12))
                    interruption.Cancel();
            };
            await host.Play(interruption.Token);
            foreach (var module in DemoHost.Modules)
                Assert.True((await host.Progress(module))!.Next < DemoHost.Today, $"{module} was not interrupted");
        }

        await using var resumed = await DemoHost.Start(folder.Path);
        await resumed.Play();

        foreach (var module in DemoHost.Modules)
        {
            var (inOneGo, inTwo) = ((await Host.Progress(module))!, (await resumed.Progress(module))!);
            Assert.Equal(inOneGo.Opening, inTwo.Opening);
            Assert.Equal(inOneGo.Next, inTwo.Next);
            Assert.Equal(inOneGo.Memory.Numbers, inTwo.Memory.Numbers);
        }
    }

    [Fact]
    public async Task A_shop_that_somebody_has_worked_in_meanwhile_goes_on_without_what_is_refused()
    {
        using var folder = new DataFolder();
        await using (var host = await DemoHost.Start(folder.Path, days: 2))
        {
            await host.Play();
            var admin = await host.Admin("pos");
            foreach (var product in (await admin.Get("/pos/api/products/")).AsArray())
                await admin.Patch($"/pos/api/products/{product!["id"]}/", new { current_stock = 0 });
        }

        await using var later = await DemoHost.Start(folder.Path, later: 3);
        var said = await later.Play();

        Assert.All(said, line => Assert.Contains(": 3 days in ", line, StringComparison.Ordinal));
        Assert.NotEqual(0, (await later.Progress("pos"))!.Memory.Number(DemoTally.Refused));
        Assert.Equal(0, (await later.Progress("mcmatias"))!.Memory.Number(DemoTally.Refused));
    }
}
