using Mostrador.Api.Tests.LocalSim;

namespace Mostrador.Api.Tests.Docs;

/// The document of Local SIM.
public sealed class LocalSimDocument() : ApiDocument("localsim", "LocalSim")
{
    private LocalSimHost? _host;

    public LocalSimHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public override HttpClient Http => Host.Http;

    public override async Task DisposeAsync() => await Host.DisposeAsync();

    protected override async Task Start() => _host = await LocalSimHost.Start();
}
