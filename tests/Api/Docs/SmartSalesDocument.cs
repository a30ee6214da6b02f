using Mostrador.Api.Tests.SmartSales;

namespace Mostrador.Api.Tests.Docs;

/// The document of SmartSales365.
public sealed class SmartSalesDocument() : ApiDocument("smartsales", "SmartSales")
{
    private SmartSalesHost? _host;

    public SmartSalesHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public override HttpClient Http => Host.Http;

    public override async Task DisposeAsync() => await Host.DisposeAsync();

    protected override async Task Start() => _host = await SmartSalesHost.Start();
}
