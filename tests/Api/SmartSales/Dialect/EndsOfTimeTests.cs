namespace Mostrador.Api.Tests.SmartSales.Dialect;

/// Whatever day it is said to be: what looks days, months or years ahead and back answers.
public sealed class EndsOfTimeTests(SmartSalesHostFixture fixture) : IClassFixture<SmartSalesHostFixture>
{
    private readonly SmartSalesHost _host = fixture.Host;

    [Theory]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("9999-12-03T12:00:00Z")]
    [InlineData("9998-12-31T23:59:59-14:00")]
    [InlineData("0002-01-01T00:00:00+14:00")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("tomorrow")]
    public async Task Every_day_has_an_answer(string instant)
    {
        var admin = (await _host.Admin()).At(instant);
        var product = await _host.Product(stock: 20);
        for (var i = 0; i < 10; i++)
            await Sell(admin, product);

        foreach (var path in new[] { "/predictions/sales/", "/orders/admin/dashboard/", "/orders/admin/analytics/sales/", "/orders/admin/users/" })
            (await admin.Get(path)).Is(200);
        foreach (var prompt in new[] { "ventas", "ventas de ayer", "semana pasada", "mes pasado", "año pasado", "ventas de diciembre", "de enero a marzo en excel", "del 1/1/0001 al 31/12/9999" })
            (await admin.Post("/reports/dynamic-parser/", new { prompt })).Is(200);
    }

    private static async Task Sell(SmartSalesClient admin, long product)
    {
        var order = (await admin.Order((product, 1))).Is(200).Id();
        (await admin.Patch($"/orders/admin/{order}/", new { status = "PAID" })).Is(200);
    }
}
