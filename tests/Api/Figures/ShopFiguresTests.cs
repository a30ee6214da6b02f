using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Api.Tests.LocalSim;
using Mostrador.Api.Tests.McMatias;
using Mostrador.Api.Tests.PointOfSale;
using Mostrador.Api.Tests.SmartSales;
using Mostrador.Api.Tests.Stockly;
using Mostrador.Kernel.Shops.Figures;
using Mostrador.Kernel.Time;
using Mostrador.LocalSim.Shifts;

namespace Mostrador.Api.Tests.Figures;

/// <summary>What an operator is shown of each shop's trade is what was sold there, by day and hour of its own clock.</summary>
public sealed class ShopFiguresTests
{
    private static readonly DateRange Days = new(new DateOnly(2024, 5, 6), new DateOnly(2024, 5, 8));

    [Fact]
    public async Task Of_the_point_of_sale_they_are_the_paid_orders()
    {
        await using var host = await PosHost.Start();
        var admin = await host.Admin();
        var product = await admin.StockProduct(price: 10.00m, stock: 50);
        await admin.At("2024-05-06T15:10:00Z").Sell(null, (product, 1));
        await admin.At("2024-05-08T15:50:00Z").Sell(null, (product, 2));
        await admin.At("2024-05-08T16:00:00Z").PlaceOrder(null, (product, 4)); // Never paid.
        await admin.At("2024-05-09T15:00:00Z").Sell(null, (product, 1)); // Another day.

        var figures = await Read(host.Services, "Point of sale");

        Assert.Equal(["2024-05-06 1 11.60", "2024-05-08 1 23.20"], figures.Days.Select(Text));
        Assert.Equal(["9 2 34.80"], figures.Hours.Select(Text)); // Mexico City is six hours behind.
        Assert.Equal("MXN", figures.Currency);
    }

    [Fact]
    public async Task Of_SmartSales_they_are_the_orders_that_are_sales()
    {
        await using var host = await SmartSalesHost.Start();
        var admin = await host.Admin();
        var product = await host.Product();
        var price = decimal.Parse((await host.Anonymous.Get($"/products/{product}/")).Is(200)["price"], CultureInfo.InvariantCulture);
        var paid = (await admin.At("2024-05-07T02:00:00Z").Order((product, 2))).Is(200).Id();
        (await admin.At("2024-05-07T02:00:00Z").Order((product, 1))).Is(200);
        (await admin.Patch($"/orders/admin/{paid}/", new { status = "PAID" })).Is(200);

        var figures = await Read(host.Services, "SmartSales365");

        // At ten in the evening of La Paz.
        Assert.Equal([string.Create(CultureInfo.InvariantCulture, $"2024-05-06 1 {2 * price:0.00}")], figures.Days.Select(Text));
        Assert.Equal([22], figures.Hours.Select(hour => hour.Hour));
    }

    [Fact]
    public async Task Of_SmartSales_the_forecast_stands_beside_what_came_and_goes_a_month_ahead()
    {
        await using var host = await SmartSalesHost.Start();
        var admin = await host.Admin();
        var product = await host.Product(stock: 500);
        foreach (var day in new[] { "2024-05-06", "2024-05-08" })
        {
            for (var i = 1; i <= 6; i++)
                await Sell(admin.At($"{day}T15:00:0{i}Z"), product, i);
        }

        Assert.Null((await Read(host.Services, "SmartSales365")).Forecast); // Nobody has trained a model.
        await host.RunFunction("SmartSalesTrainForecast");

        var days = (await Read(host.Services, "SmartSales365")).Forecast!.Days;
        Assert.Equal(new DateOnly(2024, 5, 6), days[0].Date);
        Assert.Equal([3.5, null, 3.5, null], days.Take(4).Select(day => day.Actual));
        Assert.All(days, day => Assert.InRange(day.Forecast, 1, 6));
        Assert.True(days[^1].Date > DateOnly.FromDateTime(DateTime.UtcNow).AddDays(27));
    }

    private static async Task Sell(SmartSalesClient admin, long product, int units)
    {
        var order = (await admin.Order((product, units))).Is(200).Id();
        (await admin.Patch($"/orders/admin/{order}/", new { status = "PAID" })).Is(200);
    }

    [Fact]
    public async Task Of_Local_SIM_they_are_the_sales_in_pesos()
    {
        await using var host = await LocalSimHost.Start();
        await host.Sell(1, 50_000, at: "2024-05-06T23:30:00");
        await host.Sell(1, 20_000, at: "2024-05-07T09:00:00");
        await host.Sell(1, 15, PaymentMethod.Dollars, "2024-05-07T09:00:00");

        var figures = await Read(host.Services, "Local SIM Colombia");

        Assert.Equal(["2024-05-06 1 50000.00", "2024-05-07 1 20000.00"], figures.Days.Select(Text));
        Assert.Equal(["9 1 20000.00", "23 1 50000.00"], figures.Hours.Select(Text));
    }

    [Fact]
    public async Task Of_MCMatias_each_branch_has_its_own_and_annulled_sales_are_none()
    {
        await using var host = await McMatiasHost.Start();
        var (branch, other) = (await host.Branch(), await host.Branch());
        var cashier = (await host.Cashier(branch)).At("2024-05-07T02:00:00Z");
        (await cashier.Post("/ventas/", new { total_venta = 150.50, tipo_pago = "QR" })).Is(201);
        var annulled = (await cashier.Post("/ventas/", new { total_venta = 99, tipo_pago = "QR" })).Is(201).Number("id_venta");
        (await (await host.Admin()).Patch($"/ventas/{annulled}/anular/", new { motivo_anulacion = "Lo devolvió el cliente" })).Is(200);

        Assert.Equal(["2024-05-06 1 150.50"], (await Read(host.Services, "MCMatias", $"{branch}")).Days.Select(Text));
        Assert.Empty((await Read(host.Services, "MCMatias", $"{other}")).Days);
    }

    [Fact]
    public async Task Of_Stockly_each_company_has_its_own()
    {
        await using var host = await StocklyHost.Start();
        var (mine, others) = (await host.Owner("Mi Tienda"), await host.Owner("Otra Tienda"));
        var product = await mine.StockProduct(price: 100);
        await mine.At("2024-05-07T04:00:00Z").Sell(product, 3);
        await others.StockProduct();

        var shops = await Figures(host.Services, "Stockly").Shops();

        Assert.Equal(["Mi Tienda", "Otra Tienda"], shops.Select(shop => shop.Name));
        var figures = await Read(host.Services, "Stockly", shops[0].Id);
        Assert.Equal(["2024-05-06 1 300.00"], figures.Days.Select(Text));
        Assert.Equal([22], figures.Hours.Select(hour => hour.Hour));
        Assert.Empty((await Read(host.Services, "Stockly", shops[1].Id)).Days);
    }

    [Fact]
    public async Task Today_is_the_day_on_the_wall_of_the_shop()
    {
        await using var host = await McMatiasHost.Start(options => options.Time = new ManualClock(new DateTimeOffset(2024, 5, 7, 3, 30, 0, TimeSpan.Zero)));

        var modules = host.Services.CreateScope().ServiceProvider.GetServices<IShopFigures>().ToList();

        Assert.Equal(5, modules.Count);
        Assert.All(modules, module => Assert.Equal(new DateOnly(2024, 5, 6), module.Today));
    }

    [Fact]
    public async Task Of_a_shop_that_there_is_not_they_are_empty()
    {
        await using var host = await McMatiasHost.Start();

        foreach (var module in host.Services.CreateScope().ServiceProvider.GetServices<IShopFigures>())
        {
            var figures = await module.Read("999999", Days);
            Assert.Empty(figures.Days);
            Assert.Empty(figures.Hours);
        }
    }

    private static async Task<ShopFigures> Read(IServiceProvider services, string module, string? shop = null)
    {
        var figures = Figures(services, module);
        return await figures.Read(shop ?? Assert.Single(await figures.Shops()).Id, Days);
    }

    private static IShopFigures Figures(IServiceProvider services, string module) =>
        services.CreateScope().ServiceProvider.GetServices<IShopFigures>().Single(figures => figures.Module == module);

    private static string Text(DaySales day) => string.Create(CultureInfo.InvariantCulture, $"{day.Date:yyyy-MM-dd} {day.Count} {day.Total}");

    private static string Text(HourSales hour) => string.Create(CultureInfo.InvariantCulture, $"{hour.Hour} {hour.Count} {hour.Total}");
}
