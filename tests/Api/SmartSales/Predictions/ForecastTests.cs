using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Files;

namespace Mostrador.Api.Tests.SmartSales.Predictions;

/// A host for each test: there is one model in a shop.
public sealed class ForecastTests
{
    private const string Untrained =
        """{"error": "El modelo de predicción no ha sido entrenado. Ejecute 'python manage.py train_sales_model' primero."}""";

    [Fact]
    public async Task The_first_who_asks_waits_for_the_training()
    {
        await using var host = await SmartSalesHost.Start();
        await Sell(host, orders: 12);
        var manager = (await host.Manager()).At("2025-10-25T01:00:00Z"); // still the 24th in La Paz

        var first = (await manager.Get("/predictions/sales/")).Is(200);

        var days = first.Object["predictions"]!.AsArray();
        Assert.Equal(30, days.Count);
        Assert.Equal(("2025-10-24", "Friday"), (days[0]!["date"]!.GetValue<string>(), days[0]!["day_of_week"]!.GetValue<string>()));
        Assert.All(days, day => Assert.InRange(day!["predicted_sales"]!.GetValue<double>(), 1, 3));
        var model = first.Object["model_info"]!;
        Assert.Equal(
            ("true", "predictions/sales_model.bin", "30 days", "2025-10-24", "2025-11-22", "12"),
            (model["trained"]!.ToJsonString(), (string)model["model_path"]!, (string)model["prediction_period"]!, (string)model["start_date"]!,
                (string)model["end_date"]!, model["samples"]!.ToJsonString()));
        Assert.Equal(first.Text, (await manager.Get("/predictions/sales/")).Text);
    }

    [Fact]
    public async Task Nine_lines_are_too_few() => await Refuses(orders: 9);

    [Fact]
    public async Task So_is_nothing() => await Refuses(orders: 0);

    [Fact]
    public async Task The_operators_command_trains_anew_and_equal_sales_give_an_equal_model()
    {
        await using var host = await SmartSalesHost.Start();
        await Sell(host, orders: 12);
        var manager = await host.Manager();
        var before = await Version(manager);

        await host.RunFunction("SmartSalesTrainForecast");
        Assert.Equal(before, await Version(manager));
        await Sell(host, orders: 3);
        Assert.Equal(before, await Version(manager));
        await host.RunFunction("SmartSalesTrainForecast");
        Assert.NotEqual(before, await Version(manager));
    }

    [Fact]
    public async Task A_model_that_cannot_be_read_is_told_and_the_next_training_mends_it()
    {
        await using var host = await SmartSalesHost.Start();
        await Sell(host, orders: 12);
        using var damaged = new MemoryStream(Encoding.UTF8.GetBytes("no model"));
        await host.Services.GetRequiredService<IFileStore>().Save(
            "smartsales/predictions/sales_model.bin", damaged, "application/octet-stream", CancellationToken.None);
        var manager = await host.Manager();

        (await manager.Get("/predictions/sales/")).Is(500, """{"error": "Error al cargar el modelo: error interno"}""");

        await host.RunFunction("SmartSalesTrainForecast");
        (await manager.Get("/predictions/sales/")).Is(200);
    }

    [Fact]
    public async Task The_model_is_no_public_file()
    {
        await using var host = await SmartSalesHost.Start();
        await Sell(host, orders: 12);
        (await (await host.Manager()).Get("/predictions/sales/")).Is(200);

        using var reply = await host.Http.GetAsync(new Uri("/files/smartsales/predictions/sales_model.bin", UriKind.Relative));

        Assert.Equal(404, (int)reply.StatusCode);
    }

    [Fact]
    public async Task Cashiers_see_no_forecast()
    {
        await using var host = await SmartSalesHost.Start();

        (await (await host.Cashier()).Get("/predictions/sales/")).Is(403, Refused.Forbidden);
        (await host.Anonymous.Get("/predictions/sales/")).Is(401, Refused.NotAuthenticated);
    }

    private static async Task Refuses(int orders)
    {
        await using var host = await SmartSalesHost.Start();
        await Sell(host, orders);

        (await (await host.Manager()).Get("/predictions/sales/")).Is(404, Untrained);
    }

    private static async Task<string> Version(SmartSalesClient manager) =>
        (await manager.Get("/predictions/sales/")).Is(200).Object["model_info"]!["version"]!.GetValue<string>();

    private static async Task Sell(SmartSalesHost host, int orders)
    {
        var admin = await host.Admin();
        var product = await host.Product(stock: 1000);
        for (var i = 0; i < orders; i++)
        {
            var at = new DateTimeOffset(2025, 9, 1, 15, 0, 0, TimeSpan.Zero).AddDays(i).ToString("o", CultureInfo.InvariantCulture);
            var order = (await admin.At(at).Order((product, 1 + (i % 3)))).Is(200).Id();
            (await admin.Patch($"/orders/admin/{order}/", new { status = "PAID" })).Is(200);
        }
    }
}
