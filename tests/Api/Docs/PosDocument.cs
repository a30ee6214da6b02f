using Mostrador.Api.Tests.PointOfSale;

namespace Mostrador.Api.Tests.Docs;

/// The document of the point of sale.
public sealed class PosDocument() : ApiDocument("pos", "PointOfSale")
{
    private PosHost? _host;

    public PosHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public override HttpClient Http => Host.Http;

    public override async Task DisposeAsync() => await Host.DisposeAsync();

    protected override async Task Start() => _host = await PosHost.Start();
}
