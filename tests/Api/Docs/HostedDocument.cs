namespace Mostrador.Api.Tests.Docs;

/// The document of a module, and the host that it comes from.
public abstract class HostedDocument<THost>(string module, string folder) : ApiDocument(module, folder)
    where THost : ModuleHost, IModuleHost<THost>
{
    private THost? _host;

    public THost Host => _host ?? throw new InvalidOperationException("The host has not started.");

    public override HttpClient Http => Host.Http;

    public override async Task DisposeAsync() => await Host.DisposeAsync();

    /// The text of the document on a host that is different.
    public async Task<string> TextOn(Action<HostOptions> configure)
    {
        await using var host = await THost.Start(configure);
        return await host.Http.GetStringAsync(new Uri(Path, UriKind.Relative));
    }

    protected override async Task Start() => _host = await THost.Start();
}
