using Mostrador.Kernel.Hosting;

namespace Mostrador.Stockly.Access;

/// <summary>Tells a developer where the API is; whoever wants to sign in registers first.</summary>
public sealed class DevelopmentAddress : IStartupNotice
{
    /// <inheritdoc/>
    public IEnumerable<string> Lines(string address)
    {
        yield return $"Stockly        {address}/stockly/api/v1  documentation {address}/stockly/docs";
    }
}
