namespace Mostrador.Api.Tests;

/// One host for all tests of a class: each makes users and things of its own, so they do not disturb each other.
public abstract class HostFixture<THost> : IAsyncLifetime
    where THost : ModuleHost, IModuleHost<THost>
{
    private THost? _host;

    public THost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public virtual async Task InitializeAsync() => _host = await THost.Start(Configure);

    public async Task DisposeAsync() => await Host.DisposeAsync();

    /// What is different about the host.
    protected virtual void Configure(HostOptions options)
    {
    }
}
