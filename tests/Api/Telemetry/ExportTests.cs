using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Mostrador.Api.Tests.PointOfSale;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Hosting;

namespace Mostrador.Api.Tests.Telemetry;

/// <summary>What leaves the app by OTLP, and that nothing depends on its arrival.</summary>
[Collection(OneListener.Name)]
public sealed class ExportTests
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    [Fact]
    public async Task Traces_metrics_and_logs_arrive_under_the_expected_names()
    {
        await using var collector = await OtlpCollector.Start();
        await using (var host = await PosHost.Start(options =>
        {
            options.OnCosmos = false;
            options.Settings[Endpoint] = collector.Address;
            options.Services = BreakProducts;
        }))
        {
            var admin = await host.Admin();
            (await admin.Get("/suppliers/?search=somebody")).Is(200);
            (await admin.Get("/products/7/")).Is(500);
            (await admin.Get("/nothing/")).Is(404);
        }

        foreach (var text in new[] { "service.name", "mostrador", "service.version", "POST pos/api/auth/login", "http.route", "GET pos/{*path}", "transaction", "commit", "read pos-user", "query pos-supplier", "System.IO.InvalidDataException" })
            Assert.True(collector.Has("traces", text), text);
        foreach (var text in new[] { "http.server.request.duration", "pos/api/auth/login", "mostrador.documents.transactions", "mostrador.sqlite.commit.duration", "dotnet.gc.collections", "service.name" })
            Assert.True(collector.Has("metrics", text), text);
        foreach (var text in new[] { "A fault ended request", "System.IO.InvalidDataException", "service.name" })
            Assert.True(collector.Has("logs", text), text);
    }

    [Fact]
    public async Task A_sampler_of_the_settings_decides_which_traces_leave()
    {
        await using var collector = await OtlpCollector.Start();
        await using (var host = await PosHost.Start(options =>
        {
            options.Settings[Endpoint] = collector.Address;
            options.Settings["OTEL_TRACES_SAMPLER"] = "always_off";
        }))
            await host.Admin();

        Assert.True(collector.HasAny("metrics"));
        Assert.False(collector.HasAny("traces"));
    }

    [Fact]
    public async Task Where_nobody_listens_only_telemetry_is_lost()
    {
        await using var host = await PosHost.Start(options => options.Settings[Endpoint] = $"http://127.0.0.1:{FreePort()}");

        (await (await host.Admin()).Get("/orders/")).Is(200);
    }

    [Theory]
    [InlineData("collector:4318")]
    [InlineData("unix:///tmp/collector")]
    [InlineData("collector")]
    public async Task What_is_no_address_stops_the_start(string endpoint)
    {
        var failure = await Assert.ThrowsAsync<StartupException>(() => PosHost.Start(options => options.Settings[Endpoint] = endpoint));

        Assert.Equal($"The setting {Endpoint} must be an address that starts with http:// or https://.", failure.Message);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("http://127.0.0.1:4318", true)]
    public async Task Without_an_endpoint_nothing_is_added(string? endpoint, bool isOn)
    {
        IReadOnlyList<ServiceDescriptor> added = [];
        await using var host = await PosHost.Start(options =>
        {
            options.Settings[Endpoint] = endpoint;
            options.Services = services => added = [.. services];
        });

        Assert.Equal(isOn, added.Any(service => service.ServiceType == typeof(IHostedService)
            && service.ImplementationType?.Namespace == "Mostrador.App.Telemetry"));
    }

    private static void BreakProducts(IServiceCollection services) => services.AddSingleton<IDocumentEngine>(provider =>
        new BlurtingEngine(TestStore.EngineOf(provider)) { Blurts = id => id.StartsWith("pos-product:", StringComparison.Ordinal) });

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
