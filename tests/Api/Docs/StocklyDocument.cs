using Mostrador.Api.Tests.Stockly;

namespace Mostrador.Api.Tests.Docs;

/// The document of Stockly.
public sealed class StocklyDocument() : ApiDocument("stockly", "Stockly")
{
    private StocklyHost? _host;

    public StocklyHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public override HttpClient Http => Host.Http;

    public override async Task DisposeAsync() => await Host.DisposeAsync();

    protected override async Task Start() => _host = await StocklyHost.Start();
}
