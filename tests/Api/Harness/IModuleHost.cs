namespace Mostrador.Api.Tests;

/// A host that starts by itself, for what starts one whichever module it is for.
public interface IModuleHost<TSelf>
    where TSelf : ModuleHost, IModuleHost<TSelf>
{
    static abstract Task<TSelf> Start(Action<HostOptions>? configure = null);
}
