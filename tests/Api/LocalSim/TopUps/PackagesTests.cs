using Microsoft.Extensions.DependencyInjection;
using Mostrador.LocalSim.Winred;

namespace Mostrador.Api.Tests.LocalSim.TopUps;

/// Balance and packages, as Winred has them (contract 8.1, 8.2).
public sealed class PackagesTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    private readonly LocalSimHost _host = fixture.Host;

    [Fact]
    public async Task The_balance_is_asked_at_every_call()
    {
        var seller = await _host.Seller();
        await Set("""{"balance": 5000000, "discount": 50000}""");
        (await seller.Get("/winred/balance")).IsExactly(200, """{"balance": 5000000.00, "discount": 50000.00}""");

        await Set("""{"balance": 1.5}""");

        (await seller.Get("/winred/balance")).IsExactly(200, """{"balance": 1.50, "discount": 50000.00}""");
    }

    [Fact]
    public async Task Packages_come_cheapest_first() =>
        (await (await _host.Seller()).Post("/winred/querypackages", new { product_id = 3 })).IsExactly(200, """
            {"result": {"success": true, "message": "Consulta exitosa"},
             "data": {"package": [
               {"product_id": 301, "name": "Recarga 7 Días - 8GB", "description": "8GB + ilimitado", "price": 13000.00, "validity": "7 días", "operator": "TIGO"},
               {"product_id": 302, "name": "Recarga 30 Días - 35GB", "description": "35GB + ilimitado", "price": 33000.00, "validity": "30 días", "operator": "TIGO"}]}}
            """);

    [Theory]
    [InlineData("0", 9)]
    [InlineData("1", 5)]
    [InlineData("\"2\"", 2)]
    [InlineData("4", 0)]
    [InlineData("-1", 0)]
    [InlineData("99999999999999999999", 0)]
    public async Task An_operator_has_his_packages_and_nobody_else_any(string @operator, int count)
    {
        var reply = (await (await _host.Seller()).Post("/winred/querypackages", Bodies.Json($$"""{"product_id": {{@operator}}}"""))).Is(200);

        var packages = reply.Json!["data"]!["package"]!.AsArray();
        Assert.Equal(count, packages.Count);
        Assert.Equal(packages.Select(package => (decimal)package!["price"]!).Order(), packages.Select(package => (decimal)package!["price"]!));
    }

    [Fact]
    public async Task The_operator_is_required() =>
        (await (await _host.Seller()).Post("/winred/querypackages", new { })).Is(422, """
            {"detail": [{"loc": ["body", "product_id"], "msg": "field required", "type": "value_error.missing"}]}
            """);

    [Fact]
    public async Task Nobody_at_the_other_end_is_an_error_of_Winred()
    {
        await using var host = await LocalSimHost.Start(options =>
        {
            options.Settings["Providers__Winred__BaseUrl"] = "http://127.0.0.1:9/";
            options.Services = services => services.AddHttpClient(WinredClient.HttpClientName)
                .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { UseProxy = false });
        });
        var seller = await host.Seller();
        const string Unreachable = """{"detail": "Error de Winred: Sin conexión con el proveedor"}""";

        (await seller.Get("/winred/balance")).Is(500, Unreachable);
        (await seller.Post("/winred/querypackages", new { product_id = 1 })).Is(500, Unreachable);
        (await seller.TopUp("3211234567")).Is(500, Unreachable);
        (await seller.TopUp("3211234567")).Is(500, Unreachable); // Never sent, so never open.
    }

    private async Task Set(string account)
    {
        using var content = Bodies.Json(account);
        using var response = await _host.Http.PostAsync(new Uri("/_simulators/winred/_control", UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
    }
}
