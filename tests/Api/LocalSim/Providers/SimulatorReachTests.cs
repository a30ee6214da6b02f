using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mostrador.Kernel.Money;
using Mostrador.LocalSim.Siigo;
using Mostrador.LocalSim.Winred;

namespace Mostrador.Api.Tests.LocalSim.Providers;

/// <summary>Where the simulators are, and where they are not.</summary>
public sealed class SimulatorReachTests
{
    [Theory]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    public async Task The_host_finds_its_simulators_wherever_it_listens(string url)
    {
        await using var host = await ProviderHost.StartOn(url);

        Assert.Equal(new Amount(500000000), (await host.Winred.Balance()).Balance);
        Assert.IsType<InvoiceOutcome.Invoiced>(await host.Siigo.Invoice(
            new SiigoOrder("sale-1", new DateOnly(2025, 10, 1), "", "222", [new SiigoOrderLine("S01", "SIM", 1, 5, 0)], new Amount(500))));
        Assert.IsType<TopUpOutcome.Pending>(await host.Winred.TopUp("10000000", new TopUpOrder(101, 0, "3211239906", "S")));
        await host.Pass(1);
        Assert.Equal("topup.completed", (await host.Inbox.Next())["event"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_app_has_them_in_development()
    {
        await using var app = await AppUnderTest.Start();

        Assert.Equal(10, Doors(app).Count());
        Assert.Equal("""{"requests":[]}""", await app.Http.GetStringAsync(new Uri("/_simulators/winred/_log?suscriber=3211234567", UriKind.Relative)));
        Assert.Equal("""{"invoices":[]}""", await app.Http.GetStringAsync(new Uri("/_simulators/siigo/_log?identification=222", UriKind.Relative)));
    }

    [Fact]
    public async Task The_app_has_none_in_production()
    {
        await using var app = await AppUnderTest.Start(options => options.InProduction());

        Assert.Empty(Doors(app));
        foreach (var path in new[] { "winred/_log", "winred/verify", "siigo/_log", "siigo/v1/products" })
            Assert.Equal(404, (int)(await app.Http.GetAsync(new Uri($"/_simulators/{path}", UriKind.Relative))).StatusCode);
        foreach (var path in new[] { "winred/_control", "winred/topup", "siigo/auth" })
            Assert.Equal(404, (int)(await app.Http.PostAsync(new Uri($"/_simulators/{path}", UriKind.Relative), Bodies.Json("{}"))).StatusCode);
    }

    private static IEnumerable<RouteEndpoint> Doors(AppUnderTest app) => app.Services.GetRequiredService<EndpointDataSource>()
        .Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText!.Contains("simulator", StringComparison.OrdinalIgnoreCase));
}
