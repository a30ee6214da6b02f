using Mostrador.Api.Tests.McMatias;

namespace Mostrador.Api.Tests.Docs;

/// The document of MCMatias.
public sealed class McMatiasDocument() : ApiDocument("mcmatias", "McMatias")
{
    private McMatiasHost? _host;

    public McMatiasHost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public override HttpClient Http => Host.Http;

    public override async Task DisposeAsync() => await Host.DisposeAsync();

    protected override async Task Start() => _host = await McMatiasHost.Start();
}
